import { type Check, type EditionId, type Facts, formName, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly given: string | null; readonly assumed: EditionId };

export const facts = { id: 'edition-unknown', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ editionGiven, edition }) =>
  editionGiven === edition ? true : { data: { given: editionGiven, assumed: edition }, key: String(editionGiven) };

export const words: RuleWords<Data> = {
  title: { zh: '版本不明', en: 'Unknown edition' },
  zh: ({ given, assumed }) =>
    `${given === null ? '缺少格式版本标识（edition）' : `格式版本标识（edition）“${given}”无法识别`}，暂按${formName(assumed, 'zh')}检查，请补填。`,
  en: ({ given, assumed }) =>
    `The edition of the report is ${given === null ? 'missing' : `"${given}", which is not known`}; it was checked on the ${formName(assumed, 'en')}, state it.`,
};

export const about: RuleAbout = [
  ['tool', 'gongkai 数据模型', 'The data model of gongkai'],
  '报告的 JSON 以 edition 区分版本。没有它，只能按现有单元格和年度推断。',
  'The JSON of a report is told apart by its edition. Without it, the cells at hand and the year have to tell.',
];
