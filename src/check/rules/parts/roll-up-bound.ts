import { counted, formCells, isAlike, label, summariesClause } from '../../kit.ts';
import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

/** A cell in which a part has more than the summary. */
type Excess = { readonly cell: CellPath; readonly reported: number; readonly value: number };

export type Data = { readonly part: string; readonly cells: readonly Excess[]; readonly worst: Excess };

export const facts = { id: 'roll-up-bound', severity: 'warning', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  for (const [index, { name, report }] of context.parts.entries()) {
    if (!report || report.edition !== context.edition) {
      yield null;
      continue;
    }
    const cells = [...formCells(context.edition).values()]
      .filter(({ column }) => !column.signed)
      .flatMap(({ path }) => {
        const [whole, own] = [context.operand(path), report.operand(path)];
        const [reported, value] = [whole.value, own.value];
        return reported !== null && value !== null && isAlike(whole, own) && value > reported ? [{ cell: path, reported, value }] : [];
      });
    const worst = cells.toSorted((a, b) => b.value - b.reported - (a.value - a.reported))[0];
    yield (
      !worst || { cells: cells.map(({ cell }) => cell), data: { part: name ?? `#${index + 1}`, cells, worst }, key: name ?? String(index) }
    );
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '单位数字大于汇总', en: 'A part above the summary' },
  zh: ({ part, cells, worst }) =>
    `${part}有${cells.length}个数字大于汇总，如“${label(worst.cell, 'zh')}”：${worst.value}大于${worst.reported}；单位的数字应包含在汇总内，请核对。`,
  en: ({ part, cells, worst }) =>
    `${part} has ${counted(cells.length, 'figure')} above the summary, such as "${label(worst.cell, 'en')}": ${worst.value} above ${worst.reported}; expected parts to be within the summary, check them.`,
};

export const about: RuleAbout = [
  summariesClause,
  '汇总包含各单位，没有哪个单位会比汇总还多。这比相加更可靠：缺少单位时也成立。',
  'A summary contains its parts, so none can exceed it. This holds even when parts are missing.',
  ['垂直管理部门不在汇总范围', 'Bodies under vertical management'],
];
