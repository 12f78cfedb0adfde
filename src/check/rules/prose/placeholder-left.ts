import type { Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

// XX stands before or after Chinese wording; in Latin wording, addresses and sizes it is no placeholder.
const marks: readonly RegExp[] = [
  /[（(]文字描述[^（）()\n]{0,40}[）)]?/u,
  /(?<![\w.])[XxＸ×]{2,4}(?=[年月日市县区省州乡镇街局委办厅件条人个万元部公项])/u,
  /\[bookmark/u,
  /\{\{[^{}]{0,40}\}\}/u,
  /_{4}|＿{3}/u,
  /【(?:请|在此|此处)?填写/u,
  /此处填写|待补充/u,
];

const markIn = (text: string): string | undefined => marks.map((mark) => mark.exec(text)?.[0]).find((found) => found !== undefined);

export type Data = { readonly found: string; readonly heading: string | null };

export const facts = { id: 'placeholder-left', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const { head, text } = context;
  const passages = [
    { heading: null, text: `${head.title ?? ''}\n${head.preamble}`, span: undefined },
    ...head.sections.map(({ heading, text: prose, span }) => ({ heading, text: `${heading}\n${prose}`, span })),
  ];
  for (const passage of passages) {
    const found = markIn(passage.text);
    yield found !== undefined ? { span: passage.span, key: found, data: { found, heading: passage.heading } } : true;
  }
  // Residue of word processors is taken out of the texts, and still stands in the published copy.
  const residue = text === null ? null : /\[bookmark: ?[\w-]{1,40}\]/u.exec(text);
  if (residue)
    yield {
      span: { start: residue.index, end: residue.index + residue[0].length },
      key: residue[0],
      data: { found: residue[0], heading: null },
    };
};

export const words: RuleWords<Data> = {
  title: { zh: '模板提示语未删除', en: 'Placeholders' },
  zh: ({ found, heading }) =>
    `${heading === null ? '标题、开头或原文' : `“${heading}”`}留有占位或残留文字“${found}”；应替换为实际内容或删去。`,
  en: ({ found, heading }) =>
    `${heading === null ? 'The title, preamble or source' : `"${heading}"`} still holds "${found}", left over from a template or a conversion; replace it by what it stands for, or delete it.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式（“文字描述”是对填写人的说明）', 'The form (文字描述 is an instruction to the writer)'],
  '“（文字描述）”“XX”“{{ title }}”是模板的标记，留在公布的报告里是没有写完。',
  '（文字描述）, XX and {{ title }} are marks of templates; left in a published report they tell that it was not finished.',
  ['姓名、地址有意隐去的。', 'Names or addresses that were masked on purpose.'],
];
