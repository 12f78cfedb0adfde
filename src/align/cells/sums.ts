/** What the sums of the form say of the cells as read: which rows they refute, and which tables. */
import { diagnose } from '../../diagnostic/types.ts';
import { type CellPath, type EditionId, type Identity, type Table, identities } from '../../form/index.ts';
import type { Cell } from '../../report/types.ts';
import { unreadCell } from './absent.ts';
import type { AlignMessage } from '../index.ts';
import { alignMessages } from '../messages/index.ts';
import { type FoundRow, labelOf } from '../rows/rows.ts';

/** So many sums of rows must fail in a table, and more than hold, to say that its columns are others. */
const leastRefuted = 2;

const roundedSum = ({ terms }: Identity, cells: ReadonlyMap<CellPath, Cell>): number =>
  Math.round(terms.reduce((sum, { path, weight }) => sum + weight * (cells.get(path)?.value ?? NaN), 0) * 1e6) / 1e6;

/** The row that all cells of an identity stand in. */
function rowOfAll({ terms }: Identity, rowsAt: ReadonlyMap<CellPath, FoundRow>): FoundRow | undefined {
  const own = rowsAt.get(terms[0]?.path as CellPath);
  return own && terms.every(({ path }) => rowsAt.get(path) === own) ? own : undefined;
}

/** Tables in which more sums of rows fail than hold that at least two parts make up: their columns are not the form's. */
function refutedTables(all: readonly Identity[], cells: ReadonlyMap<CellPath, Cell>, rowsAt: ReadonlyMap<CellPath, FoundRow>): Set<Table> {
  const balance = new Map<Table, { holds: number; fails: number }>();
  for (const identity of all) {
    const row = rowOfAll(identity, rowsAt);
    const sum = row ? roundedSum(identity, cells) : NaN;
    if (!row || Number.isNaN(sum)) continue;
    const own = balance.get(row.source.table) ?? { holds: 0, fails: 0 };
    balance.set(row.source.table, own);
    if (sum !== 0) own.fails++;
    else if (identity.terms.filter(({ path, weight }) => weight < 0 && cells.get(path)?.value !== 0).length > 1) own.holds++;
  }
  return new Set([...balance].flatMap(([table, { holds, fails }]) => (fails >= leastRefuted && fails > holds ? [table] : [])));
}

/**
 * Sums that do not hold as read. Where nothing bounds the cells of a full row, a lost value and a stray one may cancel,
 * so its values become inferred; where the row stood on weak support already, nothing is left that says what they are.
 */
export function unconfirmed(rows: readonly FoundRow[], cells: Map<CellPath, Cell>, edition: EditionId): AlignMessage[] {
  const messages: AlignMessage[] = [];
  const all = identities(edition);
  const failing = all.filter((identity) => Math.abs(roundedSum(identity, cells)) > 0);
  if (failing.length === 0) return messages;
  const rowsAt = new Map(rows.flatMap((row) => row.source.cells.map((path) => [path, row] as const)));
  const refuted = refutedTables(all, cells, rowsAt);
  const infer = (path: CellPath): void => {
    const cell = cells.get(path);
    if (cell?.certainty === 'certain') cells.set(path, { ...cell, certainty: 'inferred' });
  };
  for (const { source } of rows)
    if (refuted.has(source.table) && source.cells.some((path) => cells.get(path)?.certainty === 'certain')) {
      source.cells.forEach(infer);
      messages.push(diagnose(alignMessages, 'columns-refuted', { label: labelOf(source) }, { cells: source.cells }));
    }
  for (const identity of failing) {
    const row = rowOfAll(identity, rowsAt);
    const own = row?.source;
    const paths = identity.terms.map((term) => term.path);
    if (row && own && !refuted.has(own.table) && own.cells.every((path) => cells.get(path)?.certainty !== 'certain')) {
      if (own.cells.every((path) => cells.get(path)?.certainty === 'doubtful')) continue;
      for (const path of own.cells) cells.set(path, unreadCell(path));
      const [found, expected] = [row.slots.filled.length, own.paths.length];
      messages.push(diagnose(alignMessages, 'row-doubtful', { label: labelOf(own), found, expected, left: 0 }, { cells: own.cells }));
      continue;
    }
    // Where marks bound each cell, the report is wrong and not the reading.
    for (const path of own ? own.cells : paths) if (rowsAt.get(path)?.habit.marked === false) infer(path);
    const difference = roundedSum(identity, cells);
    const { relation, at } = identity;
    if (!Number.isNaN(difference))
      messages.push(diagnose(alignMessages, 'sum-unconfirmed', { relation, at, difference }, { cells: paths }));
  }
  return messages;
}
