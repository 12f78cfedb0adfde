/** The chosen cell in words, with what can be done about it. Stays in sight below the tables. */
import { byId, el } from '../dom.ts';
import { type CellPath, decimal, describe, label } from '../library.ts';
import type { Model } from '../model.ts';
import type { State, Store } from '../store.ts';
import { word } from '../words.ts';
import { edit, mainCell, redrawOn } from './view.ts';

const shown = (value: number | null): string => (value === null ? '—' : decimal(value));

function text({ locale, current, edits }: State, { result, findingsOf }: Model, path: CellPath): HTMLElement {
  const cell = result.cells[path];
  const asRead = current?.result.cells[path];
  const findings = findingsOf.get(path) ?? [];
  return el(
    'div',
    { id: 'cell-bar-text' },
    el('b', {}, label(path, locale)),
    ' ',
    el(
      'span',
      { class: `chip ${cell.certainty}` },
      `${shown(cell.value)} · ${word(locale, edits.has(path) ? 'edited' : cell.certainty)}${cell.state === 'number' ? '' : ` · ${word(locale, cell.state)}`}`,
    ),
    asRead &&
      asRead.raw.trim() !== '' &&
      el('span', { class: 'raw' }, ` ${word(locale, 'asRead')} `, el('code', {}, asRead.raw.trim().slice(0, 60))),
    cell.alternatives &&
      cell.alternatives.length > 0 &&
      el('span', {}, ` ${word(locale, 'alternatives')} ${cell.alternatives.map(shown).join(' / ')}`),
    ...findings.slice(0, 2).map((finding) => el('p', { class: finding.severity }, describe(finding, { locale }))),
  );
}

export function mountCellBar(container: HTMLElement, store: Store): void {
  container.className = 'cell-bar';
  redrawOn(store, ['current', 'previous', 'edits', 'locale', 'selection'], (state, model) => {
    const { locale, edits } = state;
    const path = mainCell(state, model);
    container.hidden = path === undefined || !Object.hasOwn(model.result.cells, path);
    if (path === undefined || container.hidden) {
      container.replaceChildren();
      return;
    }
    const suspect = model.suspectOf.get(path);
    container.setAttribute('role', 'group');
    container.setAttribute('aria-label', word(locale, 'cell'));
    container.replaceChildren(
      text(state, model, path),
      el(
        'div',
        { class: 'buttons' },
        suspect &&
          el(
            'button',
            {
              type: 'button',
              class: 'primary',
              title: word(locale, 'repairs'),
              click: () => {
                edit(store, path, suspect.proposed);
              },
            },
            `${word(locale, 'repair')} ${decimal(suspect.proposed)}`,
          ),
        edits.has(path) &&
          el(
            'button',
            {
              type: 'button',
              click: () => {
                const rest = new Map(edits);
                rest.delete(path);
                store.set({ edits: rest });
              },
            },
            word(locale, 'undo'),
          ),
        el(
          'button',
          {
            type: 'button',
            class: 'quiet',
            click: () => {
              const title = byId('findings-title');
              title.scrollIntoView({ block: 'start' });
              title.focus({ preventScroll: true });
            },
          },
          word(locale, 'toFindings'),
        ),
      ),
    );
  });
}
