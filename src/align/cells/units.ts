/** Units of money that stand beside a cell: in its head, its label or a line above, where forms of another time or town print their own. */
import { diagnose, spanAround } from '../../diagnostic/types.ts';
import { type CellPath, type EditionId, formCells } from '../../form/index.ts';
import { onceFor } from '../../form/once.ts';
import { isMoney } from '../../form/units.ts';
import type { Cell } from '../../report/types.ts';
import type { Chained } from '../labels/find.ts';
import type { AlignMessage } from '../index.ts';
import type { Token } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';
import { type FoundRow, labelOf } from '../rows/rows.ts';

/** `单位：元`, `（元）`, `收费金额/元`, `元` alone. Folded. */
const stated = /(?:单位 ?:? ?|[(/,] ?|^)(?<unit>(?!单位)\p{Script=Han}{0,3}元)\)?$|单位 ?: ?(?<inner>\p{Script=Han}{0,3}元)/u;

/** The texts that say the unit of a row: between the row before and its end, else between the table before and the first row. */
function said(tokens: readonly Token[], { source: { anchor, run, table } }: FoundRow, { chain }: Chained): readonly Token[] {
  const own = anchor?.start ?? run.items[0] ?? 0;
  const rows = chain.filter(({ landmark }) => landmark.kind === 'row');
  const before = rows.findLast(({ end }) => end <= own)?.end ?? 0;
  const first = rows.find(({ landmark }) => landmark.table === table)?.start ?? own;
  const above = rows.findLast(({ end }) => end <= first)?.end ?? 0;
  const ranges = [[before, (run.items.at(-1) ?? -1) + 1] as const, [above, first] as const];
  return (
    ranges
      .map(([from, to]) => tokens.slice(from, to).filter(({ kind, text }) => kind === 'text' && stated.test(text)))
      .find((found) => found.length > 0) ?? []
  );
}

/** The units of the cells of money, by path. */
const moneyCells = onceFor(
  (edition: EditionId): ReadonlyMap<CellPath, string> =>
    new Map(
      [...formCells(edition)].flatMap(([path, { column }]) => {
        const { unit } = column;
        return unit === 'unstated' || isMoney(unit) ? [[path, unit] as const] : [];
      }),
    ),
);

/**
 * Gives cells of money the unit that stands beside them. One that is not the form's is said, and the value is no longer
 * certain; of two, nobody knows which is meant.
 */
export function readUnits(
  tokens: readonly Token[],
  rows: readonly FoundRow[],
  found: Chained & { readonly edition: EditionId },
  cells: Map<CellPath, Cell>,
): AlignMessage[] {
  const messages: AlignMessage[] = [];
  for (const row of rows)
    for (const path of row.source.cells) {
      const expected = moneyCells(found.edition).get(path);
      const cell = cells.get(path);
      if (expected === undefined || !cell || cell.value === null || cell.unit !== undefined) continue;
      const words = said(tokens, row, found);
      const units = new Set(words.map(({ text }) => Object.values(stated.exec(text)?.groups ?? {}).find(Boolean) ?? ''));
      const [unit] = units;
      if (unit === undefined || (units.size === 1 && unit === expected)) continue;
      const span = spanAround(words.map(({ piece }) => piece.span));
      const data = { label: labelOf(row.source), units: [...units], expected: expected === 'unstated' ? '' : expected };
      if (units.size === 1) cells.set(path, { ...cell, unit, certainty: expected === 'unstated' ? cell.certainty : 'inferred' });
      else cells.set(path, { ...cell, value: null, certainty: 'doubtful' });
      if (units.size > 1 || expected !== 'unstated') messages.push(diagnose(alignMessages, 'unit-differs', data, { cells: [path], span }));
    }
  return messages;
}
