/** XLSX to a reading: what the visible cells hold, sheet by sheet. */
import { diagnose } from '../diagnostic/types.ts';
import { type Block, type Paragraph, type TableCell, transcribe } from './blocks.ts';
import { type Named, readMessages } from './messages.ts';
import { nothingRead, openPackage } from './package.ts';
import type { Place, Reading, ReadMessage } from './types.ts';
import { stringsOf, stylesOf } from './xlsx-parts.ts';
import { columnName, type Range, readSheet, type Sheet, type SheetCell, type SheetRow } from './xlsx-sheet.ts';
import { elements, find } from './xml.ts';

const shownNames = 5;
/** Rows that merged ranges may take part in, over a sheet. */
const mostMerged = 1_000_000;
/** And in one row; a form has a dozen. */
const mostInRow = 200;
const mostCells = 500_000;

type Problem = NonNullable<SheetCell['problem']> | 'cut';

/** A block of a sheet, the place of it, and what is wrong with it. */
interface Found {
  readonly problem: Problem;
  readonly block: Paragraph | TableCell;
  readonly name: string;
}

const named = (names: readonly string[]): Named => ({ count: names.length, names: names.slice(0, shownNames) });

/** The merged ranges that take part in each row. */
function mergesByRow({ rows, merges }: Sheet): ReadonlyMap<number, readonly Range[]> {
  const found = new Map<number, Range[]>();
  const numbers = rows.map(({ number }) => number);
  let left = mostMerged;
  for (const range of merges) {
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] as number) < range.top) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < numbers.length && (numbers[at] as number) <= range.bottom && --left >= 0; at++) {
      const number = numbers[at] as number;
      const own = found.get(number) ?? [];
      if (own.length < mostInRow) own.push(range);
      found.set(number, own);
    }
  }
  return found;
}

/** The columns that a table takes: the first, and behind the last. */
function extent(rows: readonly SheetRow[], merges: ReadonlyMap<number, readonly Range[]>): readonly [first: number, end: number] {
  let first = Infinity;
  let end = 0;
  const take = (left: number, right: number): void => {
    first = Math.min(first, left);
    end = Math.max(end, right + 1);
  };
  for (const { number, cells } of rows) {
    for (const { column, text } of cells) if (text !== '') take(column, column);
    for (const { left, right } of merges.get(number) ?? []) take(left, right);
  }
  // Cells that lie far apart are no form; blanks between them are not written out.
  return rows.length * (end - first) > mostCells ? [first, first] : [first, end];
}

/** The cells of a row that are printed: those that a merged range covers are not, and blank ones between others are. */
function printed({ number, cells }: SheetRow, ranges: readonly Range[], first: number, width: number): SheetCell[] {
  const stored = new Map(cells.map((cell) => [cell.column, cell]));
  if (first === width) return [...cells];
  const found: SheetCell[] = [];
  for (let column = first; column < width; column++) {
    const range = ranges.find(({ left, right }) => column >= left && column <= right);
    if (range === undefined || (range.top === number && range.left === column)) found.push(stored.get(column) ?? { column, text: '' });
  }
  return found;
}

/** Rows of a sheet as blocks. One cell alone that is not merged is a line; rows of several are a table, an empty row ends it. */
function blocksOf(name: string, sheet: Sheet, found: Found[]): Block[] {
  const blocks: Block[] = [];
  const merges = mergesByRow(sheet);
  let table: SheetRow[] = [];
  const place = (column: number, number: number): Place & { readonly kind: 'sheet' } => ({
    kind: 'sheet',
    sheet: name,
    cell: `${columnName(column)}${number}`,
  });
  const note = (cell: SheetCell, block: Paragraph | TableCell, number: number, last: boolean): void => {
    const problem = sheet.cut && last ? 'cut' : cell.problem;
    if (problem !== undefined) found.push({ problem, block, name: `${name}!${place(cell.column, number).cell}` });
  };
  const close = (): void => {
    if (table.length === 0) return;
    const [first, width] = extent(table, merges);
    const rows = table.map((row) =>
      printed(row, merges.get(row.number) ?? [], first, width).map((cell) => {
        const block: TableCell = {
          column: cell.column,
          content: [{ kind: 'paragraph', text: cell.text, looks: cell.looks }],
          place: place(cell.column, row.number),
        };
        note(cell, block, row.number, row === sheet.rows.at(-1));
        return block;
      }),
    );
    blocks.push({ kind: 'table', rows });
    table = [];
  };
  let before = 0;
  for (const row of sheet.rows) {
    const filled = row.cells.filter(({ text }) => text !== '');
    const ranges = merges.get(row.number) ?? [];
    if (row.number !== before + 1) close();
    before = row.number;
    const [only] = filled;
    if (filled.length === 0 && ranges.length === 0) close();
    else if (only !== undefined && filled.length === 1 && ranges.length === 0) {
      close();
      const line: Paragraph = { kind: 'paragraph', text: only.text, looks: only.looks, place: place(only.column, row.number) };
      note(only, line, row.number, row === sheet.rows.at(-1));
      blocks.push(line);
    } else table.push(row);
  }
  close();
  return blocks;
}

/** Reads an Excel workbook, or one of WPS in the same format. Never throws on content: what is damaged is told. */
export function readXlsx(bytes: Uint8Array): Reading {
  const file = openPackage(bytes);
  if (!('main' in file)) return nothingRead('xlsx', file);
  const { main, messages } = file;
  const list = find(main.root, 's:sheets');
  if (main.root.name !== 's:workbook' || list === undefined)
    return nothingRead('xlsx', [...messages, diagnose(readMessages, 'file-damaged', {})]);
  const shared = { strings: stringsOf(file.related('sharedStrings')?.root), styles: stylesOf(file.related('styles')?.root) };
  const blocks: Block[] = [];
  const found: Found[] = [];
  const hidden: string[] = [];
  for (const { attributes } of elements(list, 's:sheet')) {
    const { name = '', state = 'visible', 'r:id': id = '' } = attributes;
    if (state !== 'visible') {
      hidden.push(name);
      continue;
    }
    const target = main.byId.get(id);
    const part = file.part(target ?? `${main.name} ${id}`);
    // Chart sheets and the like have no cells.
    if (part?.root.name !== 's:worksheet') continue;
    const sheet = readSheet(part.root, shared);
    hidden.push(...sheet.hidden.map((range) => `${name}!${range}`));
    if (blocks.length > 0) blocks.push({ kind: 'pageEnd' });
    blocks.push(...blocksOf(name, sheet, found));
  }
  const { text, pieces, places, spans } = transcribe(blocks);
  const of = (...problems: readonly Problem[]): { at: { start: number; end: number }[] } & Named => {
    const own = found.filter(({ problem }) => problems.includes(problem));
    return {
      ...named(own.map((each) => each.name)),
      at: own.flatMap(({ block }) => spans.get(block) ?? []).sort((a, b) => a.start - b.start),
    };
  };
  const told = (code: 'formula-without-value' | 'format-hides-value' | 'unreliable-cells', data: ReturnType<typeof of>): ReadMessage[] =>
    data.count === 0 ? [] : [diagnose(readMessages, code, data)];
  const marks = of('mark');
  return {
    format: 'xlsx',
    text,
    pieces,
    places,
    messages: [
      ...messages,
      ...(hidden.length > 0 ? [diagnose(readMessages, 'hidden-cells', named(hidden))] : []),
      ...told('formula-without-value', of('formula')),
      ...told('format-hides-value', of('format')),
      ...(marks.count > 0 ? [diagnose(readMessages, 'note-marks', { count: marks.count, at: marks.at })] : []),
      ...told('unreliable-cells', of('string', 'twice', 'cut')),
    ],
  };
}
