/** One sheet: its rows and cells as stored, merged ranges, what is hidden. */
import type { Look } from './blocks.ts';
import { type CellStyles, richText, type RichText } from './xlsx-parts.ts';
import { showsValue } from './xlsx-format.ts';
import { elements, find, ownText, type XmlElement } from './xml.ts';

export interface SheetCell {
  /** 0-based. */
  readonly column: number;
  readonly text: string;
  readonly looks?: readonly Look[];
  readonly problem?: 'formula' | 'format' | 'mark' | 'string' | 'twice';
}

export interface SheetRow {
  /** 1-based, as printed. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** A merged range; rows from 1, columns from 0, both ends inside. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Range[];
  /** Hidden rows and columns that hold something: `7:7`, `C:C`. */
  readonly hidden: readonly string[];
  /** The last row broke off. */
  readonly cut: boolean;
}

export interface Shared {
  readonly strings: readonly RichText[];
  readonly styles: CellStyles | undefined;
}

const lastColumn = 16_383;
const lastRow = 1_048_576;

/** `AB` of a column. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(0x41 + ((left - 1) % 26)) + name;
  return name;
}

/** `AB12` as row and column; undefined for what is no address within a sheet. */
function addressOf(reference: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(reference ?? '');
  if (found === null) return undefined;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  const row = Number(found[2]);
  return column - 1 <= lastColumn && row >= 1 && row <= lastRow ? { row, column: column - 1 } : undefined;
}

function rangeOf(reference: string | undefined): Range | undefined {
  const [from, to = from] = (reference ?? '').split(':').map(addressOf);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** A number as it was typed: what a double adds behind the fifteenth digit is none of it. */
function numberText(stored: string): string | undefined {
  const value = Number(stored);
  return stored.trim() === '' || !Number.isFinite(value) ? undefined : String(Number(value.toPrecision(15)));
}

/** What a cell holds, and whether more than its own format says how it is shown. */
function content(cell: XmlElement, { strings, styles }: Shared, isOtherwise: (value: string) => boolean): Omit<SheetCell, 'column'> {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const value = find(cell, 's:v');
  const stored = value === undefined ? '' : ownText(value);
  const shown = styles?.cells[Number(style)];
  const set = shown?.void === true ? { looks: [{ from: 0, look: '', void: true }] } : {};
  const rich = (found: RichText | undefined): Omit<SheetCell, 'column'> =>
    found === undefined
      ? { text: '\ufffd', problem: 'string' }
      : { text: found.text, looks: found.looks, ...(found.marks > 0 && { problem: 'mark' as const }), ...set };
  if (type === 's') return rich(/^\s*\d+\s*$/u.test(stored) ? strings[Number(stored)] : undefined);
  if (type === 'inlineStr') {
    const inline = find(cell, 's:is');
    return inline === undefined ? { text: stored, ...set } : rich(richText(inline));
  }
  if (type === 'b') return { text: stored.trim() === '1' ? 'TRUE' : 'FALSE' };
  if (stored === '' && type !== 'str' && find(cell, 's:f') !== undefined) return { text: '\ufffd', problem: 'formula' };
  const number = type === 'n' ? numberText(stored) : undefined;
  if (number === undefined) return { text: stored, ...set };
  const format = shown?.format ?? (Number(style) === 0 ? 'General' : undefined);
  const isShown = format !== undefined && showsValue(format, Number(number)) && !isOtherwise(number);
  return { text: number, ...(!isShown && { problem: 'format' as const }), ...set };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

function hiddenColumns(root: XmlElement): Range[] {
  return elements(find(root, 's:cols') ?? root, 's:col').flatMap(({ attributes }) => {
    const { min, max, hidden, width } = attributes;
    return isTrue(hidden) || isNothing(width) ? [{ top: 1, bottom: lastRow, left: Number(min) - 1, right: Number(max) - 1 }] : [];
  });
}

/** The ranges in which a condition may show cells in another way. */
const conditionalRanges = (root: XmlElement, styles: Shared['styles']): Range[] =>
  elements(root, 's:conditionalFormatting').flatMap((formatting) =>
    elements(formatting, 's:cfRule').some(({ attributes }) => styles?.conditional[Number(attributes['dxfId'])] === true)
      ? (formatting.attributes['sqref'] ?? '').split(/\s+/u).flatMap((range) => rangeOf(range) ?? [])
      : [],
  );

/** The rows of a sheet with what their cells hold. Rows and cells are put in order. */
export function readSheet(root: XmlElement, shared: Shared): Sheet {
  const columns = hiddenColumns(root);
  const ranges = conditionalRanges(root, shared.styles);
  const hidesZeros = elements(find(root, 's:sheetViews') ?? root, 's:sheetView').some(({ attributes }) =>
    /^(?:0|false)$/u.test(attributes['showZeros'] ?? '1'),
  );
  const hidden = new Set<string>();
  const rows = new Map<number, Map<number, SheetCell>>();
  let next = 1;
  let cut = false;
  for (const row of elements(find(root, 's:sheetData') ?? root, 's:row')) {
    const given = Number(row.attributes['r'] ?? next);
    const number = Number.isInteger(given) && given >= 1 && given <= lastRow ? given : next;
    next = number + 1;
    if (row.cut) cut = true;
    const isHidden = isTrue(row.attributes['hidden']) || isNothing(row.attributes['ht']);
    const cells = rows.get(number) ?? new Map<number, SheetCell>();
    if (!isHidden) rows.set(number, cells);
    let column = -1;
    for (const cell of elements(row, 's:c')) {
      column = Math.min(lastColumn, addressOf(cell.attributes['r'])?.column ?? column + 1);
      const isOtherwise = (value: string): boolean =>
        (hidesZeros && Number(value) === 0) ||
        ranges.some(({ top, bottom, left, right }) => top <= number && number <= bottom && left <= column && column <= right);
      const own: SheetCell = { column, ...content(cell, shared, isOtherwise) };
      const at = columns.find(({ left, right }) => column >= left && column <= right);
      if (isHidden || at !== undefined) {
        if (own.text !== '') hidden.add(isHidden ? `${number}:${number}` : `${columnName(column)}:${columnName(column)}`);
      } else cells.set(column, cells.has(column) ? { ...own, problem: 'twice' } : own);
    }
  }
  return {
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([number, cells]) => ({ number, cells: [...cells.values()].sort((a, b) => a.column - b.column) })),
    merges: elements(find(root, 's:mergeCells') ?? root, 's:mergeCell').flatMap(({ attributes }) => rangeOf(attributes['ref']) ?? []),
    hidden: [...hidden],
    cut,
  };
}
