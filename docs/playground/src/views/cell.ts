/** One cell of values: its colour says how certain it is, its marks what is wrong with it. */
import { el } from '../dom.ts';
import { type Cell, type CellPath, decimal, label } from '../library.ts';
import type { Model } from '../model.ts';
import type { Locale, State, Store } from '../store.ts';
import { word } from '../words.ts';
import { edit, keepTyped } from '../documents.ts';
import { shown as shownValue } from './view.ts';

export interface CellView {
  readonly element: HTMLTableCellElement;
  readonly show: (state: State, model: Model, path: CellPath) => void;
}

/** A number as typed: with separators, full-width or half-width. Undefined for what is none; null for nothing. */
export function typed(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/gu, '');
  if (plain === '') return null;
  return /^[+-]?\d{1,15}(?:\.\d{1,6})?$/u.test(plain) ? Number(plain) : undefined;
}

/** Characters that a cell shows. */
const roomInCell = 8;

/** What stood there instead of a number; of a doubtful cell what it may be, and never digits that read as one number. */
function standIn(locale: Locale, { state, text, value, certainty, alternatives = [] }: Cell): string {
  if (value !== null) return '';
  if (certainty === 'doubtful') {
    const none = word(locale, 'nothing');
    const choices = alternatives.map((one) => (one === null ? none : shownValue(one))).join(word(locale, 'or'));
    // What a cell has no room for would read as another number.
    return choices !== '' && choices.length <= roomInCell ? choices : '？';
  }
  return state === 'blank' || state === 'absent' ? '' : text.slice(0, 12);
}

/** All that the colours say, in words. */
function spoken(locale: Locale, cell: Cell, marks: readonly ('edited' | 'suspect' | 'failing' | 'notANumber')[]): string {
  const words = [cell.certainty, ...(cell.state === 'number' ? [] : [cell.state]), ...marks].map((key) => word(locale, key));
  return `${label(cell.path, locale)}${locale === 'zh' ? '：' : ': '}${words.join(locale === 'zh' ? '，' : ', ')}`;
}

export function newCellView(path: CellPath, store: Store): CellView {
  const input = el('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    tabindex: -1,
    'aria-describedby': 'cell-bar-text',
    focus: () => {
      input.select();
      for (const other of input.closest('table')?.querySelectorAll('input') ?? []) other.tabIndex = other === input ? 0 : -1;
      store.set({ selection: { cells: [path], by: 'cell' } });
    },
    input: () => {
      const value = typed(input.value);
      if (value === undefined) keepTyped(store, path, input.value);
      else edit(store, path, value);
    },
  });
  const repair = el('span', { class: 'repair', 'aria-hidden': 'true' });
  const element = el('td', { class: 'value', 'data-cell': path }, input, repair);

  const show: CellView['show'] = ({ locale, edits, typed: kept }, { result, suspectOf, findingsOf }) => {
    const unreadable = kept.get(path);
    const cell = result.cells[path];
    const suspect = suspectOf.get(path);
    const worst = findingsOf.get(path)?.some(({ severity }) => severity === 'error')
      ? 'error'
      : findingsOf.get(path)?.some(({ severity }) => severity === 'warning')
        ? 'warning'
        : undefined;
    const marks = [
      ...(unreadable === undefined ? [] : ['notANumber' as const]),
      ...(edits.has(path) ? ['edited' as const] : []),
      ...(suspect ? ['suspect' as const] : []),
      ...(worst ? ['failing' as const] : []),
    ];
    const chosen = element.classList.contains('chosen') ? ' chosen' : '';
    element.className = ['value', cell.certainty, cell.state, ...marks, ...(worst ? [worst] : [])].join(' ') + chosen;
    const shown = unreadable ?? (cell.value === null ? '' : decimal(cell.value));
    if (document.activeElement !== input || unreadable !== undefined || typed(input.value) !== cell.value) {
      if (input.value !== shown) input.value = shown;
    }
    input.placeholder = standIn(locale, cell);
    input.setAttribute('aria-label', spoken(locale, cell, marks));
    input.toggleAttribute('aria-invalid', false);
    if (worst === 'error' || unreadable !== undefined) input.setAttribute('aria-invalid', 'true');
    repair.textContent = unreadable !== undefined ? word(locale, 'notANumber') : suspect ? `→ ${decimal(suspect.proposed)}` : '';
  };
  return { element, show };
}
