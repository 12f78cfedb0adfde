/** The chosen cell in words, with what can be done about it. Stays in sight below the tables. */
import { byId, el } from '../dom.ts';
import { type CellPath, decimal, describe, label } from '../library.ts';
import { edit, restoreCell } from '../documents.ts';
import type { Model } from '../model.ts';
import type { State, Store } from '../store.ts';
import { word } from '../words.ts';
import { mainCell, placeWords, printedWords, redrawOn, shown } from './view.ts';

function text({ locale, current, edits, typed, selection }: State, { result, findingsOf }: Model, path: CellPath): HTMLElement {
  const cell = result.cells[path];
  const asRead = current?.result.cells[path];
  const findings = findingsOf.get(path) ?? [];
  const unreadable = typed.get(path);
  // Why a cell is doubtful is in the notes on the reading.
  const notes = edits.has(path) || cell.certainty === 'certain' ? [] : result.messages.filter(({ cells }) => cells.includes(path));
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
      el('span', { class: 'raw' }, ` ${word(locale, 'asRead')} `, el('code', {}, printedWords(locale, asRead.raw))),
    cell.span && el('span', { class: 'raw' }, ` ${placeWords(locale, result, cell.span)}`),
    cell.alternatives &&
      cell.alternatives.length > 0 &&
      el(
        'span',
        {},
        ` ${word(locale, 'alternatives')} ${cell.alternatives.map((one) => (one === null ? word(locale, 'nothing') : shown(one))).join(word(locale, 'or'))}`,
      ),
    unreadable !== undefined && el('p', { class: 'error' }, `“${unreadable}” ${word(locale, 'notANumberHelp')} ${shown(cell.value)}`),
    // A finding that was chosen stands in its list, in full.
    ...findings
      .slice(0, 2)
      .map((finding) =>
        el('p', { class: finding.severity + (selection?.by === 'finding' ? ' beside' : '') }, describe(finding, { locale })),
      ),
    ...notes.slice(0, 1).map((note) => el('p', { class: note.severity }, describe(note, { locale }))),
  );
}

export function mountCellBar(container: HTMLElement, store: Store): void {
  container.className = 'cell-bar';
  redrawOn(store, ['current', 'previous', 'edits', 'typed', 'locale', 'selection'], (state, model) => {
    const { locale, edits, typed } = state;
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
        (edits.has(path) || typed.has(path)) &&
          el(
            'button',
            {
              type: 'button',
              click: () => {
                restoreCell(store, path);
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
