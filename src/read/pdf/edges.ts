/** Edges of columns that no rule shows: in cells of one margin, heads are set alike, and values are. Where they stand tells the edges. */
import { around, middle } from './boxes.ts';
import type { Box } from './types.ts';

/** Columns from left to right. `sure`: no other edges explain where heads and values stand. */
export interface Columns {
  readonly boxes: readonly Box[];
  /** How many of the heads stand over the labels. */
  readonly labelHeads: number;
  readonly sure: boolean;
}

/** Texts that are set alike in their cells are off by no more than this, in points. */
const tolerance = 1.3;
/** A step in which edges are tried, and how far from the first head. */
const step = 0.5;
const farthest = 560;
/** The widest margin of a cell. */
const widest = 14;

type Edges = readonly number[];
interface Texts {
  readonly heads: readonly Box[];
  /** What stands over the labels. */
  readonly corner: readonly Box[];
  readonly labels: readonly Box[];
  readonly values: readonly Box[];
}

const most = (all: readonly number[]): number => all.reduce((max, one) => Math.max(max, one), -Infinity);
const least = (all: readonly number[]): number => -most(all.map((one) => -one));
const spread = (all: readonly number[]): number => most(all) - least(all);
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

/** For each value its column; undefined where one stands in none, or across an edge. */
function placed(values: readonly Box[], edges: Edges): number[] | undefined {
  const at = values.map((value) => edges.findLastIndex((edge) => edge <= value.x0 + tolerance / 2));
  return at.every((column, value) => (values[value] as Box).x1 <= (edges[column + 1] ?? -Infinity) + tolerance / 2) ? at : undefined;
}

/** The margins that values may have in their columns: set left, set right, or in the middle, with any margin. */
function margins(values: readonly Box[], at: readonly number[], edges: Edges): (number | undefined)[] {
  const sides = values.map(({ x0, x1 }, value) => {
    const column = at[value] as number;
    return [x0 - (edges[column] as number), (edges[column + 1] as number) - x1] as const;
  });
  const found = [0, 1].flatMap((side) => {
    const known = sides.map((own) => own[side] as number).filter(Number.isFinite);
    return known.length > 0 && spread(known) <= tolerance ? [(most(known) + least(known)) / 2] : [];
  });
  return sides.every(([left, right]) => Math.abs(left - right) <= 2 * tolerance) ? [...found, undefined] : found;
}

/** Whether labels are set in the first column, whose width their head tells: at one side, or in its middle. */
function fitsLabels({ corner: [head, ...more], labels }: Texts, edge: number, margin: number | undefined): boolean {
  const [left, right] = [least(labels.map(({ x0 }) => x0)), most(labels.map(({ x1 }) => x1))];
  if (right > edge) return false;
  if (head === undefined || more.length > 0 || labels.length === 0) return true;
  const start = 2 * middle(head) - edge;
  const isMargin = (off: number): boolean => (margin === undefined ? off <= widest : isNear(off, margin));
  return (
    left >= start - tolerance &&
    (isMargin(left - start) || isMargin(edge - right) || labels.every((label) => isNear(middle(label), middle(head))))
  );
}

/** Edges around heads in the middle of their columns, from the left edge of the first; or by the margin of heads at one side of them. */
const edgesBy = {
  middle: (heads, first) => heads.reduce((edges, head) => [...edges, 2 * middle(head) - (edges.at(-1) as number)], [first]),
  left: (heads, margin) => [...heads.map(({ x0 }) => x0 - margin), Infinity],
  right: (heads, margin) => [-Infinity, ...heads.map(({ x1 }) => x1 + margin)],
} as const satisfies Readonly<Record<string, (heads: readonly Box[], by: number) => number[]>>;

interface Explained {
  readonly at: readonly number[];
  readonly unevenness: number;
}

/** All edges that hold all texts. */
function* explained(texts: Texts): Generator<Explained> {
  const { heads, values } = texts;
  const first = heads[0]?.x0 ?? 0;
  for (const set of ['middle', 'left', 'right'] as const)
    for (let by = set === 'middle' ? first - farthest : 0; by <= (set === 'middle' ? first : widest); by += step) {
      const edges = edgesBy[set](heads, by);
      const room = least(heads.flatMap((head, at) => [head.x0 - (edges[at] as number), (edges[at + 1] as number) - head.x1]));
      const at = room < 0 ? undefined : placed(values, edges);
      const fits = (margin: number | undefined): boolean =>
        set === 'middle'
          ? (margin === undefined || (margin >= -tolerance && margin <= Math.min(widest, room + tolerance))) &&
            fitsLabels(texts, edges[0] as number, margin)
          : isNear(margin ?? by, by) && texts.labels.every(({ x1 }) => x1 <= Math.max(edges[0] as number, first - widest));
      if (at && margins(values, at, edges).some(fits))
        yield { at, unevenness: spread(edges.slice(1).map((edge, i) => edge - (edges[i] as number))) };
    }
}

/** The columns of some heads; undefined where nothing explains the values. */
export function columnsByEdges(texts: Texts): Columns | undefined {
  const { heads, corner, labels } = texts;
  // The head of the labels may stand beside them.
  const skips = corner.length === 0 && labels.length > 0 && heads.length > 1 ? [0, 1] : [0];
  const places = new Map(texts.values.map((value) => [`${value.x0.toFixed(1)} ${value.x1.toFixed(1)}`, value]));
  const values = [...places.values()];
  const all = skips.flatMap((skipped) =>
    [...explained({ heads: heads.slice(skipped), corner: skipped > 0 ? heads.slice(0, 1) : corner, labels, values })].map((found) => ({
      ...found,
      skipped,
      key: found.at.map((column) => column + skipped).join(),
    })),
  );
  const [best] = all.sort((one, other) => one.unevenness - other.unevenness);
  return (
    best && {
      boxes: heads.slice(best.skipped).map((head, column) => around([head, ...values.filter((_, value) => best.at[value] === column)])),
      labelHeads: best.skipped,
      sure: all.every(({ key }) => key === best.key),
    }
  );
}
