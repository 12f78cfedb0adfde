/** The heads over the columns: which edition a block is printed under, and heads that were altered or lost. */
import type { Column, EditionId } from '../form/index.ts';
import { editDistance } from '../diagnostic/nearest.ts';
import { type HeadLabel, printedWords } from './labels.ts';
import { type Token, bodyOf } from './lex.ts';

/** A head of the form with the text that was found for it. */
export interface FoundHead {
  readonly column: Column;
  readonly printed?: { readonly text: string; readonly exact: boolean; readonly token: Token };
}

export interface BlockHeads {
  readonly edition: EditionId | undefined;
  readonly heads: readonly FoundHead[];
}

/** 0 (nothing in common) to 1 (the same): few edits, a beginning, or the body with something around it. */
function likeness(body: string, head: HeadLabel): number {
  let best = 0;
  for (const own of head.bodies) {
    if (own === body) return 1;
    if (body.length < 3) continue;
    if (body.startsWith(own)) best = Math.max(best, 0.95);
    const limit = Math.max(1, Math.floor(own.length / 3));
    const distance = editDistance(body, own, limit);
    if (distance <= limit) best = Math.max(best, 0.9 - distance / (own.length + 1));
    else if (own.startsWith(body) || own.endsWith(body)) best = Math.max(best, 0.4);
  }
  return best;
}

/** The heads of a block among the texts that stand over its rows, under the edition that fits them best. */
export function blockHeads(texts: readonly Token[], caption: string, preferred: EditionId): BlockHeads {
  const candidates = printedWords().columnHeads.filter((head) => head.caption === caption);
  const bodies = texts
    .filter((token) => token.kind === 'text' && token.text.length <= 80)
    .map((token) => ({ token, body: bodyOf(token.text.split('(')[0] as string) || token.body, full: token.body }));
  let best: { edition: EditionId; heads: FoundHead[]; score: number } | undefined;
  for (const edition of new Set(candidates.map((head) => head.edition))) {
    const free = new Set(bodies);
    let score = 0;
    const heads = candidates
      .filter((head) => head.edition === edition)
      .map((head): FoundHead => {
        let found: { text: (typeof bodies)[number]; like: number } | undefined;
        for (const text of free) {
          const full = likeness(text.full, head);
          const like = full === 1 || text.body === text.full ? full : Math.max(full, likeness(text.body, head));
          if (like > (found?.like ?? 0.3)) found = { text, like };
          if (like === 1) break;
        }
        if (!found) return { column: head.column };
        free.delete(found.text);
        score += found.like;
        return { column: head.column, printed: { text: found.text.token.text, exact: found.like >= 0.95, token: found.text.token } };
      });
    const share = score / Math.max(1, heads.length);
    const better = !best || share > best.score + 0.05 || (share > best.score - 0.05 && edition === preferred);
    if (better) best = { edition, heads, score: share };
  }
  return best && best.score > 0 ? { edition: best.edition, heads: best.heads } : { edition: undefined, heads: best?.heads ?? [] };
}
