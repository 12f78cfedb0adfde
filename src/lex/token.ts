/** Pieces to tokens: what a piece says when nobody knows the form. */
import type { Piece } from '../read/types.ts';
import { isPlain, isShareText, isUnitText, readValue } from './value.ts';

export type TokenKind = 'number' | 'dash' | 'none' | 'text' | 'empty';

/** A piece with its folded text and, for numbers, the value that is written there. */
export interface Token {
  readonly kind: TokenKind;
  readonly piece: Piece;
  /** The piece's text under `fold`: Simplified, half-width, without glosses. */
  readonly text: string;
  /** The letters and digits of `text` without its ordinal: what labels are compared by. */
  readonly body: string;
  /** `1`, `七`: the ordinal before the body, if any. */
  readonly ordinal: string;
  /** The first token of its line, and its column in it: see `place`. */
  readonly line: number;
  readonly column: number;
  readonly value?: number;
  readonly unit?: string;
  /** The number was split off a text piece, is written in Chinese numerals, or stands over several rows. */
  readonly weak?: boolean;
  /** U+FFFD or a run of `?` stands in the piece, or beside a number what cannot be read: something was lost in conversion. */
  readonly damaged?: boolean;
}

const ordinal = /^(?:\( ?(?<inner>[一二三四五六七八九十]{1,3}|\d{1,2}) ?\)|(?<outer>[一二三四五六七八九十]{1,3}|\d{1,2}) ?[、.,])/u;
/** What an ordinal may begin with. */
const mayBeOrdinal = new Set('(一二三四五六七八九十0123456789');
// eslint-disable-next-line no-control-regex -- what is left of a lost conversion
const control = /[\u0000-\u0008\u000E-\u001F\u007F]/u;
/** Glyphs without a meaning, and marks that turn the direction of what stands behind them: beside a number they may have been, or turned, digits. */
const unread = /[\p{Co}\u202A-\u202E\u2066-\u2069]/u;
/** What conversion leaves of a character that it cannot say. */
export const lossMark = /[?？\uFFFD]/u;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isPlainLetter = (code: number): boolean => isHan(code) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
/** Blanks, marks of ASCII, and those of Chinese that folding leaves. */
const isPlainMark = (code: number): boolean =>
  code < 0x30 ||
  (code > 0x39 && code < 0x41) ||
  (code > 0x5a && code < 0x61) ||
  (code > 0x7a && code < 0x80) ||
  (code > 0x3000 && code < 0x3004);

/** The letters and digits of folded text, lower case. */
export function bodyOf(folded: string): string {
  let body = '';
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isPlainLetter(code)) continue;
    if (!isPlainMark(code)) return folded.replace(notLetterOrDigit, '').toLowerCase();
    body += folded.slice(from, i);
    from = i + 1;
  }
  return body + folded.slice(from);
}

/** Splits folded text into its ordinal (`三、`, `（七）`, `1.`) and the body after it. */
export function splitOrdinal(folded: string): { readonly ordinal: string; readonly body: string } {
  const found = mayBeOrdinal.has(folded.charAt(0)) ? ordinal.exec(folded) : null;
  if (!found) return { ordinal: '', body: bodyOf(folded) };
  return { ordinal: found.groups?.['inner'] ?? found.groups?.['outer'] ?? '', body: bodyOf(folded.slice(found[0].length)) };
}

/** Beside a number even a single mark of a lost conversion may have been a digit. */
const isDamaged = (raw: string, kind: TokenKind): boolean =>
  kind === 'text'
    ? /\uFFFD|\?\?/u.test(raw) || control.test(raw)
    : !isPlain(raw) && (lossMark.test(raw) || control.test(raw) || unread.test(raw));

function tokenOf(kind: TokenKind, piece: Piece, text: string, more?: Partial<Token>): Token {
  const token: { -readonly [K in keyof Token]: Token[K] } = { kind, piece, text, body: '', ordinal: '', line: 0, column: 0 };
  if (isDamaged(piece.text, kind)) token.damaged = true;
  if (piece.doubt === 'spread') token.weak = true;
  return more ? Object.assign(token, more) : token;
}

/** The token of a piece that is known to be text. */
export const textToken = (piece: Piece, text: string): Token => tokenOf('text', piece, text, splitOrdinal(text));

/** What quoting (`"0"`, `'0`) and Markdown (`**0**`) put around a text is no part of it. */
const wrapped = /^(?:(?<quote>"|\*\*)(?<inner>[^*]*)\k<quote>|'(?<number>\d[\d,.]*)'?)$/u;

function unwrap(text: string): string {
  const first = text.charCodeAt(0);
  if (first !== 0x22 && first !== 0x27 && first !== 0x2a) return text;
  const found = wrapped.exec(text)?.groups;
  return found?.['inner']?.trim() ?? found?.['number'] ?? text;
}

/** The token of one piece; `folded` is its folded text. */
export function lexPiece(piece: Piece, folded: string): Token {
  const text = unwrap(folded);
  const token = (kind: TokenKind, more?: Partial<Token>): Token => tokenOf(kind, piece, text, more);
  if (text === '') return token('empty');
  if (piece.doubt === 'void') return textToken(piece, text);
  const value = readValue(text);
  if (value) return token(value.kind, value);
  return textToken(piece, text);
}

/** Whether a token is a unit that stands alone. */
export const isUnit = ({ kind, text }: Token): boolean => kind === 'text' && isUnitText(text);

/** Whether a token is a share: no label, and no number of the form. */
export const isShare = ({ kind, text }: Token): boolean => kind === 'text' && isShareText(text);

/** Whether a token fills a cell: a number or one of the marks that people write for none. */
export const isValue = (token: Token): boolean => token.kind === 'number' || token.kind === 'dash' || token.kind === 'none';

/**
 * How many values stand in a list that stood there before. Where hardly any does, a site may have dropped what it had
 * printed already; a word that repeats (无) shows that it did not.
 */
export const repeated = (values: readonly Token[]): number => values.length - new Set(values.map((token) => token.text)).size;
