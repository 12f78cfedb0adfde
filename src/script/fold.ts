/** The engine of folding: one pass over the units of a text, with the place in the source of each unit written. */
import { bracket, drop, isAction, longer, lost, space, type FoldTable } from './characters.ts';
import { glossEnd } from './gloss.ts';

/** Where folded units are written. Used again for the next text, so that short texts cost no allocation. */
export interface Sheet {
  units: Uint16Array;
  /** The source offset of each unit; null where nobody asks for it. */
  starts: Uint32Array | null;
  length: number;
}

/** An empty sheet. `mapped`: with the source offsets. */
export const newSheet = (mapped: boolean): Sheet => ({
  units: new Uint16Array(256),
  starts: mapped ? new Uint32Array(256) : null,
  length: 0,
});

const largestKept = 1 << 14;

function reset(sheet: Sheet, room: number): void {
  if (sheet.units.length < room || sheet.units.length > largestKept) sheet.units = new Uint16Array(Math.max(256, room));
  if (sheet.starts) sheet.starts = new Uint32Array(sheet.units.length);
  sheet.length = 0;
}

function put(sheet: Sheet, code: number, source: number): void {
  const k = sheet.length;
  if (k === sheet.units.length) {
    const units = new Uint16Array(k * 2);
    units.set(sheet.units);
    sheet.units = units;
    if (sheet.starts) {
      const starts = new Uint32Array(k * 2);
      starts.set(sheet.starts);
      sheet.starts = starts;
    }
  }
  sheet.units[k] = code;
  if (sheet.starts) sheet.starts[k] = source;
  sheet.length = k + 1;
}

const last = (sheet: Sheet): number => (sheet.length === 0 ? 0x20 : (sheet.units[sheet.length - 1] ?? 0));

function blank(sheet: Sheet, source: number): void {
  if (last(sheet) !== 0x20) put(sheet, 0x20, source);
}

const isAlphanumeric = (code: number): boolean => (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

/** Writes the folded units of a text to the sheet. `glossed`: glosses are dropped. */
export function foldOnto(sheet: Sheet, text: string, table: FoldTable, glossed: boolean): void {
  const { units } = table;
  reset(sheet, text.length + 8);
  for (let i = 0; i < text.length;) {
    i = foldPlain(sheet, text, i, units);
    if (i >= text.length) break;
    const unit = units[text.charCodeAt(i)] ?? 0;
    // The sheet was full, and has grown by one unit that is written.
    if (!isAction(unit)) continue;
    if (unit === space) blank(sheet, i++);
    else if (unit === drop) i++;
    else if (unit === bracket) {
      const end = glossed ? glossEnd(text, i, true) : -1;
      if (end < 0) put(sheet, 0x28, i++);
      else i = end;
    } else if (unit === longer) i = foldPoint(sheet, text, i, table);
    else i = foldLoss(sheet, text, i, units);
  }
  if (last(sheet) === 0x20 && sheet.length > 0) sheet.length--;
}

/** Writes the units from `from` on that become one unit each; gives where it stopped. The inner loop of all folding. */
function foldPlain(sheet: Sheet, text: string, from: number, units: Uint16Array): number {
  const { units: out, starts } = sheet;
  const stop = Math.min(text.length, from + out.length - sheet.length);
  let k = sheet.length;
  let i = from;
  for (; i < stop; i++) {
    const unit = units[text.charCodeAt(i)] ?? 0;
    if (isAction(unit)) break;
    if (starts !== null) starts[k] = i;
    out[k++] = unit;
  }
  sheet.length = k;
  // A sheet that is full grows with the next unit.
  if (i === stop && i < text.length && !isAction(units[text.charCodeAt(i)] ?? 0)) put(sheet, units[text.charCodeAt(i)] ?? 0, i++);
  return i;
}

/** A pair, or a unit that becomes several. */
function foldPoint(sheet: Sheet, text: string, at: number, table: FoldTable): number {
  const point = text.codePointAt(at) ?? 0;
  const width = point > 0xffff ? 2 : 1;
  const replacement = table.longer.get(point);
  if (replacement === undefined) {
    if (width === 1) return foldLoss(sheet, text, at, table.units);
    put(sheet, text.charCodeAt(at), at);
    put(sheet, text.charCodeAt(at + 1), at + 1);
  } else {
    // ⒈ after a digit would make a longer number.
    if (isAlphanumeric(last(sheet)) && isAlphanumeric(replacement.charCodeAt(0))) blank(sheet, at);
    for (let j = 0; j < replacement.length; j++) put(sheet, replacement.charCodeAt(j), at);
  }
  return at + width;
}

/** A run of losses, the first at `from`: a space, but between letters or digits it stays, so that `12?34` is no number. */
function foldLoss(sheet: Sheet, text: string, from: number, units: Uint16Array): number {
  let to = from + 1;
  while (to < text.length && units[text.charCodeAt(to)] === lost) to++;
  if (isAlphanumeric(last(sheet)) && isAlphanumeric(units[text.charCodeAt(to)] ?? 0))
    for (let i = from; i < to; i++) put(sheet, text.charCodeAt(i) === 0x3f ? 0x3f : 0xfffd, i);
  else blank(sheet, from);
  return to;
}

let decoder: TextDecoder | undefined;

/** A decoder for units as they lie in memory. */
const unitDecoder = (): TextDecoder =>
  (decoder ??= new TextDecoder(new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }));

/** The units on a sheet as a string. Past some ten units TextDecoder is the fastest way. */
export function textOf({ units, length }: Sheet): string {
  const written = units.subarray(0, length);
  return length < 12 ? String.fromCharCode.apply(null, written as unknown as number[]) : unitDecoder().decode(written);
}
