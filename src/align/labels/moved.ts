/** Rows that stand in another place than the form prints them: exact labels that the chain left out, beside their own block. */
import type { Anchor } from './anchors.ts';
import type { Block } from '../../form/index.ts';

/** The labels of rows that the chain lacks and that stand just once among the rows of their block. */
export function movedRows(chain: readonly Anchor[], exact: readonly Anchor[]): Anchor[] {
  const anchored = new Set(chain.map(({ landmark }) => landmark));
  const free = exact.filter(
    (anchor) =>
      anchor.sure === true &&
      !anchored.has(anchor.landmark) &&
      blockAt(chain, anchor.start) === anchor.landmark.block &&
      chain.every((other) => other.end <= anchor.start || anchor.end <= other.start),
  );
  const alone = free.filter((anchor) => free.every((other) => other === anchor || other.landmark !== anchor.landmark));
  return alone.map((anchor) => ({ ...anchor, moved: true }));
}

/** The block that a token stands in: that of the last landmark before it. */
export const blockAt = (chain: readonly Anchor[], token: number): Block | undefined =>
  chain.findLast((anchor) => anchor.start <= token)?.landmark.block;
