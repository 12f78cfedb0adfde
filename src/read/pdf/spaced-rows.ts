/** The rows of a table that no rules bound: values beside each other, with the label that stands there. */
import { around, beside, chained } from './boxes.ts';
import { type Segment, type Stack, stacksOf } from './segments.ts';
import type { Box } from './types.ts';

export interface Row extends Box {
  readonly on: Segment;
  readonly label: Stack | undefined;
  readonly groups: Stack[];
  readonly values: readonly (readonly Stack[])[];
}

/** Lines of a label stand on the line of its values, or half a line above and below it; those of another row do not. */
export const halfLine = 0.75;

const centre = ({ y0, y1 }: Box): number => (y0 + y1) / 2;
const sizeOf = ({ segments: [first] }: Stack): number => first?.size ?? 0;
const stackOf = (segments: readonly Segment[]): Stack => ({ ...around(segments), segments });

/** Whether values stand beside some line of a label, or between two. */
const standsBeside = (stack: Stack, band: Box): boolean => {
  const reach = sizeOf(stack) / 3;
  return centre(band) > centre(stack.segments[0] as Box) - reach && centre(band) < centre(stack.segments.at(-1) as Box) + reach;
};

/** The label of each row of values; labels that no values stand beside, and those of several rows. */
interface Labels {
  readonly own: ReadonlyMap<Box, Stack>;
  readonly others: readonly Stack[];
}

/** Values stand in the middle of their label: lines that several of them stand beside are cut so that they do. */
function cutInMiddles({ segments }: Stack, bands: readonly Box[]): Stack[] | undefined {
  const cut: Stack[] = [];
  let start = 0;
  for (const band of bands) {
    const end = segments.findIndex(
      (line, at) => at >= start && Math.abs((centre(segments[start] as Box) + centre(line)) / 2 - centre(band)) < line.size / 3,
    );
    if (end < 0) return undefined;
    cut.push(stackOf(segments.slice(start, end + 1)));
    start = end + 1;
  }
  return start < segments.length ? [...cut, stackOf(segments.slice(start))] : cut;
}

/** At which line of a label its values stand; a line at which they stand is the last of its label, or the first. */
const ways = ['middle', 'first', 'last'] as const;

function labelsBy(way: (typeof ways)[number], segments: readonly Segment[], bands: readonly Box[], leading: number): Labels | undefined {
  const onBand = new Set(segments.filter((line) => bands.some((band) => Math.abs(centre(band) - centre(line)) < line.size / 3)));
  const parts = (upper: Segment, lower: Segment): boolean => (way === 'first' ? onBand.has(lower) : way === 'last' && onBand.has(upper));
  const stacks = stacksOf(segments, leading, { column: true, parts });
  const beside = new Map<Stack, Box[]>();
  for (const band of bands) {
    const label = stacks.filter((stack) => standsBeside(stack, band)).sort((one, other) => other.x0 - one.x0)[0];
    if (label) beside.set(label, [...(beside.get(label) ?? []), band]);
  }
  const own = new Map<Box, Stack>();
  const others = stacks.filter((stack) => !beside.has(stack));
  for (const [stack, of] of beside) {
    const edge = stack.segments.at(way === 'last' ? -1 : 0) as Segment;
    const cut = way === 'middle' ? cutInMiddles(stack, of) : of.length === 1 && onBand.has(edge) ? [stack] : undefined;
    if (cut === undefined) return undefined;
    of.forEach((band, at) => own.set(band, cut[at] as Stack));
    others.push(...cut.slice(of.length));
  }
  return { own, others };
}

/** The way that leaves the fewest lines without values; undefined where there are two, or none. */
function labelsOf(segments: readonly Segment[], bands: readonly Box[], leading: number): Labels | undefined {
  const found = ways.flatMap((way) => labelsBy(way, segments, bands, leading) ?? []);
  const fewest = Math.min(...found.map(({ others }) => others.length));
  const [best, ...more] = found.filter(({ others }) => others.length === fewest);
  const key = ({ own }: Labels): string =>
    bands
      .map((band) =>
        own
          .get(band)
          ?.segments.map(({ text }) => text)
          .join(''),
      )
      .join('|');
  return best && more.every((other) => key(other) === key(best)) ? best : undefined;
}

/** The rows of values with their labels; undefined where lines of labels and rows cannot be told apart. */
export function rowsOf(segments: readonly Segment[], columns: readonly Box[], leading: number): Row[] | undefined {
  const sorted = segments.filter(({ value }) => value).sort((a, b) => centre(a) - centre(b));
  const bands = chained(sorted, (band, segment) => centre(segment) - centre(band.at(-1) as Segment) < halfLine * leading * segment.size);
  const boxes = bands.map(around);
  const labels = labelsOf(
    segments.filter(({ value }) => !value),
    boxes,
    leading,
  );
  if (labels === undefined) return undefined;
  const rows = bands.map((band, at): Row => {
    const box = boxes[at] as Box;
    const label = labels.own.get(box);
    return {
      ...around(label ? [box, label] : [box]),
      on: band[0] as Segment,
      label,
      groups: [],
      values: columns.map((column) => band.filter((segment) => beside(segment, column)).map((segment) => stackOf([segment]))),
    };
  });
  const all = [...rows];
  const groups: Stack[] = [];
  for (const stack of labels.others) {
    const above = rows.findLast((row) => centre(row) <= centre(stack))?.label;
    const below = rows.find((row) => centre(row) > centre(stack))?.label;
    if ([above, below].some((label) => label && stack.x1 <= label.x0)) groups.push(stack);
    else all.push({ ...around([stack]), on: stack.segments[0] as Segment, label: stack, groups: [], values: columns.map(() => []) });
  }
  all.sort((a, b) => centre(a) - centre(b));
  // What stands above or below all values is other text.
  const isValued = ({ values }: Row): boolean => values.some((own) => own.length > 0);
  const valued = all.slice(all.findIndex(isValued), all.findLastIndex(isValued) + 1);
  placeGroups(valued, groups);
  return valued;
}

/** A label of several rows stands in their middle, or at the first: it is put to the first of them. */
function placeGroups(rows: readonly Row[], groups: readonly Stack[]): void {
  const behind = (row: Row | undefined, group: Stack): boolean => row?.label !== undefined && group.x1 <= row.label.x0;
  const last = new Map<Stack, number>();
  for (const group of [...groups].sort((a, b) => centre(a) - centre(b))) {
    const before = groups.filter((other) => last.has(other) && beside(other, group)).map((other) => last.get(other) as number);
    const at = rows.findIndex((row) => row.y1 >= centre(group));
    let start = at < 0 ? rows.length - 1 : at;
    const least = Math.max(0, ...before.map((row) => row + 1));
    while (start > least && behind(rows[start - 1], group)) start--;
    if (start < least) start = least;
    let end = start;
    const off = (row: number): number => Math.abs(((rows[start]?.y0 ?? 0) + (rows[row]?.y1 ?? 0)) / 2 - centre(group));
    while (behind(rows[end + 1], group) && off(end + 1) <= off(end)) end++;
    last.set(group, end);
    rows[Math.min(start, rows.length - 1)]?.groups.push(group);
  }
}
