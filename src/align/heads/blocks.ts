/** The blocks of a table as they stand: the heads over their rows, and what their columns are. */
import type { Block, Table } from '../../form/index.ts';
import { type BlockColumns, columnsOf } from './columns.ts';
import type { Chained } from '../labels/find.ts';
import { type HeadsOf, findHeads } from './heads.ts';
import { type Token, isValue } from '../../lex/token.ts';
import type { Measure } from '../../layout/positions.ts';
import { withRoom } from './room.ts';
import { rowValues } from './row-values.ts';
import type { Run } from '../rows/runs.ts';

export interface FoundBlock {
  readonly block: Block;
  readonly columns: BlockColumns;
  /** Labels follow their values, or slid apart from them: values stand before the first label and none behind the last. */
  readonly slid: boolean;
  /** The caption stands in each cell that it covers. */
  readonly writtenOut: boolean;
}

/** The heads over the blocks of a table, as far as a row of them was found. */
export function headsOf(tokens: readonly Token[], { chain, moved, edition }: Chained, table: Table): ReadonlyMap<Block, HeadsOf> {
  const placed = moved.length > 0 ? [...chain, ...moved].sort((a, b) => a.start - b.start) : chain;
  const heads = new Map<Block, HeadsOf>();
  for (const block of table.blocks) {
    const first = placed.findIndex(({ landmark }) => landmark.kind === 'row' && landmark.block === block);
    const anchor = placed[first];
    if (anchor) heads.set(block, findHeads(tokens, placed[first - 1]?.end ?? 0, anchor.start, block, table, edition));
  }
  return heads;
}

/** The blocks of a table of which a row was found. */
export function findBlocks(
  tokens: readonly Token[],
  found: Chained,
  table: Table,
  runs: readonly Run[],
  headsOver: ReadonlyMap<Block, HeadsOf>,
  from: number,
  measures: readonly Measure[],
): FoundBlock[] {
  const foundBlocks: FoundBlock[] = [];
  let behind = from;
  for (const block of table.blocks) {
    const own = runs.filter((run) => run.anchor?.landmark.block === block);
    const [first, last] = [own[0], own.at(-1)];
    const over = headsOver.get(block);
    if (!first?.anchor || !last || !over) continue;
    const caption = found.chain.find((anchor) => anchor.landmark.kind === 'caption' && anchor.landmark.block === block);
    const before = tokens.slice(caption?.end ?? behind, first.anchor.start);
    behind = first.stop;
    const holds = (run: Run): boolean => run.items.some((item) => isValue(tokens[item] as Token));
    const items = own.flatMap((run) => run.items);
    const { heads, rows } = withRoom(tokens, { heads: over.heads, rows: own.map((run) => rowValues(tokens, run.items)) }, items, measures);
    foundBlocks.push({
      block,
      columns: columnsOf({ ...over, heads }, table, rows),
      slid: before.some(isValue) && !holds(last),
      writtenOut: caption !== undefined && [caption.start - 1, caption.end].some((at) => sameText(tokens[at], tokens[caption.start])),
    });
  }
  return foundBlocks;
}

const sameText = (a: Token | undefined, b: Token | undefined): boolean => a?.kind === 'text' && a.text === b?.text;
