import type { Check, DocumentKind, Facts, RuleAbout, RuleWords, Words } from '../../kit.ts';

export type Data = { readonly kind: Exclude<DocumentKind, 'report'> | 'empty' };

export const facts = { id: 'no-report', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ kind: read, text }) => {
  const kind = read === 'notAReport' && text?.trim() === '' ? 'empty' : read;
  return kind === null || kind === 'report' || { key: kind, data: { kind } };
};

const found: Readonly<Record<Data['kind'], Words>> = {
  empty: {
    zh: '没有内容；应为一份《政府信息公开工作年度报告》，请检查文件是否保存完整。',
    en: 'Found nothing; expected one report, check whether the file was saved.',
  },
  notAReport: {
    zh: '没有读到年度报告的表格和章节；应为一份《政府信息公开工作年度报告》，请换成报告本身。',
    en: 'Found neither tables nor sections of an annual report; expected one report, give the report itself.',
  },
  blankForm: {
    zh: '读到的是没有填数的空白格式；应为填好的报告，请填好再查。',
    en: 'Found the blank form; expected a report that is filled in, fill it in first.',
  },
  otherForm: {
    zh: '读到的是另一种格式的统计表；应为2019年版或2021年版格式的年度报告，请换成该格式的报告。',
    en: 'Found another form; expected an annual report on the form of 2019 or 2021, give one of these.',
  },
  several: {
    zh: '读到的不止一份报告；应为一份，请分开后逐份检查。',
    en: 'Found more than one report; expected one, split them and check each separately.',
  },
};

export const words: RuleWords<Data> = {
  title: { zh: '非年度报告文本', en: 'Not exactly one report' },
  zh: ({ kind }) => `${found[kind].zh}未作任何检查。`,
  en: ({ kind }) => `${found[kind].en} Nothing was checked.`,
};

export const about: RuleAbout = [
  ['read', '政府信息公开条例第五十条：年度报告应当包括的内容', 'Regulation art. 50: what an annual report contains'],
  '拿错文件、文件里没有表格或装着几份报告时，没有一条规则能够检查。没有检查不等于没有问题。',
  'A wrong file, or one that holds several reports, leaves the rules nothing to check. What was not checked is not in order.',
];
