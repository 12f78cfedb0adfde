/** Heads in several lines: the orders in which the columns below may stand. */
import type { Block } from '../../form/index.ts';
import { type Head } from './heads.ts';

const isInner = (head: Head): boolean => head.column?.group !== undefined;
const isLeaf = ({ kind }: Head): boolean => kind === 'column' || kind === 'foreign';
const belongsInside = (head: Head): boolean => head.kind === 'foreign' || isInner(head);

/** Lines that tell where heads stand: several share one, and none holds a group and what stands below it. */
function linesOf(heads: readonly Head[]): Head[][] | undefined {
  const lines: Head[][] = [];
  for (const head of heads) (lines[head.line] ??= []).push(head);
  const own = lines.filter((line) => line.length > 0);
  const told = own.some((line) => line.filter(({ kind }) => kind === 'column').length > 1);
  const glued = own.some((line) => line.some(({ kind }) => kind === 'group') && line.some(isInner));
  return told && !glued ? own : undefined;
}

const replaced = (line: readonly Head[], kind: Head['kind'], below: readonly Head[]): Head[] =>
  line.flatMap((head) => (head.kind === kind ? below : [head]));

/** Puts the columns of a group whose head was lost, or stands elsewhere, among the others as the form does. */
function amid(line: readonly Head[], below: readonly Head[], block: Block): Head[] {
  const order = (head: Head | undefined): number => (head?.column ? block.columns.indexOf(head.column) : -1);
  const at = line.findLastIndex((head) => head.column && order(head) < order(below.find(({ column }) => column)));
  return [...line.slice(0, at + 1), ...below, ...line.slice(at + 1)];
}

/** The columns by lines, from the lowest: each line stands under the head of a group, or of all, in a line above it. */
function byLines(lines: readonly (readonly Head[])[], block: Block): Head[] {
  const named = lines.some((line) => line.some(({ kind }) => kind === 'column'));
  let below: readonly Head[] = [];
  for (const line of lines.toReversed()) {
    // A line of foreign words alone is no line of heads, where the form's are there.
    if (named && line.every(({ kind }) => kind === 'foreign')) continue;
    const has = (kind: Head['kind']): boolean => line.some((head) => head.kind === kind);
    if (below.length === 0) below = line;
    else if (has('group') && below.every(belongsInside)) below = replaced(line, 'group', below);
    else if (has('all')) below = replaced(line, 'all', below);
    else if (line.some(isLeaf)) below = amid(line, below, block);
  }
  return below.filter(isLeaf);
}

/** The columns where all heads stand below each other, or in one line: what stands under a group is not told by lines. */
function withoutLines(heads: readonly Head[]): Head[][] {
  const flat = heads.filter(({ kind }) => kind !== 'corner');
  const orders: Head[][] = [flat.filter(isLeaf)];
  const group = flat.findIndex(({ kind }) => kind === 'group');
  const first = flat.findIndex(isInner);
  const tops: Head[][] = [];
  if (group >= 0 && first > group && flat.slice(first).every(belongsInside))
    for (let start = first; start > group && (start === first || flat[start]?.kind === 'foreign'); start--)
      tops.push(replaced(flat.slice(0, start), 'group', flat.slice(start)));
  for (const top of [...tops, flat]) {
    orders.push(top.filter(isLeaf));
    // Beside the head over all columns there may stand others, in its own line.
    const all = top.findIndex(({ kind }) => kind === 'all');
    for (let end = all + 1; all >= 0 && end < top.length - 1 && isLeaf(top[end] as Head) && !isInner(top[end] as Head); end++)
      orders.push([...top.slice(0, all), ...top.slice(end + 1), ...top.slice(all + 1, end + 1)].filter(isLeaf));
  }
  return orders;
}

/** The orders in which the columns may be printed. */
export function leafOrders(heads: readonly Head[], block: Block): Head[][] {
  const lines = linesOf(heads);
  return lines ? [byLines(lines, block)] : withoutLines(heads);
}
