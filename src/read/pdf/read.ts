/** The ink of all pages to a reading: its transcript, the place of each run, and what was odd. */
import { diagnose, type Span } from '../../diagnostic/types.ts';
import { transcribe } from '../blocks.ts';
import { readMessages } from '../messages.ts';
import type { Place, Placed, ReadMessage, Reading } from '../types.ts';
import { joinPages, type Page } from './document.ts';
import { blocksOf } from './pages.ts';
import type { Ink } from './types.ts';

/** Spans of the transcript at some places. */
function spansAt(places: readonly Placed[], wanted: readonly Place[]): Span[] {
  const keys = new Set(wanted.map((place) => JSON.stringify(place)));
  return places.filter(({ place }) => keys.has(JSON.stringify(place))).map(({ start, end }) => ({ start, end }));
}

const overlaps = (place: Place, marked: Place): boolean =>
  place.kind === 'page' &&
  marked.kind === 'page' &&
  place.page === marked.page &&
  place.box[0] <= marked.box[2] &&
  marked.box[0] <= place.box[2] &&
  place.box[1] <= marked.box[3] &&
  marked.box[1] <= place.box[3];

const sum = (inks: readonly Ink[], count: (ink: Ink) => number): number => inks.reduce((all, ink) => all + count(ink), 0);

/** What the pages as a whole show or lack. */
function oddities(inks: readonly Ink[], text: string): ReadMessage[] {
  const whole = [{ start: 0, end: text.length }];
  const messages: ReadMessage[] = [];
  const glyphs = sum(inks, (ink) => ink.glyphs.length);
  const invisible = sum(inks, (ink) => ink.invisible);
  const images = sum(inks, (ink) => ink.images);
  const hidden = sum(inks, (ink) => ink.hidden) + (images === 0 ? invisible : 0);
  const unmapped = sum(inks, (ink) => ink.unmapped);
  const rotated = sum(inks, (ink) => ink.rotated);
  if (glyphs === 0 && images > 0) messages.push(diagnose(readMessages, invisible > 0 ? 'ocr-layer' : 'scan', { pages: inks.length }));
  if (hidden > 0) messages.push(diagnose(readMessages, 'hidden-text', { count: hidden }));
  if (rotated > 0) messages.push(diagnose(readMessages, 'rotated-text', { count: rotated }));
  if (unmapped > 0) messages.push(diagnose(readMessages, 'unreadable-font', { count: unmapped, at: unmapped * 2 > glyphs ? whole : [] }));
  return messages;
}

/** Of more marks than notes ever have the places are not looked up: all cells are in doubt. */
const mostMarks = 1000;

/** Pages are taken in order. */
export function readInks(inks: readonly Ink[], before: readonly ReadMessage[]): Reading {
  const pages = inks.map((ink, at): Page => ({ ...blocksOf(ink, at + 1), height: ink.height }));
  const { blocks, furniture, odd: unclear } = joinPages(pages);
  const { text, pieces, places } = transcribe(blocks);
  const messages: ReadMessage[] = [...before, ...oddities(inks, text)];
  const marked = pages.flatMap(({ noteMarks }) => noteMarks);
  if (marked.length > 0) {
    const isMarked = ({ place }: Placed): boolean => marked.length > mostMarks || marked.some((mark) => overlaps(place, mark));
    const at = places.filter(isMarked).map(({ start, end }) => ({ start, end }));
    messages.push(diagnose(readMessages, 'note-marks', { count: marked.length, at }));
  }
  const odd = [...pages.flatMap((page) => page.odd), ...unclear];
  if (odd.length > 0) messages.push(diagnose(readMessages, 'cells-run-together', { count: odd.length, at: spansAt(places, odd) }));
  if (furniture.length > 0)
    messages.push(diagnose(readMessages, 'page-furniture', { count: furniture.length, names: [...new Set(furniture)].slice(0, 3) }));
  return { format: 'pdf', text, pieces, places, messages };
}
