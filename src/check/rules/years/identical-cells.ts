import { copiedClause } from '../../content/clauses.ts';
import { formCells, identities, type TableId } from '../../../form/index.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithPrevious } from '../../types.ts';

/** Figures, totals left out, from which on equality is no coincidence. */
const enough = 5;

const names = {
  proactive: { zh: '第二部分的表', en: 'table of section two' },
  requests: { zh: '第三部分的表', en: 'table of section three' },
  disputes: { zh: '第四部分的表', en: 'table of section four' },
};

export type Data = { readonly table: TableId; readonly cells: number };

export const facts = { id: 'identical-cells', severity: 'warning', needs: ['previous'] } as const satisfies Facts;

export const check: Check<Data, WithPrevious> = function* (context) {
  const { previous } = context;
  const totals = new Set(
    identities(context.edition)
      .map(({ terms }) => terms.filter(({ weight }) => weight > 0))
      .filter((left) => left.length === 1)
      .map(([left]) => left?.path),
  );
  for (const { id } of context.form.tables) {
    const paths = [...formCells(context.edition).values()]
      .filter(({ table, path }) => table.id === id && !totals.has(path))
      .map(({ path }) => path);
    const filled = paths.filter((path) => (context.operand(path).value ?? 0) !== 0);
    yield !paths.every((path) => formCells(previous.edition).has(path))
      ? null
      : filled.length >= enough && paths.every((path) => context.operand(path).value === previous.operand(path).value)
        ? { cells: filled, data: { table: id, cells: filled.length } }
        : true;
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '与上年相同的表', en: "A table equal to last year's" },
  zh: ({ table, cells }) => `${names[table].zh}与上年完全一致，其中${cells}个数字不为0；请核实是否误用上年数据。`,
  en: ({ table, cells }) =>
    `The ${names[table].en} equals last year's, with ${cells} figures that are not 0; expected figures to differ between years, check whether it was copied.`,
};

export const about: RuleAbout = [
  copiedClause,
  '通知把“内容雷同”列为问题。有五个以上不为0的数字而整张表与上年一字不差，多半是照抄。',
  "The notice names identical content as a defect. A table with five or more figures that all equal last year's was most likely copied.",
  ['全为0的表不作比较', 'Tables of zeros are exempt'],
];
