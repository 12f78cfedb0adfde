/** Pieces to tokens: folds and lexes them, joins the lines of a cell, splits a number that is glued to its label. */
import { spanAround } from '../diagnostic/types.ts';
import { type Piece, sameCell } from '../read/types.ts';
import { commaCells } from './commas.ts';
import { type Token, isValue, lexPiece, splitOrdinal, textToken } from './token.ts';

const glued = /^(?<label>.*[^\d.,+\-增减 ]) ?(?<value>[+-]?\d[\d,]{0,18}(?:\.\d{1,10})?)$/u;

/** One piece out of the lines of a cell. */
function join(pieces: readonly Piece[], separator: string): Piece {
  const span = spanAround(pieces.map((piece) => piece.span));
  return { ...(pieces[0] as Piece), text: pieces.map((piece) => piece.text).join(separator), span };
}

/** The tokens of a cell of several lines: one, unless it holds whole rows as running text. */
function lexCell(pieces: readonly Piece[], fold: (text: string) => string, words: LabelWords): Token[] {
  const lines = pieces.map((piece) => lexPiece(piece, fold(piece.text)));
  const values = lines.filter(isValue).length;
  if (values === 0) return [joined(pieces, '', fold, lexPiece)];
  if (values >= 3 && values < lines.length)
    return pieces.flatMap(({ text, span, marks }) => lexRunning({ text, span, marks }, fold, words));
  // Two values in one cell are no number, whatever they look like in one line (`—` over `1`).
  return [joined(pieces, ' ', fold, values > 1 ? textToken : lexPiece)];
}

function joined(
  pieces: readonly Piece[],
  separator: string,
  fold: (text: string) => string,
  lex: (piece: Piece, text: string) => Token,
): Token {
  const piece = join(pieces, separator);
  return lex(piece, fold(piece.text));
}

const endsInDigit = (text: string): boolean => /\d$/u.test(text.slice(-1));

/** Splits `行政许可58` where what stands before the number is a label. */
function unglue(token: Token, isLabel: (body: string) => boolean): Token[] {
  if (token.kind !== 'text' || token.text.length > 80 || !endsInDigit(token.piece.text)) return [token];
  const found = glued.exec(token.text)?.groups;
  const raw = glued.exec(token.piece.text)?.groups;
  if (!found || !raw || isLabel(token.body)) return [token];
  const value = found['value'] as string;
  if (raw['value'] !== value) return [token];
  const { piece } = token;
  const label = lexPiece(
    { ...piece, text: raw['label'] as string, span: { start: piece.span.start, end: piece.span.end - value.length } },
    found['label'] as string,
  );
  if (label.kind !== 'text' || !isLabel(label.body)) return [token];
  const number: Piece = {
    text: value,
    span: { start: piece.span.end - value.length, end: piece.span.end },
    marks: '',
    ...(piece.cell && { cell: piece.cell }),
  };
  return [label, { ...lexPiece(number, value), weak: true }];
}

const han = /\p{Script=Han}/u;

/** A text of several words is divided where its words are labels or stretches of labels: `（三） 权益`, `三、… （一）…`. */
function divide(piece: Piece, token: Token, fold: (text: string) => string, words: LabelWords): Token[] {
  if (words.isLabel(token.body) || !/\s/u.test(piece.text)) return [token];
  const parts = [...piece.text.matchAll(/\S+/gu)];
  if (parts.length < 2 || parts.length > 8 || !parts.every(([word]) => han.test(word) || /^[(（]/u.test(word))) return [token];
  // Offsets inside a piece of markup are not offsets in the source: there each word stands where the piece does.
  const plain = piece.span.end - piece.span.start === piece.text.length;
  if (!plain && piece.cell) return [token];
  const tokens = parts.map((part, i): Token => {
    const start = piece.span.start + part.index;
    const span = plain ? { start, end: start + part[0].length } : piece.span;
    return lexPiece({ ...piece, text: part[0], span, marks: i === 0 ? piece.marks : ' ' }, fold(part[0]));
  });
  const isFragment = (word: Token): boolean => (word.body === '' ? word.ordinal !== '' : words.isFragment(word.body));
  return tokens.some((word) => isFragment(word) || (word.body.length > 1 && words.isBeginning(word.body))) ? tokens : [token];
}

/** What the form prints, as far as tokens are cut by it. */
export interface LabelWords {
  readonly isLabel: (body: string) => boolean;
  readonly isBeginning: (body: string) => boolean;
  readonly isFragment: (body: string) => boolean;
}

/** The tokens of a piece of running text. */
function lexRunning(piece: Piece, fold: (text: string) => string, words: LabelWords): Token[] {
  const token = lexPiece(piece, fold(piece.text));
  if (token.kind !== 'text' || token.text.length > 80) return [token];
  return divide(piece, token, fold, words).flatMap((part) => unglue(part, words.isLabel));
}

/** The beginning of an ordinal: `6`, `6.`, `二`, `(`, `(七`. Whole ones (`(七)`, `二、`) may belong to a group whose label stands apart. */
const ordinalBegun = /^(?:\d{1,2}[.、]?|[一二三四五六七八九十]{1,3}|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})?)$/u;
const ordinalMarks = /^[.、)]$/u;

/**
 * `6` and `.属于四类过程性信息`, `(` and `七)总计`, `3`, `.` and `补正`: what begins an ordinal belongs to the label that goes on with
 * it, whatever stands between them: no label begins with a point.
 */
function withOrdinal(begun: Token | undefined, token: Token): Token | undefined {
  if (begun === undefined || begun.text.length > 4 || begun.piece.cell) return undefined;
  // Between two values there is nothing to join.
  if (!ordinalMarks.test(token.text.charAt(0)) && !/[(.、]/u.test(begun.text)) return undefined;
  if (!ordinalBegun.test(begun.text)) return undefined;
  const text = begun.text + token.text;
  const { ordinal, body } = splitOrdinal(text);
  const goesOn = (begun.text === '(' && ordinalBegun.test(text)) || (ordinalMarks.test(token.text) && ordinal !== '' && body === '');
  const isLabel =
    (token.kind === 'text' || token.kind === 'none') &&
    token.ordinal === '' &&
    ordinal !== '' &&
    /^\D/u.test(body) &&
    !/^[\d(]/u.test(token.text);
  return goesOn || isLabel ? textToken(join([begun.piece, token.piece], ''), text) : undefined;
}

const divides = (marks: string): boolean => marks.includes('|') || marks.includes('\t');

/** Whether separators state a cell: one stands before it in its own line, or one before it elsewhere and one directly behind it. */
const isBetween = (before: string, behind: string): boolean =>
  divides(before.slice(before.lastIndexOf('\n') + 1))
    ? divides(behind) || behind.startsWith('\n')
    : divides(before) && divides(behind.replace(' ', '').charAt(0));

/** Whether a text may be nothing but what a lost conversion left. */
const isLost = (text: string): boolean => text !== '' && !/^[\da-z\p{Script=Han}]/iu.test(text);

/** The tokens of a document. */
export function tokensOf(pieces: readonly Piece[], fold: (text: string) => string, words: LabelWords): Token[] {
  const tokens: Token[] = [];
  let marks = '';
  for (let i = 0; i < pieces.length; i++) {
    const given = pieces[i] as Piece;
    const piece = marks === '' ? given : { ...given, marks: marks + given.marks };
    // What a lost conversion left (`??`) is no content, unless markup or separators state a cell.
    if (!given.cell && isLost(given.text) && fold(given.text) === '' && !isBetween(piece.marks, pieces[i + 1]?.marks ?? '\n')) {
      marks = piece.marks;
      continue;
    }
    marks = '';
    const cells = commaCells(piece, fold, ({ body }) => words.isLabel(body));
    if (cells) {
      tokens.push(...cells.tokens);
      marks = cells.marks;
      continue;
    }
    let end = i + 1;
    while (end < pieces.length && sameCell(piece.cell, pieces[end]?.cell)) end++;
    const own = end > i + 1 ? lexCell([piece, ...pieces.slice(i + 1, end)], fold, words) : lexRunning(piece, fold, words);
    const whole = own[0] && withOrdinal(tokens.at(-1), own[0]);
    if (whole) tokens.splice(-1, 1, whole, ...own.slice(1));
    else tokens.push(...own);
    i = end - 1;
  }
  return tokens;
}
