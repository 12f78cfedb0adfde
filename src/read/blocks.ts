/** The transcript of a file that is no text: its paragraphs and tables as text, as pieces, and the place of each run. */
import { isObject } from '../diagnostic/is-object.ts';
import type { Span } from '../diagnostic/types.ts';
import { wrong } from '../diagnostic/wrong.ts';
import { type Flow, newFlow } from './flow.ts';
import type { MarkupCell, Place, Placed, Reading } from './types.ts';

/** A line of text; breaks in it are `\n`. */
export interface Paragraph {
  /** Which block it is. */
  readonly kind: 'paragraph';
  /** Its text, decoded. */
  readonly text: string;
  /** How it is set, where that is told: digits of two looks are no number. In order; what stands before the first has none. */
  readonly looks?: readonly Look[] | undefined;
  /** Where it stands in the file, where that is known. */
  readonly place?: Place | undefined;
}

/** The look of a paragraph's text from an offset on. */
export interface Look {
  /** Where it begins, as an offset in the text of the paragraph. */
  readonly from: number;
  /** Size, colour and the like: texts of one look have the same. */
  readonly look: string;
  /** Struck out, or of the colour of the paper: it may be no value. */
  readonly void: boolean;
}

const plain: Look = { from: 0, look: '', void: false };

/** The end of a page: `\f` in the transcript, no piece. */
export interface PageEnd {
  /** Which block it is. */
  readonly kind: 'pageEnd';
}

/** A cell at its column of the grid. Cells that a merged one covers are left out. */
export interface TableCell {
  /** 0-based, of the grid: a merged cell counts all its columns. */
  readonly column: number;
  /** What stands in it; nothing for an empty cell. */
  readonly content: readonly Block[];
  /** Where it stands in the file, where that is known. */
  readonly place?: Place | undefined;
}

/** Rows in order, with their cells from left to right. A table in whose cells tables stand is layout: only the inner ones state cells. */
export interface Table {
  /** Which block it is. */
  readonly kind: 'table';
  /** A row without cells is left empty. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** What a document is made of, to be written as a transcript. */
export type Block = Paragraph | PageEnd | Table;

/** Text written from paragraphs and tables, with the place of each piece. */
export interface Transcript extends Pick<Reading, 'text' | 'pieces' | 'places'> {
  /** Where each paragraph and cell stands in the text, for messages. */
  readonly spans: ReadonlyMap<Paragraph | TableCell, Span>;
}

const isList = (value: unknown, of: (each: unknown) => boolean): boolean => Array.isArray(value) && value.every(of);

/** Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what are no paragraphs, page ends and tables. */
function checkBlocks(blocks: unknown): void {
  const isCell = (cell: unknown): boolean => {
    if (!isObject(cell) || !Number.isInteger(cell['column'])) return false;
    checkBlocks(cell['content']);
    return true;
  };
  const isLook = (look: unknown): boolean => isObject(look) && Number.isInteger(look['from']) && typeof look['look'] === 'string';
  const isBlock = (block: unknown): boolean =>
    isObject(block) &&
    (block['kind'] === 'pageEnd' ||
      (block['kind'] === 'paragraph' && typeof block['text'] === 'string' && isList(block['looks'] ?? [], isLook)) ||
      (block['kind'] === 'table' && isList(block['rows'], (row) => isList(row, isCell))));
  if (!isList(blocks, isBlock)) throw wrong('GONGKAI_INVALID_INPUT', 'Expected a list of paragraphs, page ends and tables');
}

const holdsTable = ({ content }: TableCell): boolean => content.some(({ kind }) => kind === 'table');

/** Steps to be taken by the flow once the text is whole: it looks up what stands in it. */
type Step = (flow: Flow) => void;

/** A row of a table is written `| a | b |`, a paragraph as a line. */
export function transcribe(blocks: readonly Block[]): Transcript {
  checkBlocks(blocks);
  const steps: Step[] = [];
  const places: Placed[] = [];
  const spans = new Map<Paragraph | TableCell, Span>();
  let text = '';
  let tables = 0;

  const note = (of: Paragraph | TableCell, start: number, place: Place | undefined): void => {
    spans.set(of, { start, end: text.length });
    if (place !== undefined) places.push({ start, end: text.length, place });
  };

  /** Lines of text. In a cell blanks are collapsed as browsers do; in a line they may set columns apart. */
  const write = ({ text: value, looks = [] }: Paragraph, inCell: boolean): void => {
    const runs = looks.length === 0 ? [plain] : [plain, ...looks, { ...plain, from: value.length }];
    for (const [at, run] of runs.entries()) {
      if (looks.length > 0)
        steps.push((flow) => {
          flow.mark(run);
        });
      for (const [index, line] of value
        .slice(run.from, runs[at + 1]?.from)
        .split('\n')
        .entries()) {
        const start = text.length + Math.sign(index);
        text += index > 0 ? `\n${line}` : line;
        steps.push((flow) => {
          if (index > 0) flow.lineBreak();
          if (line !== '') flow.text(line, start, start + line.length, !inCell);
        });
      }
    }
  };

  const paragraph = (block: Paragraph, inCell: boolean): void => {
    const start = text.length;
    write(block, inCell);
    note(block, start, inCell ? undefined : block.place);
  };

  const cell = (given: TableCell, at: MarkupCell): void => {
    text += '| ';
    const start = text.length;
    steps.push((flow) => {
      flow.openCell();
    });
    for (const [index, block] of given.content.entries()) {
      if (index > 0) {
        text += '\n';
        steps.push((flow) => {
          flow.block();
        });
      }
      if (block.kind === 'paragraph') paragraph(block, true);
    }
    const end = text.length;
    note(given, start, given.place);
    steps.push((flow) => {
      flow.closeCell(at, start, end);
    });
    text += ' ';
  };

  const table = ({ rows }: Table): void => {
    const isLayout = rows.some((row) => row.some(holdsTable));
    const number = isLayout ? -1 : tables++;
    for (const [row, cells] of rows.entries()) {
      if (isLayout) {
        for (const each of cells) {
          if (!holdsTable(each)) {
            text += '| ';
            steps.push((flow) => {
              flow.bar();
            });
          }
          all(each.content);
        }
        continue;
      }
      steps.push((flow) => {
        flow.openRow();
      });
      for (const each of cells) cell(each, { table: number, row, column: each.column });
      text += '|\n';
    }
    if (!isLayout)
      steps.push((flow) => {
        flow.closeTable();
      });
  };

  const all = (given: readonly Block[]): void => {
    for (const block of given) {
      if (block.kind === 'table') table(block);
      else {
        if (block.kind === 'paragraph') paragraph(block, false);
        const at = text.length;
        text += block.kind === 'pageEnd' ? '\f' : '\n';
        steps.push((flow) => {
          if (block.kind === 'pageEnd') flow.text('\f', at, at + 1, true);
          else flow.lineBreak();
        });
      }
    }
  };

  all(blocks);
  const flow = newFlow(text);
  for (const step of steps) step(flow);
  return { text, pieces: flow.end(), places, spans };
}
