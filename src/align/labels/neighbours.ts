/** What stands around a row: the next printed label, rivals of its own label, a second copy of it. */
import { type Anchor, followedByValue } from './anchors.ts';
import type { Neighbourhood } from '../cells/cells.ts';
import type { Chained } from './find.ts';
import type { Token } from '../../lex/token.ts';
import { blockAt } from './moved.ts';
import type { RowSource } from '../rows/rows.ts';
import type { FoundTable } from '../rows/tables.ts';

/** The neighbourhood of a row in the chain of landmarks. */
export function neighbourhood(tokens: readonly Token[], row: RowSource, found: Chained, tables: readonly FoundTable[]): Neighbourhood {
  const order = row.anchor?.landmark.order;
  if (order === undefined)
    return {
      nextLabelPresent: row.run.closedByLabel || found.chain.some((anchor) => anchor.landmark.section === 'problems'),
      unrivalled: true,
    };
  const next = found.form.landmarks.slice(order + 1).find((landmark) => landmark.kind === 'row');
  const sameTable = next?.table?.id === row.table.id;
  const nextLabelPresent =
    row.run.closedByLabel && (!sameTable || found.chain.some((anchor) => anchor.landmark === next && !anchor.unlabelled));
  const own = row.anchor;
  // A broken label may read as the whole of it and as a shorter form.
  const apart = (anchor: Anchor): boolean => !own || anchor.end <= own.start || own.end <= anchor.start;
  const rivals = found.rest.filter(
    (anchor) => anchor.landmark.order === order && apart(anchor) && !(own && isWrittenOut(tokens, anchor, own)),
  );
  const region = tables.find((table) => table.table.id === row.table.id);
  // Under another caption it is no second copy of the row; a whole second table may stand before the block's own first row.
  const copied = region !== undefined && row.block.caption === undefined && isCopied(tokens, found, region);
  const ownBlock = (anchor: Anchor): boolean => copied || blockAt(found.chain, anchor.start) === row.block;
  const second = rivals.find(
    (anchor) =>
      region &&
      anchor.start >= region.from &&
      anchor.start < region.to &&
      ownBlock(anchor) &&
      Math.abs(anchor.score - (row.anchor?.score ?? 0)) <= 2,
  );
  const nearRivals = found.near.some((anchor) => (anchor.landmark.order === order) !== (anchor.start === own?.start));
  return {
    nextLabelPresent,
    unrivalled: rivals.length === 0 && !(own?.exact === false && nearRivals),
    ...(second && { double: valuesBehind(tokens, second.end) }),
  };
}

/** Whether a row of a table stands a second time in its region, with values: heads and words of prose that read as rows have none. */
const isCopied = (tokens: readonly Token[], { rest }: Chained, { table, from, to }: FoundTable): boolean =>
  rest.some(
    ({ landmark, start, end }) =>
      landmark.kind === 'row' && landmark.table?.id === table.id && start >= from && start < to && followedByValue(tokens, end),
  );

/** A merged cell that was written out into each cell that it covers prints its label several times in a row. */
function isWrittenOut(tokens: readonly Token[], other: Anchor, own: Anchor): boolean {
  if (other.end > own.start) return false;
  const label = tokens[own.start] as Token;
  for (let i = other.start; i < own.start; i++) {
    const { kind, body, ordinal } = tokens[i] as Token;
    if (kind !== 'empty' && (body !== label.body || ordinal !== label.ordinal)) return false;
  }
  return true;
}

function valuesBehind(tokens: readonly Token[], from: number): string[] {
  const values: string[] = [];
  for (let i = from; i < tokens.length && (tokens[i] as Token).kind !== 'text'; i++)
    if ((tokens[i] as Token).kind !== 'empty') values.push((tokens[i] as Token).text);
  return values;
}
