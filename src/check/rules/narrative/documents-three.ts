import { type Check, claimsOf, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

type Count = 'issued' | 'repealed' | 'inForce';

export type Data = { readonly given: readonly Count[]; readonly missing: readonly Count[] };

const names: Readonly<Record<Count, readonly [zh: string, en: string]>> = {
  issued: ['制发', 'issued'],
  repealed: ['废止', 'repealed'],
  inForce: ['现行有效', 'in force'],
};
const counts = Object.keys(names) as Count[];

export const facts = {
  id: 'documents-three',
  severity: 'info',
  needs: ['text'],
  cells: ['proactive.normativeDocuments.inForce'],
  thresholds: { given: 1 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context, limits) => {
  const said = new Set<string>(claimsOf(context).flatMap(({ topic, sectionId }) => (sectionId === 'overall' ? [topic] : [])));
  const given = counts.filter((id) => said.has(`normativeDocuments.${id}`));
  const missing = counts.filter((id) => !given.includes(id) && context.operand(`proactive.normativeDocuments.${id}`).value !== 0);
  return (
    given.length < limits.given ||
    missing.length === 0 || {
      cells: missing.map((id) => `proactive.normativeDocuments.${id}` as const),
      span: context.section('overall')?.span,
      data: { given, missing },
    }
  );
};

export const words: RuleWords<Data> = {
  title: { zh: '规范性文件三项件数', en: 'Three counts of documents' },
  zh: ({ given, missing }) =>
    `第一部分${given.length === 0 ? '没有说明' : `说明了行政规范性文件${given.map((id) => names[id][0]).join('、')}件数，没有说明`}${missing.map((id) => names[id][0]).join('、')}件数；三项应与表二一并说明，建议补充。`,
  en: ({ given, missing }) =>
    `Section one gives ${given.length === 0 ? 'none' : given.map((id) => names[id][1]).join(', ')} of the counts of normative documents, not those ${missing.map((id) => names[id][1]).join(', ')}; expected all three, as in table two, add them.`,
};

export const about: RuleAbout = [
  [
    'local',
    '武政办发〔2025〕54号：“政府信息管理”说明制发、废止、现行有效件数',
    'A notice of 武威 (2025): all three counts under 政府信息管理',
  ],
  '三项相互印证。一项也没写的，默认不提示；要求必写的地方可将 given 设为0。',
  'The three bear each other out. Where none is given nothing is said; a place that requires them sets `given` to 0.',
];
