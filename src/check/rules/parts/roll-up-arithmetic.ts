import { type CellPath, type Check, counted, type Facts, formCells, type RuleAbout, type RuleWords, unbalanced } from '../../kit.ts';

export type Data = { readonly part: string; readonly cells: readonly CellPath[] };

export const facts = { id: 'roll-up-arithmetic', severity: 'warning', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  for (const [index, { name, report }] of context.parts.entries()) {
    if (!report) continue;
    const cells = [...unbalanced(report)].filter((path) => formCells(context.edition).has(path));
    yield cells.length === 0 || { cells, data: { part: name ?? `#${index + 1}`, cells }, key: name ?? String(index) };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '单位的合计有误', en: 'A part that does not add up' },
  zh: ({ part, cells }) => `${part}的报告自身合计有误，涉及${cells.length}格；应先更正单位的报告，这些格的汇总未作判断。`,
  en: ({ part, cells }) =>
    `The report of ${part} does not add up itself, in ${counted(cells.length, 'cell')}; expected parts to be right first, correct them: the roll-up of these cells was not judged.`,
};

export const about: RuleAbout = [
  ['follows', '年度报告格式第三、四部分', 'Sections three and four of the form'],
  '单位的报告不平，汇总自然不平。先改单位，再看汇总。',
  'Where a part does not add up, the summary cannot. The part comes first.',
];
