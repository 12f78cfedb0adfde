/** Which edition the labels of a source belong to, and the chain of its landmarks. */
import { type EditionId, editionIds } from '../../form/index.ts';
import { type Anchor, bestChain, exactAnchors, followedByValue } from './anchors.ts';
import { nearAnchors } from './near.ts';
import { type Phrase, findPhrases } from './phrases.ts';
import { type PrintedForm, isPrinted, printedForms, printedWords } from './printed.ts';
import { type Token, isUnit } from '../../lex/token.ts';
import { movedRows } from './moved.ts';
import { unlabelledRows } from './unlabelled.ts';

export interface Chained {
  readonly form: PrintedForm;
  readonly edition: EditionId;
  readonly chain: readonly Anchor[];
  /** Rows that stand in another place than the form prints them. */
  readonly moved: readonly Anchor[];
  readonly phrases: readonly Phrase[];
  /** Exact anchors that the chain left out. */
  readonly rest: readonly Anchor[];
  /** Near anchors that the chain left out. */
  readonly near: readonly Anchor[];
}

export const isRow = (anchor: Anchor): boolean => anchor.landmark.kind === 'row';

const scoreOf = (chain: readonly Anchor[], table?: string): number =>
  chain.reduce((sum, anchor) => sum + (!table || anchor.landmark.table?.id === table ? anchor.score : 0), 0);

/** All phrases that read as a printed word of any edition. */
export const phrasesOf = (tokens: readonly Token[]): Phrase[] => findPhrases(tokens, isPrinted);

/** The chain of one edition: exact anchors first, then near ones in its holes. */
function chainOf(
  form: PrintedForm,
  phrases: readonly Phrase[],
  tokens: readonly Token[],
): { chain: Anchor[]; exact: Anchor[]; near: Anchor[] } {
  const exact = exactAnchors(form, phrases, tokens);
  const first = bestChain(exact, form.landmarks.length);
  if (!first.some(isRow)) return { chain: first, exact, near: [] };
  const taken = new Set<number>();
  for (const anchor of first) for (let i = anchor.start; i < anchor.end; i++) taken.add(i);
  const near = nearAnchors(form, first, tokens, (token) => taken.has(token));
  return { chain: near.length > 0 ? bestChain([...first, ...near], form.landmarks.length) : first, exact, near };
}

/** The unit that stands behind a label is no value of its row. */
const withUnit =
  (tokens: readonly Token[]) =>
  (anchor: Anchor): Anchor => {
    let at = anchor.end;
    while (tokens[at]?.kind === 'empty') at++;
    const behind = isRow(anchor) && !anchor.unlabelled ? tokens[at] : undefined;
    return behind && isUnit(behind) ? { ...anchor, end: at + 1, unit: true } : anchor;
  };

/** The edition is that of the table of requests; where that says nothing, of the heads and the first table. */
export function findEdition(tokens: readonly Token[]): Chained {
  const phrases = phrasesOf(tokens);
  const candidates = printedForms().map((form) => ({ form, ...chainOf(form, phrases, tokens) }));
  const rank = (c: (typeof candidates)[number]): readonly number[] => [
    scoreOf(c.chain, 'requests'),
    headScore(c.form.edition, phrases),
    scoreOf(c.chain, 'proactive'),
    -editionIds.indexOf(c.form.edition),
  ];
  candidates.sort((a, b) => {
    const [ra, rb] = [rank(a), rank(b)];
    for (let i = 0; i < ra.length; i++)
      if (Math.abs((ra[i] as number) - (rb[i] as number)) > 1e-9) return (rb[i] as number) - (ra[i] as number);
    return 0;
  });
  const best = candidates[0] as (typeof candidates)[number];
  const chained = new Set(best.chain);
  const moved = movedRows(best.chain, best.exact);
  const unlabelled = unlabelledRows(best.form, best.chain, moved, tokens);
  return {
    form: best.form,
    edition: best.form.edition,
    chain: [...best.chain, ...unlabelled].sort((a, b) => a.landmark.order - b.landmark.order).map(withUnit(tokens)),
    moved: moved.map(withUnit(tokens)),
    phrases,
    rest: best.exact.filter((anchor) => !chained.has(anchor)),
    near: best.near.filter((anchor) => !chained.has(anchor)),
  };
}

/** How many heads of an edition's own wording stand in the source. */
function headScore(edition: EditionId, phrases: readonly Phrase[]): number {
  const own = new Set(
    printedWords()
      .columnHeads.filter((head) => head.edition === edition)
      .flatMap((head) => head.bodies),
  );
  return phrases.filter((phrase) => own.has(phrase.body)).length;
}

/** A second report: what the chain left out makes a long chain of its own, rows with values behind them. */
export function secondReport(found: Chained, tokens: readonly Token[]): boolean {
  const taken = new Set(found.chain.map((anchor) => anchor.start));
  const withValues = found.rest.filter((anchor) => isRow(anchor) && !taken.has(anchor.start) && followedByValue(tokens, anchor.end));
  const second = bestChain(withValues, found.form.landmarks.length);
  const rows = found.form.landmarks.filter((landmark) => landmark.kind === 'row').length;
  return second.length * 3 >= rows;
}
