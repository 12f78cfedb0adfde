/** The columns of a block in lines that room alone divides: each head stands over one of them, each value under one. */
import type { Token } from '../../lex/token.ts';
import type { Extent, Measure } from '../../layout/positions.ts';
import { mostHeads } from './columns.ts';
import type { Head } from './heads.ts';
import type { RowValues } from './row-values.ts';

interface Placed {
  readonly heads: readonly Head[];
  readonly rows: readonly RowValues[];
}

/** No mark tells a place: all begin their lines, or stand in lines without marks. */
const isUnmarked = (tokens: readonly Token[], { heads, rows }: Placed): boolean =>
  heads.every(({ place, at }) => !place && (tokens[at] as Token).piece.cell === undefined) &&
  rows.every(({ values, places }) => places.every((place) => !place) && values.every(({ piece }) => piece.cell === undefined));

const meets = (a: Extent, b: Extent): boolean => a.from < b.to && b.from < a.to;

/** By one way to measure; undefined where heads stand over each other, or a value under none or under two. */
function placedBy(measure: Measure, { heads, rows }: Placed, indexOf: ReadonlyMap<Token, number>): Placed | undefined {
  const extents = heads.map(({ at }) => measure(at));
  const over = extents.flatMap((extent) => extent ?? []).sort((a, b) => a.from - b.from);
  if (over.length < heads.length || over.some((extent, i) => i > 0 && meets(extent, over[i - 1] as Extent))) return undefined;
  const placeOf = (extent: Extent | undefined): number => {
    const found = over.filter((one) => extent !== undefined && meets(one, extent));
    return found.length === 1 ? over.indexOf(found[0] as Extent) : -1;
  };
  const laid = rows.map((row) => ({ ...row, places: row.values.map((value) => placeOf(measure(indexOf.get(value) as number))) }));
  if (laid.some(({ places }) => places.includes(-1) || new Set(places).size < places.length)) return undefined;
  return { heads: heads.map((head, i) => ({ ...head, place: over.indexOf(extents[i] as Extent) })), rows: laid };
}

/** Heads and values with their columns by room. Where nothing divides them, and room does not tell or in two ways, they have none. */
export function withRoom(tokens: readonly Token[], found: Placed, items: readonly number[], measures: readonly Measure[]): Placed {
  if (found.heads.length < 2 || found.heads.length > mostHeads || !isUnmarked(tokens, found)) return found;
  const indexOf = new Map(items.map((item) => [tokens[item] as Token, item]));
  const fitting = found.rows.every(({ values }) => values.length <= found.heads.length);
  const ways = fitting ? measures.flatMap((measure) => placedBy(measure, found, indexOf) ?? []) : [];
  const keyOf = ({ heads, rows }: Placed): string => [...heads.map(({ place }) => place), ...rows.flatMap(({ places }) => places)].join();
  const [way] = ways;
  if (way && ways.every((other) => keyOf(other) === keyOf(way))) return way;
  return { ...found, heads: found.heads.map((head) => ({ ...head, place: undefined })) };
}
