/** A family of wrecks: one way in which copies differ from the printed form. */
import type { CellPath } from '../../../src/form/index.ts';
import { formCells } from '../../../src/form/index.ts';
import { randomOf, seedOf, type Random } from '../random.ts';
import { drawPaper, type Paper, type Part, slot, type Slot, type Table, type Truth } from './paper.ts';
import { drawLook, type Format, formats, type Look, print, type Printed } from './print.ts';

export interface Cut {
  readonly text: string;
  /** What the cut makes of a slot that stood at these places. */
  readonly left: (from: number, to: number) => 'whole' | 'torn' | 'gone';
}

export interface Family {
  readonly id: string;
  /** The copy says all that the printed form says, so all of it can be read. */
  readonly undamaged?: boolean;
  readonly formats?: readonly Format[];
  readonly edition?: Paper['form']['id'];
  readonly wreck?: (paper: Paper, random: Random, look: Look) => void;
  readonly cut?: (printed: Printed, random: Random, paper: Paper) => Cut;
}

export interface Copy {
  readonly family: string;
  readonly draw: number;
  readonly undamaged: boolean;
  readonly format: Format;
  readonly text: string;
  readonly truth: ReadonlyMap<CellPath, Truth>;
}

/** What an empty cell shows. */
function shown(truth: Truth, blank: string): Truth {
  if (truth.kind !== 'blank') return truth;
  if (/^[-—–/]+$/u.test(blank)) return { kind: 'dash' };
  return blank === '无' ? { kind: 'none' } : truth;
}

/** Where blanks leave nothing behind, a line that had any can be read in several ways. */
function hideBlanks(paper: Paper): void {
  for (const part of paper.parts)
    if (part.kind === 'table')
      for (const line of part.table) if (line.some((each) => each.truth?.kind === 'blank')) for (const each of line) open(each);
}

/** Makes the truth of a slot one that nobody can be sure of. */
export function open(each: Slot): void {
  const { truth } = each;
  if (truth && truth.kind !== 'doubt' && truth.kind !== 'open')
    each.truth = { kind: 'open', value: truth.kind === 'number' ? truth.value : null };
}

export function copyOf(family: Family, draw: number, only?: Format): Copy {
  const random = randomOf(seedOf(family.id, draw));
  const paper = drawPaper(random, family.edition);
  const allowed = family.formats ?? formats;
  const format = only && allowed.includes(only) ? only : random.pick(allowed);
  const look = drawLook(format, random);
  family.wreck?.(paper, random, look);
  if (look.dropBlank) hideBlanks(paper);
  const printed = print(paper, look);
  const cut = family.cut?.(printed, random, paper);
  const truth = new Map<CellPath, Truth>([...formCells(paper.form.id).keys()].map((path) => [path, { kind: 'gone' }]));
  for (const [each, [from, to]] of printed.spans) {
    if (!each.path || !each.truth || truth.get(each.path)!.kind !== 'gone') continue;
    const left = cut?.left(from, to) ?? 'whole';
    if (left === 'gone') continue;
    if (left === 'torn') open(each);
    const said = shown(each.truth, look.blank);
    const marked = said.kind === 'number' && (each.html ?? each.text) !== String(said.value);
    truth.set(each.path, left === 'torn' ? { kind: 'doubt' } : marked ? { ...said, marked } : said);
  }
  // Where columns are shown by room alone, a blank prints nothing, and is a blank beside values; of a line without any nobody can tell.
  if (format === 'spaces' && !cut && !look.dropBlank)
    for (const part of paper.parts)
      if (part.kind === 'table')
        for (const line of part.table)
          for (const { path, truth: own } of line)
            if (path && own?.kind === 'blank' && truth.get(path)!.kind === 'gone')
              truth.set(path, line.some((each) => each.path && each.text !== '') ? shown(own, look.blank) : { kind: 'open', value: null });
  // What prints nothing where blanks leave nothing behind is not gone: nobody can tell.
  if (look.dropBlank)
    for (const part of paper.parts)
      if (part.kind === 'table')
        for (const line of part.table)
          for (const { path } of line) if (path && truth.get(path)!.kind === 'gone') truth.set(path, { kind: 'open', value: null });
  return { family: family.id, draw, undamaged: family.undamaged ?? false, format, text: cut?.text ?? printed.text, truth };
}

/** Puts a column before place `at`. A slot that spans the place spans the new column too, unless it holds a value. */
export function insertColumn(table: Table, at: number, make: (line: Slot[], index: number) => Slot): void {
  table.forEach((line, index) => {
    const [left, right] = [line[at - 1], line[at]];
    const whole = line.length > 1 && line.every((each) => each === line[0]);
    const spanned = left && !left.path && (left === right || whole);
    line.splice(at, 0, spanned ? left : !left && whole ? line[0]! : make(line, index));
  });
}

/** Puts the columns of a table in another order. */
export function orderColumns(table: Table, order: readonly number[]): void {
  table.forEach((line, index) => {
    table[index] = order.map((at) => line[at]!);
  });
}

export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Table three with the value columns in an order given by their numbers, 0 for 自然人 to 6 for 总计. */
export const orderThree = (table: Table, order: readonly number[]): void => {
  orderColumns(table, [0, 1, 2, ...order.map((at) => at + 3)]);
};

/** Puts parts behind the first table with an id. */
export function putAfter(paper: Paper, id: string, ...parts: Part[]): void {
  paper.parts.splice(paper.parts.findIndex((part) => part.kind === 'table' && part.id === id) + 1, 0, ...parts);
}

export const wholeLine = (table: Table, text: string): Slot[] => Array<Slot>(table[0]!.length).fill(slot(text));

/** Lines of values of a table (not of heads), by index. */
export const valueLines = (table: Table): number[] => table.flatMap((line, index) => (line.some((each) => each.path) ? [index] : []));
