/** Places in a file that is no text: found by span, and written for people. */
import { isObject } from '../diagnostic/is-object.ts';
import { given, wrong } from '../diagnostic/wrong.ts';
import type { Span } from '../diagnostic/types.ts';
import type { Place, Placed } from './types.ts';

/**
 * Where a span of `source.text` stands in the file that it was read from: of a document the paragraph or the cell, of a
 * workbook the sheet and cell, of a print the page and box. Undefined for text, HTML and Markdown, where the span itself
 * is the place, and for what stands between places. Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what is no source or no span.
 */
export function placeOf(source: { readonly places?: readonly Placed[] }, span: Span): Place | undefined {
  if (typeof source !== 'object' || (source as unknown) === null || !Array.isArray(source.places ?? []))
    throw wrong('GONGKAI_INVALID_INPUT', `Expected the source of a result, got ${given(source)}`);
  if (typeof span !== 'object' || (span as unknown) === null || !Number.isInteger(span.start) || !Number.isInteger(span.end))
    throw wrong('GONGKAI_INVALID_INPUT', 'Expected a span { start, end } of whole numbers');
  const places = source.places ?? [];
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Placed).end < span.start) low = middle + 1;
    else high = middle;
  }
  // What ends where the span starts is its place only if it is as empty as the span.
  if (span.end > span.start) while (low < places.length && (places[low] as Placed).end === span.start) low++;
  const found = places[low];
  return found !== undefined && (found.start < span.end || found.start === span.start) ? found.place : undefined;
}

/** A place in few characters, counted from 1: `表三!D25`, `p3 [72,410,96,422]`, `t2 r7 c3`, `¶12`; in another part than the text `footnotes ¶2`. Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what is no place. */
export function placeText(place: Place): string {
  if (!isObject(place)) throw wrong('GONGKAI_INVALID_INPUT', `Expected a place, got ${given(place)}`);
  switch (place.kind) {
    case 'sheet':
      return `${place.sheet}!${place.cell}`;
    case 'page':
      return `p${place.page} [${place.box.map((side) => Math.round(side)).join(',')}]`;
    case 'part': {
      const { part, paragraph, table, row = 0, column = 0 } = place;
      const within = table === undefined ? `¶${paragraph + 1}` : `t${table + 1} r${row + 1} c${column + 1}`;
      return part === 'document' ? within : `${part} ${within}`;
    }
    default:
      throw wrong('GONGKAI_INVALID_INPUT', 'Expected a place with a kind that is known');
  }
}
