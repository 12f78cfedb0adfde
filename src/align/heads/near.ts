/** Heads that are torn, or printed otherwise than in the form: found among the words that no head was found for. */
import { editDistance } from '../../diagnostic/nearest.ts';
import type { Likeness } from './heads.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Whether `short` is `long` with characters left out. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

/** 0 to 1: how near a word is to a head that was not found. */
function nearness(body: string, own: string): { readonly score: number; readonly like: Likeness } {
  if (body.length > own.length && (body.startsWith(own) || (own.length > 2 && body.endsWith(own)))) return { score: 0.95, like: 'near' };
  const limit = Math.max(1, Math.floor(own.length / 3));
  const distance = body.length < 3 ? limit + 1 : editDistance(body, own, limit);
  if (distance <= limit)
    return {
      score: 0.9 - distance / (own.length + 1),
      like: isWithin(body, own) || (isWithin(own, body) && own[0] === body[0]) ? 'torn' : 'near',
    };
  if (body.length >= 2 && (own.startsWith(body) || own.endsWith(body))) return { score: 0.4, like: 'torn' };
  return { score: 0, like: 'near' };
}

/** Heads in two parts that other heads stand between (`商业 科研 … 企业 机构`): the first tells the place. */
export function findParted(words: readonly Word[], missing: Vocabulary['columns']): void {
  for (const [column, bodies] of missing)
    for (const own of bodies) {
      const at = words.findIndex((word) => !word.head && word.body.length < own.length && own.startsWith(word.body) && restOf(word, own));
      const first = words[at];
      if (!first) continue;
      first.head = { kind: 'column', column, like: 'torn' };
      (restOf(first, own) as Word).head = 'none';
      break;
    }
  function restOf(first: Word, own: string): Word | undefined {
    const at = words.indexOf(first);
    return words.find((word, i) => i > at && !word.head && first.body + word.body === own);
  }
}

export function findNear(words: readonly Word[], missing: Vocabulary['columns']): void {
  for (const [column, bodies] of missing) {
    let best: { readonly word: Word; readonly score: number; readonly like: Likeness } | undefined;
    for (const word of words)
      if (!word.head)
        for (const own of bodies) {
          const near = nearness(word.body, own);
          if (near.score > (best?.score ?? 0.3)) best = { word, ...near };
        }
    if (best) best.word.head = { kind: 'column', column, like: best.like };
  }
}
