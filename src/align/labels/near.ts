/** Labels that are not printed as the form prints them, where the chain of exact ones has holes. */
import { editDistance } from '../../diagnostic/nearest.ts';
import { type Token, isValue } from '../../lex/token.ts';
import { type Anchor, followedByValue } from './anchors.ts';
import { type Landmark, type PrintedForm, printedWords } from './printed.ts';

/** Near matches for the landmarks that a chain lacks, only between their neighbours in the chain. */
export function nearAnchors(
  form: PrintedForm,
  chain: readonly Anchor[],
  tokens: readonly Token[],
  taken: (token: number) => boolean,
): Anchor[] {
  const found: Anchor[] = [];
  const { others, longest } = printedWords();
  let previousOrder = -1;
  let previousEnd = 0;
  for (const anchor of [...chain, undefined]) {
    const order = anchor ? anchor.landmark.order : form.landmarks.length;
    const start = anchor ? anchor.start : tokens.length;
    const missing = form.landmarks.slice(previousOrder + 1, order);
    if (missing.length > 0)
      for (let i = previousEnd; i < start; i++) {
        const token = tokens[i] as Token;
        if (
          token.kind !== 'text' ||
          taken(i) ||
          token.body.length < 2 ||
          token.body.length > longest + 4 ||
          others.has(token.body) ||
          form.byBody.has(token.body)
        )
          continue;
        for (const landmark of missing) {
          const near = nearness(token, landmark, tokens[i + 1]);
          if (near > 0)
            found.push({
              landmark,
              start: i,
              end: i + 1,
              score: near + (landmark.kind === 'row' && followedByValue(tokens, i + 1) ? 2 : 0),
              exact: false,
              printed: token.text,
            });
        }
      }
    previousOrder = order;
    previousEnd = anchor ? anchor.end : tokens.length;
  }
  return found;
}

/** How near a token is to a landmark, 0 (not) to 1.5: few edits, or a beginning of the label with the right ordinal. */
function nearness(token: Token, landmark: Landmark, next: Token | undefined): number {
  let best = 0;
  const sameOrdinal = token.ordinal === landmark.ordinal && landmark.ordinal !== '';
  for (const body of landmark.bodies) {
    const limit = Math.floor(body.length / 4);
    if (limit > 0) {
      const distance = editDistance(token.body, body, limit);
      // Another ordinal is another row, unless hardly anything else differs.
      const otherOrdinal = token.ordinal !== '' && landmark.ordinal !== '' && !sameOrdinal;
      if (distance <= (otherOrdinal ? 1 : limit)) best = Math.max(best, 1 - distance / (body.length + 1) + (sameOrdinal ? 0.5 : 0));
    }
    // A label that was cut keeps its beginning; only with its ordinal, or most of its length, is that enough.
    const cut = body.startsWith(token.body) && token.body.length >= 3 && (sameOrdinal || token.body.length * 2 > body.length);
    if (cut && landmark.kind === 'row' && next && (isValue(next) || next.kind === 'empty')) best = Math.max(best, 0.5);
  }
  return best;
}
