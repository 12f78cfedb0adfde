/** The words over the rows of a block, in their lines. */
import type { Head } from './heads.ts';
import { type Token, bodyOf } from '../../lex/token.ts';
import { type Vocabulary, isExact } from './vocabulary.ts';

/** A head is no longer than this; what is, or holds a stop, is a sentence. */
export const longestHead = 16;

/** A word over the rows, and the head that it was found to be; `none` for the rest of a head that was broken. */
export interface Word {
  readonly token: Token;
  /** The index of the token. */
  readonly at: number;
  readonly text: string;
  readonly body: string;
  readonly line: number;
  readonly place: number | undefined;
  readonly glued: boolean;
  /** It is a part of its piece that only blanks divide. */
  readonly partial: boolean;
  head?: Pick<Head, 'kind' | 'column' | 'row' | 'like'> | 'none';
}

/** The words between two tokens. A text of several words that is no head as a whole may be the second line of broken heads. */
export function wordsIn(tokens: readonly Token[], from: number, to: number, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  let line = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (i > from && token.line === i) line++;
    if (token.kind !== 'text') continue;
    const cells = cellsOf(token.text);
    const parts = cells ?? partsOf(token, vocabulary);
    const [place, glued, partial] = [cells ? undefined : token.column, isGlued(tokens, i), !cells && parts.length > 1];
    for (const text of parts) {
      const body = text === token.text && token.ordinal === '' ? token.body : bodyOf(text);
      if (body !== '') words.push({ token, at: i, text, body, line, place, glued, partial });
    }
  }
  return words;
}

/** Longer texts are no words. */
const longestText = 80;

function partsOf({ text }: Token, vocabulary: Vocabulary): readonly string[] {
  if (text.length > longestText) return [];
  const parts = text.includes(' ') && !isExact(vocabulary, bodyOf(text)) ? text.split(' ') : [text];
  return parts.every((part) => part.length <= longestHead) ? parts : [text];
}

/** A line of fewer cells between commas may be a sentence. */
const leastCells = 4;

/** The cells of a line of words between commas or semicolons; undefined for a sentence. */
function cellsOf(text: string): readonly string[] | undefined {
  if (text.includes('。')) return undefined;
  for (const separator of [',', ';']) {
    if (!text.includes(separator)) continue;
    // A note in quotes may hold the separator.
    const parts = text.split('"');
    const cells = parts
      .map((part, at) => (at % 2 === 1 && at < parts.length - 1 ? part.replaceAll(separator, '') : part))
      .join('')
      .split(separator);
    if (cells.length >= leastCells && cells.every((cell) => cell.length <= longestHead || cell.startsWith('('))) return cells;
  }
  return undefined;
}

const isGlued = (tokens: readonly Token[], at: number): boolean => {
  const [token, before, next] = [tokens[at] as Token, tokens[at - 1], tokens[at + 1]];
  const apart = before && token.piece.span.start - before.piece.span.end;
  return token.piece.marks === ' ' && apart === 1 && next?.piece.marks !== ' ';
};
