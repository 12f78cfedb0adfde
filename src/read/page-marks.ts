/** Marks of pages on lines of their own (`-4-`, `第5页/共8页`, `5/8`, numbers that count): they are left out, and that is said. */
import { diagnose } from '../diagnostic/types.ts';
import { isDash, isDigit } from './characters.ts';
import { readMessages } from './messages.ts';
import type { Piece, Reading } from './types.ts';

/** Longest page mark worth looking at. */
const longest = 40;

/** Fewer numbers in sequence are not told from values: between empty lines, and last before a form feed. */
const fewestAlone = 3;
const fewestLast = 2;
/** Of all numbers no more than one in so many counts pages. */
const numbersToPages = 4;

/** Of a line without blanks and with plain digits: what is a mark whatever else the text holds. */
const marked = /^(?:[-–—―−─·•~]{1,2}\d{1,4}[-–—―−─·•~]{1,2}|[第共总]\d{1,4}[页頁](?:[/,、]?[第共总]\d{1,4}[页頁])?)$/u;
const pageOfPages = /^(\d{1,4})\/(\d{1,4})$/u;
const number = /^\d{1,4}$/u;

const bare = (line: string): string => line.normalize('NFKC').replace(/\s+/gu, '');

const mayBegin = (code: number): boolean => isDigit(code) || isDash(code) || '~·•第共总'.includes(String.fromCharCode(code));

/** Whether a line in the margin of a page counts pages. A number that is not that of the page may be a value. */
export function isPageMark(line: string, page: number): boolean {
  const text = line.length < longest ? bare(line) : '';
  return marked.test(text) || pageOfPages.test(text) || (number.test(text) && Number(text) === page);
}

/** The pieces of a line that may be a mark. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** It stands between empty lines. */
  readonly alone: boolean;
  /** Which page it is the last line of, from 0. */
  readonly lastOf: number | undefined;
}

const isEdge = (marks: string): boolean => /\n ?\n/u.test(marks);

function linesOf(pieces: readonly Piece[], text: string): Line[] {
  const lines: Line[] = [];
  let page = 0;
  let feed = text.indexOf('\f');
  for (let from = 0; from + 1 < pieces.length; from++) {
    const { text: first, marks, cell, span } = pieces[from] as Piece;
    if (cell !== undefined || (from > 0 && !marks.includes('\n')) || !mayBegin(first.charCodeAt(0))) continue;
    let to = from + 1;
    while (to + 1 < pieces.length && !pieces[to]?.marks.includes('\n')) to++;
    const own = pieces.slice(from, to).map((piece) => piece.text);
    const behind = (pieces[to] as Piece).marks;
    const within = pieces.slice(from + 1, to).map((piece) => piece.marks);
    const around = marks.slice(marks.lastIndexOf('\n') + 1) + behind.split('\n', 1).join('');
    if (around.includes('|') || within.some((mark) => /[|\t]/u.test(mark)) || own.join('').length > longest) continue;
    for (; feed >= 0 && feed < span.start; feed = text.indexOf('\f', feed + 1)) page++;
    const isLast = feed >= 0 && feed < (pieces[to] as Piece).span.start;
    const alone = isEdge(marks) && (to + 1 === pieces.length || isEdge(behind));
    lines.push({ from, to, text: bare(own.join('')), alone, lastOf: isLast ? page : undefined });
  }
  return lines;
}

/** `5/8` alone could as well be three values: another page of as many pages must stand in the text. */
function pagesOfPages(lines: readonly Line[]): Line[] {
  const seen = new Set(lines.map(({ text }) => text));
  return lines.filter(({ text }) => {
    const [, page, pages] = pageOfPages.exec(text)?.map(Number) ?? [];
    if (page === undefined || pages === undefined || page > pages) return false;
    return seen.has(`${page - 1}/${pages}`) || seen.has(`${page + 1}/${pages}`);
  });
}

/** Numbers that stand last on their pages, and none that does not count them. */
function lastOfPages(lines: readonly Line[]): readonly Line[] {
  const last = lines.filter(({ text, lastOf }) => lastOf !== undefined && number.test(text));
  const [first, ...others] = last.map(({ text, lastOf }) => Number(text) - (lastOf as number));
  return first !== undefined && first > 0 && last.length >= fewestLast && others.every((other) => other === first) ? last : [];
}

/** Numbers between empty lines, each one more than the last, where other values are not set off. */
function setOff(lines: readonly Line[], pieces: readonly Piece[]): readonly Line[] {
  const alone = lines.filter((line) => line.alone && /^\d{1,3}$/u.test(line.text));
  if (alone.length < fewestAlone) return [];
  const numbers = pieces.filter(({ text }) => /^[-+]?\d[\d,.]*$/u.test(bare(text))).length;
  let expected: number | undefined;
  const pages = alone.filter(({ text }) => {
    if (expected !== undefined && Number(text) !== expected) return false;
    expected = Number(text) + 1;
    return true;
  });
  return pages.length >= fewestAlone && pages.length * 2 > alone.length && alone.length * numbersToPages <= numbers ? pages : [];
}

/** The reading without marks of pages. The empty lines that set one off are no cells. */
export function withoutPageMarks(reading: Reading): Reading {
  const { text, pieces } = reading;
  const lines = linesOf(pieces, text);
  const found = [
    ...lines.filter((line) => marked.test(line.text)),
    ...pagesOfPages(lines),
    ...lastOfPages(lines),
    ...setOff(lines, pieces),
  ];
  if (found.length === 0) return reading;
  const lineAt = new Map(found.map((line) => [line.from, line]));
  const kept: Piece[] = [];
  let before = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    const marks = before + (before === '' ? piece.marks : piece.marks.replace(/^[^\n]*[\n ]*/u, ''));
    const line = lineAt.get(at);
    if (line === undefined) kept.push(before === '' ? piece : { ...piece, marks });
    else at = line.to - 1;
    before = line === undefined ? '' : marks.slice(0, marks.lastIndexOf('\n') + 1);
  }
  const names = [...new Set(Array.from(lineAt.values(), (line) => line.text))].slice(0, 3);
  const message = diagnose(readMessages, 'page-furniture', { count: lineAt.size, names });
  return { ...reading, pieces: kept, messages: [...reading.messages, message] };
}
