/** A table whose rows are printed as columns, and its columns as lines: it is turned before it is read. */
import type { Table } from '../form/index.ts';
import { once } from '../form/once.ts';
import { sameRow } from '../read/types.ts';
import { printedForms, printedWords } from './labels.ts';
import { type Token, isValue } from './lex.ts';

/** So many labels of rows stand side by side where a table is turned, and so many lines begin with heads. */
const leastLabels = 4;
const leastHeads = 2;

/** The tables with groups by `ordinal body` of their rows: no other arrangement prints these labels side by side. */
const tableOfLabel = once(
  (): ReadonlyMap<string, Table> =>
    new Map(
      printedForms().flatMap(({ landmarks }) =>
        landmarks.flatMap(({ kind, table, block, ordinal, bodies }) =>
          kind === 'row' && table && block?.rows.some(({ groups }) => groups)
            ? bodies.map((body) => [`${ordinal} ${body}`, table] as const)
            : [],
        ),
      ),
    ),
);

const tableOf = ({ kind, ordinal, body }: Token): Table | undefined =>
  kind === 'text' ? tableOfLabel().get(`${ordinal} ${body}`) : undefined;

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
  const { cell, marks } = (tokens[from] as Token).piece;
  const columns = new Map<number, Token[]>();
  let to = from;
  let line = marks.slice(marks.lastIndexOf('\n') + 1);
  for (; to < tokens.length; to++) {
    const { piece } = tokens[to] as Token;
    if (to > from && (cell ? !sameRow(cell, piece.cell) : piece.cell !== undefined || piece.marks.includes('\n'))) break;
    if (to > from) line += piece.marks;
    const column = piece.cell?.column ?? line.split(line.includes('|') ? '|' : '\t').length - 1;
    columns.set(column, [...(columns.get(column) ?? []), tokens[to] as Token]);
  }
  const behind = tokens[to]?.piece.marks ?? '';
  line += cell ? '' : behind.slice(0, Math.max(0, behind.indexOf('\n')));
  const mark = line.includes('|') ? '|' : '\t';
  return { from, to, cell: cell !== undefined, grid: cell ? `${cell.table}` : `${mark}${line.split(mark).length}`, columns };
}

/** The lines before and behind that divide as many columns, without an empty line between. */
function gridAround(tokens: readonly Token[], lines: readonly Line[], at: number): readonly Line[] {
  const goesOn = (line: Line | undefined, next: Line | undefined): boolean =>
    line !== undefined && line.grid === next?.grid && !(tokens[next.from] as Token).piece.marks.includes('\n\n');
  let [start, end] = [at, at + 1];
  while (goesOn(lines[start - 1], lines[start])) start--;
  while (goesOn(lines[end - 1], lines[end])) end++;
  return lines.slice(start, end);
}

/** The tokens of a turned grid, line by line of the table as it should stand; undefined where it is not one. */
function turn(grid: readonly Line[], table: number): Token[] | undefined {
  const labels = grid.findLastIndex(({ columns }) => [...columns.values()].flat().some(tableOf));
  const named = new Set(grid.flatMap(({ columns }) => [...columns].flatMap(([column, held]) => (held.some(tableOf) ? [column] : []))));
  const first = Math.min(...named);
  const last = Math.max(...grid.flatMap(({ columns }) => [...columns.keys()]));
  const heads = new Set(printedWords().columnHeads.flatMap(({ bodies }) => bodies));
  const headed = grid
    .slice(labels + 1)
    .filter(({ columns }) => [...columns].some(([column, held]) => column < first && held.some(({ body }) => heads.has(body))));
  const held = grid.flatMap(({ columns }, line) => [...columns].flatMap(([column, all]) => (all.some(isValue) ? [{ line, column }] : [])));
  // A line that lost a cell, or holds one too many, would put its values into other rows.
  const ends = new Set(grid.slice(labels + 1).map(({ columns }) => Math.max(...columns.keys())));
  if (
    headed.length < leastHeads ||
    (grid[0]?.cell && ends.size > 1) ||
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
  return [{ kind: 'empty', text: '', body: '', ordinal: '', piece: { text: '', span: { start: end, end }, marks: '' } }];
}

/** The tokens with each turned table put right, and the tables that were. */
export function withTurned(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly turned: readonly Table[] } {
  const isBeside = (i: number): boolean =>
    tableOf(tokens[i] as Token) !== undefined && tokens[i - 1] !== undefined && tableOf(tokens[i - 1] as Token) !== undefined;
  if (tokens.filter((_, i) => isBeside(i)).length < leastLabels - 1) return { tokens, turned: [] };
  const lines: Line[] = [];
  for (let at = 0; at < tokens.length; at = (lines.at(-1) as Line).to) lines.push(lineAt(tokens, at));
  const turned: Table[] = [];
  const all: Token[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const found = [...line.columns.values()].flat().flatMap((token) => tableOf(token) ?? []);
    const grid = found.length >= leastLabels ? gridAround(tokens, lines, at) : [];
    const own = grid.length > 0 ? turn(grid, -1 - turned.length) : undefined;
    if (own) {
      all.length -= line.from - (grid[0] as Line).from;
      all.push(...own);
      turned.push(found[0] as Table);
      at = lines.indexOf(grid.at(-1) as Line);
    } else all.push(...tokens.slice(line.from, line.to));
  }
  return { tokens: all, turned };
}
