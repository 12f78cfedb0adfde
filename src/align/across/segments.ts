/** The runs of values of the table that stands across, each with the heads before it. */
import { sameRow } from '../../read/types.ts';
import { type Token, isValue } from '../../lex/token.ts';
import { printedWords } from '../labels/printed.ts';

export interface Segment {
  readonly items: number[];
  /** Bodies of the heads before it. */
  readonly heads: string[];
}

/** Whether a text is a head of the table, or a fragment of one: it is made of their characters only. */
function headTest(): (body: string) => boolean {
  const heads = printedWords().acrossHeads;
  const characters = new Set(Array.from([...heads].join('')));
  return (body) => heads.has(body) || (body.length > 0 && body.length <= 60 && Array.from(body).every((c) => characters.has(c)));
}

/** The runs of values between `from` and `to`, each with the heads before it; ends at the first foreign text behind values. */
export function segmentsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): {
  readonly segments: Segment[];
  /** Bodies of the heads behind the last of them. */
  readonly behind: readonly string[];
  readonly stop: number;
  readonly headCount: number;
  readonly firstHead: number;
} {
  const isHead = headTest();
  const segments: Segment[] = [];
  let heads: string[] = [];
  let headCount = 0;
  let firstHead = from;
  let open: Segment | undefined;
  let i = from;
  for (; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'text') {
      const body = token.ordinal + token.body;
      if (isHead(body)) {
        if (headCount++ === 0) firstHead = i;
        if (open) heads = [];
        open = undefined;
        heads.push(body);
      } else if (segments.length > 0) break;
    } else if (headCount > 0 && (isValue(token) || open || token.piece.cell)) {
      if (!open) {
        if (!isValue(token)) continue;
        open = { items: [], heads };
        segments.push(open);
        // Empty cells of markup that stand before the first value of the line belong to it.
        for (
          let k = i - 1;
          k > from &&
          (tokens[k] as Token).kind === 'empty' &&
          (tokens[k] as Token).piece.cell?.row === token.piece.cell?.row &&
          token.piece.cell;
          k--
        )
          open.items.unshift(k);
      }
      open.items.push(i);
    }
  }
  return { segments, behind: open ? [] : heads, stop: i, headCount, firstHead };
}

/** A row of markup that has a cell for every column and nothing in any of them: the line of an office without cases. */
export function blankLine(tokens: readonly Token[], from: number, to: number, width: number): Segment | undefined {
  let items: number[] = [];
  for (let i = from; i < to; i++) {
    const { kind, piece } = tokens[i] as Token;
    const before = tokens[i - 1]?.piece.cell;
    if (!sameRow(piece.cell, before)) items = [];
    if (kind === 'empty' && piece.cell?.column === items.length) items.push(i);
    if (items.length === width) return { items, heads: [] };
  }
  return undefined;
}

export const filledOf = (tokens: readonly Token[], segment: Segment): number =>
  segment.items.filter((item) => (tokens[item] as Token).kind !== 'empty').length;
