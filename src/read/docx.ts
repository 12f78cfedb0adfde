/** DOCX to a reading: paragraphs, tables, text boxes and notes of the main part, as a print shows them. */
import { diagnose } from '../diagnostic/types.ts';
import type { Block, Look, Paragraph, TableCell } from './blocks.ts';
import { transcribe } from './blocks.ts';
import { type Around, deleted, inserted, paragraphText, type Tally, type TextContext } from './docx-text.ts';
import { isOn, isShaded, over, stylesOf } from './docx-styles.ts';
import { readMessages } from './messages.ts';
import { numbersOf } from './numbering.ts';
import { nothingRead, type OfficePackage, openPackage } from './package.ts';
import type { Placed, Reading, ReadMessage } from './types.ts';
import { alternative, elements, find, type XmlElement } from './xml.ts';

/** More columns than any page has. */
const widestSpan = 63;

/** What a block is to be told of; `broken`: it stood last where the source breaks off. */
interface Found {
  readonly problem: 'text-in-merged-cell' | 'unreadable-font' | 'note-marks' | 'style-hides' | 'broken';
  readonly block: TableCell | Paragraph;
}

interface At {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Elements that only wrap others are looked through; deleted ones are left out and counted. */
function* unwrapped(element: XmlElement, names: ReadonlySet<string>, tally: Tally): Generator<XmlElement> {
  for (const child of elements(element)) {
    if (names.has(child.name)) yield child;
    else if (deleted.has(child.name)) tally.changes++;
    else if (child.name.endsWith('Pr')) continue;
    else if (child.name === 'mc:AlternateContent') yield* unwrapped(alternative(child), names, tally);
    else {
      if (inserted.has(child.name)) tally.changes++;
      if (child.name === 'w:altChunk') tally.objects++;
      yield* unwrapped(child, names, tally);
    }
  }
}

const blockNames: ReadonlySet<string> = new Set(['w:p', 'w:tbl']);
const rowNames: ReadonlySet<string> = new Set(['w:tr']);
const cellNames: ReadonlySet<string> = new Set(['w:tc']);

const isBlank = (content: readonly Block[]): boolean => content.every((block) => block.kind === 'paragraph' && block.text.trim() === '');

/** Reads the stories of one part after another. */
function storyReader(context: TextContext, found: Found[]): (root: XmlElement, part: string) => readonly Block[] {
  const { tally, styles } = context;
  let tables = 0;
  let around: Around = { ...styles.defaults, unknown: false };

  return (root, part) => {
    let paragraphs = 0;
    const note = (problem: Found['problem'], ...of: readonly Found['block'][]): void => {
      for (const block of of) found.push({ problem, block });
    };

    const content = (element: XmlElement, at: At | undefined): Block[] => {
      const blocks: Block[] = [];
      let open = '';
      let looks: Look[] = [];
      let isOpen = false;
      for (const child of unwrapped(element, blockNames, tally)) {
        if (child.name === 'w:tbl') {
          blocks.push({ kind: 'table', rows: rows(child) });
          continue;
        }
        const number = paragraphs++;
        const read = paragraphText(child, context, around);
        isOpen = read.open;
        looks.push(...read.looks.map((look) => ({ ...look, from: look.from + open.length })));
        open += read.text;
        if (!isOpen) {
          const paragraph: Paragraph = { kind: 'paragraph', text: open, looks, place: { kind: 'part', part, paragraph: number, ...at } };
          blocks.push(paragraph);
          open = '';
          looks = [];
          if (read.symbols > 0) note('unreadable-font', paragraph);
          if (read.marks > 0) note('note-marks', paragraph);
          if (read.unstyled > 0) note('style-hides', paragraph);
          if (child.cut) note('broken', paragraph);
        }
        for (const box of read.boxes) blocks.push(...content(box, at));
      }
      if (isOpen && open !== '')
        blocks.push({ kind: 'paragraph', text: open, looks, place: { kind: 'part', part, paragraph: paragraphs - 1, ...at } });
      return blocks;
    };

    const rows = (table: XmlElement): TableCell[][] => {
      const number = tables++;
      const outer = around;
      const style = find(find(table, 'w:tblPr'), 'w:tblStyle')?.attributes['val'];
      const said = styles.of(style);
      around = {
        ...over({ ...said, shaded: said.shaded ?? isShaded(find(table, 'w:tblPr')) }, outer),
        unknown: outer.unknown || styles.hidesSome(style) || (styles.lost && style !== undefined),
      };
      const read: TableCell[][] = [];
      /** Columns that a cell further up covers, and how wide it is. */
      let merged = new Map<number, number>();
      for (const [index, row] of [...unwrapped(table, rowNames, tally)].entries()) {
        const properties = find(row, 'w:trPr');
        if (find(properties, 'w:del') !== undefined) tally.changes++;
        else if (isOn(find(properties, 'w:hidden')) === true) tally.hidden++;
        else {
          const { cells, merged: below } = rowCells(
            row,
            { table: number, row: index, column: spanOf(properties, 'w:gridBefore', 0) },
            merged,
          );
          merged = below;
          read.push(cells);
          if (row.cut) note('broken', ...cells);
        }
      }
      around = outer;
      return read;
    };

    const rowCells = (
      row: XmlElement,
      from: At,
      above: ReadonlyMap<number, number>,
    ): { cells: TableCell[]; merged: Map<number, number> } => {
      const cells: TableCell[] = [];
      const merged = new Map<number, number>();
      let column = from.column;
      for (const element of unwrapped(row, cellNames, tally)) {
        const properties = find(element, 'w:tcPr');
        const width = spanOf(properties, 'w:gridSpan', 1);
        if (find(properties, 'w:cellDel') !== undefined) {
          tally.changes++;
          continue;
        }
        const first = paragraphs;
        const outer = around;
        around = { ...outer, shaded: isShaded(properties) ?? outer.shaded };
        const inside = content(element, { ...from, column });
        around = outer;
        const cell: TableCell = { column, content: inside, place: { kind: 'part', part, paragraph: first, ...from, column } };
        const merge = find(properties, 'w:vMerge');
        const isBelow = merge !== undefined && merge.attributes['val'] !== 'restart' && above.get(column) === width;
        const isBeside = find(properties, 'w:hMerge')?.attributes['val'] === 'continue' && column > from.column;
        if (merge !== undefined) merged.set(column, width);
        column += width;
        if ((isBelow || isBeside) && isBlank(inside)) continue;
        if (isBelow || isBeside) note('text-in-merged-cell', cell);
        cells.push(cell);
      }
      return { cells, merged };
    };

    return content(root, undefined);
  };
}

function spanOf(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number(find(properties, name)?.attributes['val'] ?? otherwise);
  return Number.isInteger(value) && value >= otherwise ? Math.min(value, widestSpan) : otherwise;
}

/** Texts of notes, which follow the text. */
const notesOf = ({ related }: OfficePackage): { readonly part: string; readonly note: XmlElement }[] =>
  ['footnotes', 'endnotes'].flatMap((part) => {
    const root = related(part)?.root;
    // Separators are notes of another type.
    return root === undefined ? [] : elements(root).flatMap((note) => (note.attributes['type'] === undefined ? [{ part, note }] : []));
  });

/** Reads a Word document, or one of WPS in the same format. Never throws on content: what is damaged is told. */
export function readDocx(bytes: Uint8Array): Reading {
  const file = openPackage(bytes);
  if (!('main' in file)) return nothingRead('docx', file);
  const body = find(file.main.root, 'w:body');
  if (file.main.root.name !== 'w:document' || body === undefined)
    return nothingRead('docx', [...file.messages, diagnose(readMessages, 'file-damaged', {})]);
  const tally: Tally = { changes: 0, hidden: 0, objects: 0, unnumbered: 0 };
  const context: TextContext = {
    styles: stylesOf(file.related('styles')?.root),
    numbers: numbersOf(file.related('numbering')?.root),
    tally,
    fields: [],
  };
  const found: Found[] = [];
  const read = storyReader(context, found);
  const { text, pieces, places, spans } = transcribe([
    ...read(body, 'document'),
    ...notesOf(file).flatMap(({ part, note }) => read(note, part)),
  ]);
  const at = (problem: Found['problem']): Pick<Placed, 'start' | 'end'>[] =>
    found.flatMap(({ problem: own, block }) => (own === problem ? (spans.get(block) ?? []) : [])).sort((a, b) => a.start - b.start);
  const counted = (code: Exclude<Found['problem'], 'broken'>): ReadMessage[] => {
    const count = found.filter(({ problem }) => problem === code).length;
    return count === 0 ? [] : [diagnose(readMessages, code, { count, at: at(code) })];
  };
  const located = (message: ReadMessage): ReadMessage =>
    message.code === 'part-damaged' && message.data.part === file.main.name
      ? diagnose(readMessages, 'part-damaged', { ...message.data, at: at('broken') })
      : message;
  const { changes, hidden, objects } = tally;
  return {
    format: 'docx',
    text,
    pieces,
    places,
    messages: [
      ...file.messages.map(located),
      ...(tally.unnumbered > 0 && !file.main.byType.has('numbering')
        ? [diagnose(readMessages, 'part-damaged', { part: 'numbering', damage: 'missing' })]
        : []),
      ...(context.styles.lost && at('style-hides').length > 0
        ? [diagnose(readMessages, 'part-damaged', { part: 'styles', damage: 'missing', at: at('style-hides') })]
        : counted('style-hides')),
      ...(changes > 0 ? [diagnose(readMessages, 'tracked-changes', { count: changes })] : []),
      ...(hidden > 0 ? [diagnose(readMessages, 'hidden-text', { count: hidden })] : []),
      ...(objects > 0 ? [diagnose(readMessages, 'embedded-objects', { count: objects })] : []),
      ...counted('text-in-merged-cell'),
      ...counted('note-marks'),
      ...counted('unreadable-font'),
    ],
  };
}
