/** What the views have in common. */
import { el } from '../dom.ts';
import { type CellPath, decimal, placeOf } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import type { Locale, Selection, State, Store } from '../store.ts';
import { type Word, word } from '../words.ts';

type Span = NonNullable<Selection['span']>;

/** Draws a view anew when any of the named parts of the state changes. */
export function redrawOn(store: Store, parts: readonly (keyof State)[], draw: (state: State, model: Model) => void): void {
  const drawn = (state: State): void => {
    const model = modelOf(state);
    if (model) draw(state, model);
  };
  store.subscribe((state, before) => {
    // What is drawn on edits shows what the checks say.
    const checked = parts.includes('edits') && state.checked !== before.checked;
    if (checked || parts.some((part) => state[part] !== before[part])) drawn(state);
  });
  drawn(store.get());
}

/** A titled section; `id` names its heading. */
export const titled = (id: string, locale: Locale, title: Word, ...children: readonly (Node | string | null)[]): HTMLElement =>
  el(
    'section',
    { class: `view ${id}`, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title`, tabindex: -1 }, word(locale, title)),
    ...children,
  );

/** A value as it is shown; nothing is a dash. */
export const shown = (value: number | null): string => (value === null ? '—' : decimal(value));

const centimetres = (points: number): string => ((points / 72) * 2.54).toFixed(1);

const pageWords = (zh: boolean, page: number, [left, top]: readonly [number, number, number, number]): string =>
  zh
    ? `第 ${page} 页，距上 ${centimetres(top)} 厘米、距左 ${centimetres(left)} 厘米`
    : `page ${page}, ${centimetres(top)} cm from the top, ${centimetres(left)} cm from the left`;

/** The place of a span in words: page and box of a print, paragraph or cell of a document, sheet and cell of a workbook. */
export function placeWords(locale: Locale, { source }: Model['result'], span: Span): string {
  const place = placeOf(source, span);
  if (!place) return '';
  const zh = locale === 'zh';
  switch (place.kind) {
    case 'page':
      return pageWords(zh, place.page, place.box);
    case 'sheet':
      return `${place.sheet}!${place.cell}`;
    case 'part': {
      const { table, row = 0, column = 0, paragraph } = place;
      if (table === undefined) return zh ? `第 ${paragraph + 1} 段` : `paragraph ${paragraph + 1}`;
      return zh ? `表 ${table + 1} 第 ${row + 1} 行第 ${column + 1} 列` : `table ${table + 1}, row ${row + 1}, column ${column + 1}`;
    }
  }
}

/** Text without its tags, and without halves of tags where it was cut. */
export const untagged = (text: string): string =>
  text
    .split('<')
    .map((part, i) => {
      const end = part.indexOf('>');
      return end >= 0 ? part.slice(end + 1) : i === 0 ? part : '';
    })
    .join(' ');

/** The values in a text: `1 0 0` is three, and is never shown as one. */
export const numbersIn = (text: string): readonly string[] =>
  text
    .trim()
    .split(/[\s|｜]+/u)
    .filter((one) => one !== '');

/** What a source prints, where it may be several values: set apart and counted. */
export function printedWords(locale: Locale, raw: string): string {
  const parts = numbersIn(untagged(raw));
  const text = parts.join(' ｜ ').slice(0, 80);
  return parts.length < 2 ? text : `${text}${locale === 'zh' ? `（${parts.length} 个数）` : ` (${parts.length} values)`}`;
}

/** The cell to look at first: of several the one to suspect. */
export const mainCell = ({ selection }: State, { suspectOf }: Model): CellPath | undefined =>
  selection?.cells.find((path) => suspectOf.has(path)) ?? selection?.cells[0];

/** Calm where the user asked for calm. */
export const scrollBehaviour = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
