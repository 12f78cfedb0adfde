import { type Check, counted, dense, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly length: number; readonly most: number };

export const facts = {
  id: 'overview-length',
  severity: 'info',
  needs: ['text'],
  thresholds: { characters: 1000 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ section }, { characters }) => {
  const overall = section('overall');
  const length = Array.from(dense(overall?.text ?? '')).length;
  if (length === 0) return;
  return length <= characters || { span: overall?.span, data: { length, most: characters }, key: String(length) };
};

export const words: RuleWords<Data> = {
  title: { zh: '总体情况过长', en: 'Section one is long' },
  zh: ({ length, most }) => `“一、总体情况”共${length}字；原则上不超过${most}字，建议精简。`,
  en: ({ length, most }) => `Section one has ${counted(length, 'character')}; expected no more than about ${most}, shorten it.`,
};

export const about: RuleAbout = [
  ['local', '武政办发〔2025〕54号：总体情况原则上不超过一千字', 'A notice of 武威 (2025): about a thousand characters'],
  '内容不能遗漏，也不宜泛化。字数由各地规定，可由配置设定。',
  'Nothing left out, nothing padded. Places set the number, as may a profile.',
  ['政府的汇总报告。', 'Reports of governments that sum up others.'],
];
