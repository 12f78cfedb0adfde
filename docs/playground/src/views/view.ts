/** What the views have in common. */
import { el } from '../dom.ts';
import type { CellPath } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import type { Locale, State, Store } from '../store.ts';
import { type Word, word } from '../words.ts';

/** Draws a view anew when any of the named parts of the state changes. */
export function redrawOn(store: Store, parts: readonly (keyof State)[], draw: (state: State, model: Model) => void): void {
  const drawn = (state: State): void => {
    const model = modelOf(state);
    if (model) draw(state, model);
  };
  store.subscribe((state, before) => {
    if (parts.some((part) => state[part] !== before[part])) drawn(state);
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

/** A change of one cell; a value as it was read is no change. */
export function edit(store: Store, path: CellPath, value: number | null): void {
  const { edits, current } = store.get();
  const changed = new Map(edits);
  if (current?.result.cells[path].value === value) changed.delete(path);
  else changed.set(path, value);
  store.set({ edits: changed });
}

/** The cell to look at first: of several the one to suspect. */
export const mainCell = ({ selection }: State, { suspectOf }: Model): CellPath | undefined =>
  selection?.cells.find((path) => suspectOf.has(path)) ?? selection?.cells[0];

/** Calm where the user asked for calm. */
export const scrollBehaviour = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
