/** Numbers that count rows, before their labels: told from values by their sequence, and left out. */
import { diagnose } from '../../diagnostic/types.ts';
import type { AlignMessage } from '../index.ts';
import { isPrinted } from '../labels/printed.ts';
import type { Token } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';

/** Fewer numbers in sequence are not told from values. */
const fewestRows = 8;

const isCount = ({ kind, text }: Token): boolean => kind === 'number' && text.length < 4 && /^\d+$/u.test(text);

/** Numbers of rows: before each label that follows a number stands one more than before the last. */
function rowsIn(tokens: readonly Token[]): readonly number[] {
  let run: number[] = [];
  let longest: readonly number[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const next = tokens[i + 1] as Token;
    if (next.kind !== 'text' || !isCount(tokens[i] as Token) || !isPrinted(next.body)) continue;
    if (run.length > 0 && tokens[i]?.value === (tokens[run.at(-1) as number]?.value ?? 0) + 1) run.push(i);
    else run = [i];
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= fewestRows ? longest : [];
}

/** The tokens without numbers that count rows, and what must be said of these. */
export function withoutCounts(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly messages: readonly AlignMessage[] } {
  const counts = new Set(rowsIn(tokens));
  if (counts.size === 0) return { tokens, messages: [] };
  const kept: Token[] = [];
  let marks = '';
  tokens.forEach((token, i) => {
    if (counts.has(i)) marks += token.piece.marks;
    else {
      const own = marks === '' ? token.piece.marks : marks + token.piece.marks.replace(/^[\n ]+/u, '');
      kept.push(marks === '' ? token : { ...token, piece: { ...token.piece, marks: own } });
      marks = '';
    }
  });
  return { tokens: kept, messages: [diagnose(alignMessages, 'counts-skipped', { count: counts.size })] };
}
