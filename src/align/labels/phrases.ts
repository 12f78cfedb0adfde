/** Runs of tokens that read as printed bodies: labels that stand in one piece, or are broken over several. */
import { type Token, bodyOf, isValue, splitOrdinal } from '../../lex/token.ts';
import { printedWords } from './printed.ts';

/** A label is at most this many pieces: the longest there are, broken at nearly every character. */
const maximalPieces = 32;

/** A run of tokens that reads as one of the printed bodies, whatever edition and landmark it belongs to. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly tail?: readonly [number, number] | undefined;
  readonly ordinal: string;
  readonly body: string;
  /** `label (` or `label:` followed by an explanation. */
  readonly explained: boolean;
}

/** The body before an explanation: `规章(设区的市…)` and `规章:指…` read as 规章. */
function beforeExplanation(token: Token): string | undefined {
  const cut = token.text.slice(token.ordinal ? token.ordinal.length + 1 : 0).search(/[(:]/u);
  if (cut < 2) return undefined;
  const from = token.ordinal ? token.ordinal.length + 1 : 0;
  // An ordinal in brackets begins another label.
  if (splitOrdinal(token.text.slice(from + cut)).ordinal !== '') return undefined;
  return bodyOf(token.text.slice(from, from + cut).replace(/^[、.,)]/u, ''));
}

/** All places where tokens, joined as far as they stay the beginning of some label, read as a printed body. */
export function findPhrases(tokens: readonly Token[], known: (body: string) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  tokens.forEach((first, start) => {
    if (first.kind !== 'text') return;
    const found = joinsFrom(tokens, start, known);
    phrases.push(...found);
    const prefix = found.length === 0 ? beforeExplanation(first) : undefined;
    if (prefix && known(prefix)) phrases.push({ start, end: start + 1, ordinal: first.ordinal, body: prefix, explained: true });
  });
  return phrases;
}

/** Whether a token is a stretch of a group's label, or its ordinal alone. */
const isGroupFragment = (token: Token): boolean =>
  token.body === '' ? token.ordinal !== '' : printedWords().groupFragments.has(token.body);

/** What a token adds to a label: 一 and 无 are values only where they stand alone. */
const wordOf = (token: Token): string => (token.kind === 'text' ? token.body : token.text);

/** `这`, `一`, `情形`: a Chinese numeral or a word for none that a broken label holds is no value. */
const isWithin = (body: string, token: Token, next: Token | undefined): boolean =>
  ((token.kind === 'number' && token.weak === true) || token.kind === 'none') &&
  next?.kind === 'text' &&
  next.body !== '' &&
  printedWords().beginnings.has(body + token.text + next.body);

/**
 * The phrases that begin at a token. A wrapped label may go on behind its values (label, values, rest of the label), and
 * words of merged groups may stand between its lines.
 */
function joinsFrom(tokens: readonly Token[], start: number, known: (body: string) => boolean): Phrase[] {
  const { beginnings } = printedWords();
  const first = tokens[start] as Token;
  const phrases: Phrase[] = [];
  let body = '';
  let labelEnd = 0;
  let tailStart = 0;
  let pieces = 0;
  let skipped = 0;
  for (let i = start; i < tokens.length && pieces < maximalPieces; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'empty') continue;
    if (isValue(token) && !isWithin(body, token, tokens[i + 1])) {
      if (tailStart > 0 || body.length < (first.ordinal === '' ? 3 : 1)) break;
      labelEnd = i;
      while (i + 1 < tokens.length && (isValue(tokens[i + 1] as Token) || (tokens[i + 1] as Token).kind === 'empty')) i++;
      tailStart = i + 1;
      continue;
    }
    const next = i === start ? token.body : token.ordinal === '' ? body + wordOf(token) : undefined;
    if (next === undefined || !beginnings.has(next)) {
      if (i === start || skipped > 1 || !isGroupFragment(token)) break;
      skipped++;
      continue;
    }
    body = next;
    pieces++;
    skipped = 0;
    if (body !== '' && known(body))
      phrases.push({
        start,
        end: tailStart ? labelEnd : i + 1,
        tail: tailStart > 0 ? [tailStart, i + 1] : undefined,
        ordinal: first.ordinal,
        body,
        explained: false,
      });
  }
  return phrases;
}
