/** Columns by their position in the line, in text that shows blank cells by nothing but room (`pdftotext -layout`). */
import { lineWidth } from '../lex/places.ts';
import type { Token } from '../lex/token.ts';

/** Where a piece of text stands in its line. */
export interface Extent {
  /** The offset at which the line begins. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

type Width = (code: number) => number;

/** Quotation marks, dashes and dots that fonts of the East draw as wide as their other characters. */
const isAmbiguous = (code: number): boolean => (code >= 0x2010 && code <= 0x2027) || code === 0xb7 || code === 0xd7;

/** Programs count a wide character as two columns or as one, and some marks as wide. */
const widths: readonly Width[] = [(code) => (code >= 0x1100 ? 2 : 1), (code) => (code >= 0x1100 || isAmbiguous(code) ? 2 : 1), () => 1];

/** Where a token stands, by its index. */
export type Measure = (token: number) => Extent | undefined;

/** The places of tokens in their lines, by each way to count columns. A line with tabs or markup shows none. */
export const lineMeasures = (tokens: readonly Token[], text: string): readonly Measure[] =>
  widths.map((width) => (token) => {
    const { start, end } = (tokens[token] as Token).piece.span;
    const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\f', start - 1)) + 1;
    let at = 0;
    let from = 0;
    for (let i = line; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x09 || code === 0x3c) return undefined;
      if (i === start) from = at;
      at += width(code);
    }
    // Less than two blanks do not divide columns.
    return { line, from, to: at + 2 };
  });

/** The places of tokens in a grid of lines whose cells are divided by marks. */
export interface Grid {
  readonly measure: Measure;
  /** Whether the line of a token is as wide as most lines of the table, its heads included. */
  readonly isUsual: (token: number) => boolean;
  /** That width: the place of the last cell, or of the mark that closes the line. */
  readonly width: number | undefined;
}

/** The grid of the tokens from `from` to `to`: cells as markup states them, or as marks divide them. */
export function gridOf(tokens: readonly Token[], from: number, to: number): Grid {
  const widths = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const { line } = tokens[i] as Token;
    if (!widths.has(line)) widths.set(line, lineWidth(tokens, line));
  }
  const seen = new Map<number, number>();
  for (const width of widths.values()) seen.set(width, (seen.get(width) ?? 0) + 1);
  const [usual] = [...seen].find(([, lines]) => lines * 2 > widths.size) ?? [];
  return {
    width: usual,
    isUsual: (token) => usual !== undefined && widths.get(tokens[token]?.line ?? -1) === usual,
    measure: (token) => {
      const { line, column } = tokens[token] as Token;
      return { line, from: column, to: column + 1 };
    },
  };
}

/** The extents of a row's values, if all stand in one line. */
function inOneLine(tokens: readonly number[], measure: Measure): readonly Extent[] | undefined {
  const extents = tokens.flatMap((token) => measure(token) ?? []);
  return extents.length === tokens.length && extents.every(({ line }) => line === extents[0]?.line) ? extents : undefined;
}

/** A column: where what stands in it begins and ends. */
export type Column = readonly [from: number, to: number];

/** A row of values, and where what stands before them in their line ends. */
export interface PositionedRow {
  readonly values: readonly number[];
  readonly label: number | undefined;
}

/** What stands over or under each other makes a column; undefined unless there are just as many as the form has. */
export function columnsOf(
  rows: readonly PositionedRow[],
  heads: readonly number[],
  width: number,
  measure: Measure,
): readonly Column[] | undefined {
  const extents = [...rows.flatMap(({ values }) => inOneLine(values, measure) ?? []), ...heads.flatMap((head) => measure(head) ?? [])];
  const columns: [number, number][] = [];
  for (const { from, to } of extents.sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else columns.push([from, to]);
  }
  return columns.length === width ? columns : undefined;
}

/**
 * Which columns a row's values stand in. Undefined where they stand in several lines or outside of them, two in one, or the label
 * reaches into the first.
 */
export function placesOf({ values, label }: PositionedRow, columns: readonly Column[], measure: Measure): readonly number[] | undefined {
  const own = inOneLine(values, measure);
  if (!own) return undefined;
  const before = label === undefined ? undefined : measure(label);
  if (before && before.line === own[0]?.line && before.to > (columns[0]?.[0] ?? 0)) return undefined;
  const places = own.map(({ from, to }) => columns.findIndex((column) => from < column[1] && to > column[0]));
  return places.includes(-1) || new Set(places).size < places.length ? undefined : places;
}
