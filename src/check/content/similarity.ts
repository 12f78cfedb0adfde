/** How much two texts have in common, in linear time. */

/** What differs between years anyway: years, figures, blanks and punctuation. */
const masked = /[\p{Nd}一二三四五六七八九十〇零\s\p{P}]+/gu;

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const characters = Array.from(text.replace(masked, ''));
  for (let i = 1; i < characters.length; i++) {
    const pair = `${characters[i - 1] ?? ''}${characters[i] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient over pairs of neighbouring characters, figures and punctuation aside: 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  let [shared, total] = [0, 0];
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  for (const counts of [left, right]) for (const count of counts.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
