/** A table whose rows are printed as columns, and its columns as lines: it is turned before it is read. */
import type { Table } from '../../form/index.ts';
import { once } from '../../form/once.ts';
import { lineEnd, lineWidth, place } from '../../lex/places.ts';
import { printedForms, printedWords } from '../labels/printed.ts';
import { type Token, isValue } from '../../lex/token.ts';

/** So many labels of rows stand side by side where a table is turned, and so many lines begin with heads. */
const leastLabels = 4;
const leastHeads = 2;
/** Neither the form's rows nor its columns are as many: a larger grid is no turned table. */
const largest = 100;

/** The tables with groups by the bodies and ordinals of their rows: no other arrangement prints these labels side by side. */
const tablesOfLabels = once((): ReadonlyMap<string, ReadonlyMap<string, Table>> => {
  const tables = new Map<string, Map<string, Table>>();
  for (const { kind, table, block, ordinal, bodies } of printedForms().flatMap(({ landmarks }) => landmarks))
    if (kind === 'row' && table && block?.rows.some(({ groups }) => groups))
      for (const body of bodies) tables.set(body, (tables.get(body) ?? new Map<string, Table>()).set(ordinal, table));
  return tables;
});

const tableOf = ({ kind, ordinal, body }: Token): Table | undefined =>
  kind === 'text' ? tablesOfLabels().get(body)?.get(ordinal) : undefined;

/** The tokens of a line by their columns. Lines of one grid have the same key and follow each other. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly grid: string;
  /** Markup states its cells; elsewhere lines of one grid have as many marks. */
  readonly cell: boolean;
  readonly columns: ReadonlyMap<number, readonly Token[]>;
}

function lineAt(tokens: readonly Token[], from: number): Line {
  const to = lineEnd(tokens, from);
  const cell = tokens[from]?.piece.cell;
  const columns = new Map<number, Token[]>();
  for (const token of tokens.slice(from, to)) {
    const held = columns.get(token.column);
    if (held) held.push(token);
    else columns.set(token.column, [token]);
  }
  const mark = tokens[from + 1]?.piece.marks.includes('|') ? '|' : '\t';
  return { from, to, cell: cell !== undefined, grid: cell ? `${cell.table}` : `${mark}${lineWidth(tokens, from)}`, columns };
}

/** Behind the last of the lines that divide as many columns as the one at `at`, without an empty line between. */
function gridEnd(tokens: readonly Token[], lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (lines[end]?.grid === lines[at]?.grid && !(tokens[(lines[end] as Line).from] as Token).piece.marks.includes('\n\n')) end++;
  return end;
}

/** The table whose labels stand side by side in a line. */
function tableOfLabels({ columns }: Line): Table | [] {
  const found = [...columns.values()].flatMap((held) => held.flatMap((token) => tableOf(token) ?? []));
  return found.length >= leastLabels ? (found[0] as Table) : [];
}

/** The tokens of a turned grid, line by line of the table as it should stand; undefined where it is not one. */
function turn(grid: readonly Line[], table: number): Token[] | undefined {
  if (grid.length > largest || grid.some(({ columns }) => columns.size > largest)) return undefined;
  const labels = grid.findLastIndex(({ columns }) => [...columns.values()].flat().some(tableOf));
  const named = new Set(grid.flatMap(({ columns }) => [...columns].flatMap(([column, held]) => (held.some(tableOf) ? [column] : []))));
  const first = Math.min(...named);
  const ends = grid.map(({ columns }) => Math.max(...columns.keys()));
  const last = Math.max(...ends);
  const heads = new Set(printedWords().columnHeads.flatMap(({ bodies }) => bodies));
  const headed = grid
    .slice(labels + 1)
    .filter(({ columns }) => [...columns].some(([column, held]) => column < first && held.some(({ body }) => heads.has(body))));
  const held = grid.flatMap(({ columns }, line) => [...columns].flatMap(([column, all]) => (all.some(isValue) ? [{ line, column }] : [])));
  // A line that lost a cell, or holds one too many, would put its values into other rows.
  if (
    headed.length < leastHeads ||
    last > 2 * largest ||
    (grid[0]?.cell && new Set(ends.slice(labels + 1)).size > 1) ||
    !held.every(({ line, column }) => line > labels && named.has(column))
  )
    return undefined;
  const turned: Token[] = [];
  for (let row = 0; row <= last; row++)
    grid.forEach(({ columns }, column) => {
      const own = columns.get(row) ?? (column > labels && named.has(row) ? blanks(grid[column] as Line, row) : []);
      for (const [i, token] of own.entries()) {
        const marks = i > 0 ? token.piece.marks : column === 0 ? '\n' : '|';
        turned.push({ ...token, piece: { ...token.piece, marks, cell: { table, row, column } } });
      }
    });
  return turned;
}

/** A cell that only marks show. */
function blanks({ columns, cell }: Line, at: number): readonly Token[] {
  const before = [...columns].findLast(([column]) => column < at)?.[1].at(-1);
  if (cell || !before) return [];
  const { end } = before.piece.span;
  return [
    { kind: 'empty', text: '', body: '', ordinal: '', line: 0, column: 0, piece: { text: '', span: { start: end, end }, marks: '' } },
  ];
}

/** The tokens in their places, with each turned table put right, and the tables that were. */
export function withTurned(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly turned: readonly Table[] } {
  place(tokens);
  let beside = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before?.kind === 'text' && tableOf(token) && tableOf(before)) beside++;
  });
  if (beside < leastLabels - 1) return { tokens, turned: [] };
  const lines: Line[] = [];
  for (let at = 0; at < tokens.length; at = (lines.at(-1) as Line).to) lines.push(lineAt(tokens, at));
  const turned: Table[] = [];
  const all: Token[] = [];
  for (let at = 0; at < lines.length;) {
    const end = gridEnd(tokens, lines, at);
    const grid = lines.slice(at, end);
    const table = grid.flatMap(tableOfLabels)[0];
    const own = table && turn(grid, -1 - turned.length);
    if (own) turned.push(table);
    for (const token of own ?? tokens.slice((grid[0] as Line).from, (grid.at(-1) as Line).to)) all.push(token);
    at = end;
  }
  place(all);
  return { tokens: all, turned };
}
