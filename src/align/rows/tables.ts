/** The tables of the form in the source: rows behind their labels, and the lines of the table that stands across. */
import { type Block, type Table, forms } from '../../form/index.ts';
import type { Anchor } from '../labels/anchors.ts';
import { type AcrossLine, acrossLines } from '../across/lines.ts';
import { type FoundBlock, findBlocks, headsOf } from '../heads/blocks.ts';
import type { Chained } from '../labels/find.ts';
import { findHabit } from '../../layout/habits.ts';
import { lineMeasures } from '../../layout/positions.ts';
import { type HeadsOf, isGloss } from '../heads/heads.ts';
import type { Token } from '../../lex/token.ts';
import { type Run, cutRuns, rangeOf } from './runs.ts';

/** One table with what was found of it. */
export interface FoundTable {
  readonly table: Table;
  readonly runs: readonly Run[];
  readonly lines: readonly AcrossLine[];
  /** The blocks of a table that is printed downwards, as far as they have rows. */
  readonly blocks: readonly FoundBlock[];
  readonly headCount: number;
  /** Tokens of the table, labels and heads included. */
  readonly from: number;
  readonly to: number;
}

/** The runs of a table, of its rows or of its lines. */
export const runsOf = ({ table, runs, lines }: FoundTable): readonly Run[] =>
  table.layout === 'across' ? lines.flatMap((line) => (line.kind === 'run' ? [line.run] : [])) : runs;

/** Finds all tables of the edition. */
export function findTables(tokens: readonly Token[], found: Chained, text: string): FoundTable[] {
  const starts = new Set<number>();
  for (const { start } of found.phrases) starts.add(start);
  for (const { start } of found.chain) starts.add(start);
  const placed = [...found.chain, ...found.moved].sort((a, b) => a.start - b.start);
  const ground = { tokens, chain: placed, labelAt: (token: number) => starts.has(token) };
  const measures = lineMeasures(tokens, text);
  const tables: FoundTable[] = [];
  let end = 0;
  for (const table of forms[found.edition].tables) {
    const { from, to } = regionOf(tokens, found, table, end);
    if (table.layout === 'across') {
      const ranges = tables.flatMap(({ runs }) => runs.map(rangeOf));
      const usual = findHabit(tokens, ranges);
      const linesIn = (start: number, stop: number) => acrossLines(tokens, table, start, stop, findHabit(tokens, [[start, stop]]) ?? usual);
      const behind = linesIn(from, to);
      // A table that stands before its heading, behind the rows of the table before it.
      const heading = behind.lines.length === 0 ? headingOf(found, table) : undefined;
      const ahead = heading && end > 0 && end < heading.start ? linesIn(end, heading.start) : behind;
      const { lines, headCount, start, stop } = ahead.lines.length > 0 ? ahead : behind;
      tables.push({ table, runs: [], lines, blocks: [], headCount, from: start, to: lines.length > 0 || headCount > 3 ? stop : start });
    } else {
      const heads = headsOf(tokens, found, table);
      const runs = cutRuns({ ...ground, widthOf: (block) => widthOf(block, heads.get(block)) }, table);
      const last = runs.reduce((most, run) => Math.max(most, run.items.length > 0 || run.anchor ? run.stop : most), from);
      const blocks = findBlocks(tokens, found, table, runs, heads, from, measures);
      tables.push({ table, runs, lines: [], blocks, headCount: 0, from, to: runs.length > 0 ? last : from });
      end = Math.max(end, last);
    }
  }
  return tables;
}

/** How many columns a block may have: those of the form, and one for each foreign head. */
const widthOf = (block: Block, found: HeadsOf | undefined): number =>
  block.columns.length + (found?.heads.filter((head) => head.kind === 'foreign' && !isGloss(head)).length ?? 0);

const headingOf = (found: Chained, table: Table): Anchor | undefined =>
  found.chain.find((anchor) => anchor.landmark.kind === 'section' && anchor.landmark.section === table.id);

/** The tokens between the heading of a table's section and the next landmark behind the table. */
function regionOf(tokens: readonly Token[], found: Chained, table: Table, after: number): { from: number; to: number } {
  const first = found.chain.find((anchor) => anchor.landmark.table?.id === table.id)?.start;
  const last = found.form.landmarks.findLastIndex(({ section }) => section === table.id);
  const heading = headingOf(found, table);
  const next = found.chain.find(({ landmark }) => landmark.order > last && landmark.kind === 'section');
  let from = heading?.end ?? first ?? after;
  // Heads that stand over the first row belong to the table; sentences between the heading and the table do not.
  if (first !== undefined && table.layout === 'down') {
    from = found.phrases.find(({ start }) => start >= from && start < first)?.start ?? first;
  }
  return { from, to: next && next.start >= from ? next.start : tokens.length };
}
