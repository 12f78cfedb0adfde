/** Values that broken markup has between its cells: the tree, as browsers do, puts them in front of the table. */
import { diagnose } from '../../diagnostic/types.ts';
import type { AlignMessage } from '../index.ts';
import { type Token, isValue } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';
import { type RowSource, labelOf } from './rows.ts';

/** Values outside cells that stand behind something that follows them in reading order. */
export function strayValues(tokens: readonly Token[]): Token[] {
  const strays: Token[] = [];
  let before = Infinity;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const { start } = token.piece.span;
    if (start > before && !token.piece.cell && (isValue(token) || /\d/u.test(token.text))) strays.push(token);
    else if (token.piece.cell) before = start;
  }
  return strays.reverse();
}

/** A row with a stray value among its cells is not sure: the value may belong into one of them. */
export function withStrays(tokens: readonly Token[], source: RowSource, strays: readonly Token[], messages: AlignMessage[]): RowSource {
  const { run, labelStart, cells } = source;
  const last = run.items.at(-1);
  if (strays.length === 0 || last === undefined) return source;
  const start = (tokens[labelStart] as Token).piece.span.start;
  // The value may stand behind the last cell, before the next row begins.
  const behind = tokens[run.stop]?.piece.span.start ?? 0;
  const end = Math.max((tokens[last] as Token).piece.span.end, behind);
  const own = strays.find(({ piece }) => piece.span.end > start && piece.span.start < end);
  if (!own) return source;
  messages.push(diagnose(alignMessages, 'stray-value', { label: labelOf(source), text: own.piece.text }, { cells, span: own.piece.span }));
  return { ...source, guessed: true };
}
