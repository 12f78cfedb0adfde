/** The words over the rows of a block: which of them are the form's heads, which stand over several of them, and which are foreign. */
import { type Block, type Column, type EditionId, type Table, editionIds, forms } from '../../form/index.ts';
import { findNear, findParted } from './near.ts';
import { printedForms, printedWords } from '../labels/printed.ts';
import { type Token, bodyOf, isValue } from '../../lex/token.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { type Word, longestHead, wordsIn } from './words.ts';

/** `torn`: broken over lines, or characters were lost or added. `near`: others stand in their place. */
export type Likeness = 'exact' | 'torn' | 'near';

/**
 * A word over the rows: the head of a column, the head over the columns of a group, over all columns, over the labels, the
 * label of a row; or none of the form.
 */
export interface Head {
  readonly kind: 'column' | 'group' | 'all' | 'corner' | 'row' | 'foreign';
  readonly column?: Column;
  /** The row whose label it is, where rows stand side by side. */
  readonly row?: string;
  readonly like: Likeness;
  readonly token: Token;
  /** The index of the token. */
  readonly at: number;
  /** Which line of the heads it stands in, from 0. */
  readonly line: number;
  /** Its physical column, as markup or the marks of its line count. */
  readonly place: number | undefined;
  /** One blank alone parts it from the word before, and more from the word behind. */
  readonly glued: boolean;
}

/** The heads of a block under one edition, with 0 (none) to 1 (all of them as printed). */
export interface HeadsOf {
  readonly edition: EditionId;
  readonly block: Block;
  readonly heads: readonly Head[];
  readonly share: number;
}

/** Single characters on lines of their own are joined as far as this. */
const mostPieces = 8;

/** The head that the longest run of words from `at` reads as; the words behind the first are then taken. */
function joined(
  words: readonly Word[],
  at: number,
  { columns, spans, beginnings }: Vocabulary,
  taken: ReadonlySet<Column>,
): Exclude<Word['head'], 'none'> {
  let body = '';
  let end = at;
  let head: Exclude<Word['head'], 'none'>;
  for (let i = at; i < words.length && i - at < mostPieces; i++) {
    const word = words[i] as Word;
    if (word.head || (word.line !== words[at]?.line && word.place !== words[at]?.place)) break;
    body += word.body;
    if (!beginnings.has(body)) break;
    const span = spans.get(body);
    const column = columns.find(([own, bodies]) => bodies.has(body) && !taken.has(own)) ?? columns.find(([, bodies]) => bodies.has(body));
    if (!span && !column) continue;
    head = { kind: 'column', ...(span ?? (column && { column: column[0] })), like: 'exact' };
    end = i;
  }
  for (let i = at + 1; i <= end; i++) (words[i] as Word).head = 'none';
  return head;
}

/** Heads as printed, those that only a break or an explanation parts from it, and what stands over several columns. */
function findExact(words: readonly Word[], vocabulary: Vocabulary): void {
  const taken = new Set<Column>();
  words.forEach((word, at) => {
    if (word.head) return;
    const head = joined(words, at, vocabulary, taken) ?? explained(word, vocabulary);
    if (head === undefined) return;
    word.head = head;
    if (head.column) taken.add(head.column);
  });
}

/** A head with an explanation behind it: `本年增/减(减少的用负数表示)`. */
function explained({ text }: Word, { columns }: Vocabulary): Exclude<Word['head'], 'none'> {
  const cut = text.search(/[(:]/u);
  const body = cut > 1 ? bodyOf(text.slice(0, cut)) : '';
  const column = columns.find(([, bodies]) => bodies.has(body));
  return column && { kind: 'column', column: column[0], like: 'exact' };
}

/** What names no column, though it stands among the heads: a sentence, an explanation, a unit, a stretch of what the form prints there. */
function isBeside({ token, text, body }: Word, vocabulary: Vocabulary): boolean {
  const fragment = vocabulary.printed.some((own) => own.includes(body));
  const { groups, groupFragments } = printedWords();
  const label = body.length > 2 && printedForms().some((form) => form.byBody.has(body));
  return (
    fragment ||
    label ||
    groups.has(`${token.ordinal} ${token.body}`) ||
    (token.ordinal !== '' && groupFragments.has(token.body)) ||
    token.damaged === true ||
    body.length > longestHead ||
    /[。;!?]|:$|^\(|^(?:计量)?单位|^(?:[件项个条元]|万元)$/u.test(text)
  );
}

/** A foreign word that may as well be an explanation of the head before it: a year, or what one blank alone parts from it. */
export const isGloss = ({ kind, token, glued }: Head): boolean => kind === 'foreign' && (glued || /^\d{4}年?/u.test(token.text));

/**
 * The heads among the words. What stands before the head over the labels, or before values that stand over all heads, is
 * no head; nor is what shares its piece with one.
 */
function headsAmong(words: readonly Word[], tokens: readonly Token[], from: number, vocabulary: Vocabulary): Head[] {
  const isForm = ({ head }: Word): boolean => head !== undefined && head !== 'none';
  const first = words.find(isForm);
  const value = first ? tokens.slice(from, first.at).findLastIndex(isValue) : -1;
  const corner = first && first.head !== 'none' && first.head?.kind === 'corner' ? words.indexOf(first) : 0;
  const held = new Set(words.filter(isForm).map(({ token }) => token));
  return words.slice(corner).flatMap((word): Head[] => {
    const { head, token, at, line, place, glued } = word;
    if (head === 'none' || (!head && ((word.partial && held.has(token)) || isBeside(word, vocabulary)))) return [];
    if (!head && value >= 0 && at < from + value) return [];
    return [{ kind: 'foreign', like: 'exact', ...head, token, at, line, place, glued }];
  });
}

/** The heads between two tokens of a table that stands across, each as often as it is printed in whole. */
export function headsIn(tokens: readonly Token[], from: number, to: number, block: Block): Head[] {
  const vocabulary = vocabularyOf(block);
  const words = wordsIn(tokens, from, to, vocabulary);
  findExact(words, vocabulary);
  return headsAmong(words, tokens, from, vocabulary);
}

function headsUnder(tokens: readonly Token[], from: number, to: number, block: Block): Omit<HeadsOf, 'edition'> {
  const vocabulary = vocabularyOf(block);
  const words = wordsIn(tokens, from, to, vocabulary);
  findExact(words, vocabulary);
  const missing = (): Vocabulary['columns'] => {
    const found = new Set(words.flatMap(({ head }) => (head && head !== 'none' ? (head.column ?? []) : [])));
    return vocabulary.columns.filter(([column]) => !found.has(column));
  };
  const lost = missing();
  if (lost.length > 0) findParted(words, lost);
  if (lost.length > 0) findNear(words, missing());
  const heads = headsAmong(words, tokens, from, vocabulary);
  const found = new Map(heads.flatMap(({ column, like }) => (column ? [[column, like] as const] : [])));
  let score = 0;
  for (const like of found.values()) score += like === 'near' ? 0.7 : 1;
  return { block, heads, share: score / block.columns.length };
}

/** The heads between two tokens, under the edition that fits them best; `preferred` where they tell none. */
export function findHeads(tokens: readonly Token[], from: number, to: number, block: Block, table: Table, preferred: EditionId): HeadsOf {
  let best: HeadsOf = { edition: preferred, ...headsUnder(tokens, from, to, block) };
  for (const edition of editionIds) {
    if (edition === preferred || block.caption === undefined || best.share === 1) continue;
    const other = forms[edition].tables.find(({ id }) => id === table.id)?.blocks.find(({ caption }) => caption === block.caption);
    const found = other && { edition, ...headsUnder(tokens, from, to, other) };
    if (found && found.share > best.share + 0.05) best = found;
  }
  return best;
}
