import { type Check, type Facts, fold, type RuleAbout, type RuleWords, sectionText } from '../../kit.ts';

/** 国办函〔2020〕109号: 自2021年1月1日起施行. */
const since = 2021;

/** 信息处理费, 信息公开处理费, 未收取任何费用, 收费情况. */
const states = (text: string): boolean =>
  text.includes('处理费') || text.includes('收费') || (text.includes('收取') && text.includes('费'));

export type Data = { readonly section: boolean; readonly elsewhere: string | null };

export const facts = { id: 'processing-fee-statement', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const year = context.head.year;
  if ((year ?? context.form.years.from) < since) return;
  const text = sectionText(context, 'otherMatters');
  if (text !== null && states(text)) return true;
  const other = context.head.sections.find((section) => section.id !== 'otherMatters' && states(fold(section.text)));
  return {
    span: context.section('otherMatters')?.span,
    data: { section: text !== null, elsewhere: other?.heading ?? null },
    ...(other && { severity: 'info' as const }),
  };
};

export const words: RuleWords<Data> = {
  title: { zh: '信息处理费的说明', en: 'Statement on processing fees' },
  zh: ({ section, elsewhere }) =>
    `${section ? '第六部分没有说明' : '报告没有第六部分，也没有说明'}收取信息处理费的情况${elsewhere === null ? '' : `（“${elsewhere}”中提到）`}；应在第六部分报告，没有收取的也请写明。`,
  en: ({ section, elsewhere }) =>
    `${section ? 'Section six does not state' : 'There is no section six to state'} whether processing fees were charged${elsewhere === null ? '' : ` ("${elsewhere}" does)`}; expected the statement there, also where none were charged, add it.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第六部分：收取信息处理费情况在此处报告', 'Section six of the form: processing fees are reported here'],
  '信息处理费自2021年起收取，格式要求在第六部分说明。只写“无”不知道说的是什么。',
  'Processing fees exist since 2021, and the form wants them reported in section six. A bare 无 does not say what there was none of.',
  ['在其他部分说明的，只作提示。', 'Where another section states it, it is information only.'],
];
