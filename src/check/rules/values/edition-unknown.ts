import type { EditionId } from '../../../form/index.ts';
import type { Check, Facts, RuleAbout, RuleWords } from '../../types.ts';

export type Data = { readonly given: string | null; readonly assumed: EditionId };

export const facts = { id: 'edition-unknown', severity: 'error' } as const satisfies Facts;

export const check: Check<Data> = ({ editionGiven, edition }) =>
  editionGiven === edition ? true : { data: { given: editionGiven, assumed: edition }, key: String(editionGiven) };

export const words: RuleWords<Data> = {
  title: { zh: '版本不明', en: 'Unknown edition' },
  zh: ({ given, assumed }) =>
    `报告的 edition ${given === null ? '缺失' : `为“${given}”`}；应为已知的格式版本，已按 ${assumed} 检查，请补填。`,
  en: ({ given, assumed }) =>
    `The edition of the report is ${given === null ? 'missing' : `"${given}"`}; expected a known edition, it was checked as ${assumed}, state it.`,
};

export const about: RuleAbout = [
  ['tool', 'gongkai 数据模型', 'The data model of gongkai'],
  '报告的 JSON 以 edition 区分版本。没有它，只能按现有单元格和年度推断。',
  'The JSON of a report is told apart by its edition. Without it, the cells at hand and the year have to tell.',
];
