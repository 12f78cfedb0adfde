/** The indicators of the report: each with its value, what it is made of, how it is worked out, and its cells in the tables. */
import { el } from '../dom.ts';
import { decimal, type Indicator, indicators } from '../library.ts';
import type { Model } from '../model.ts';
import type { Locale, Store } from '../store.ts';
import { word } from '../words.ts';
import { resultOf, workOf } from '../documents.ts';
import { redrawOn, titled } from './view.ts';

/** A share in per cent, other values as they are; what cannot be told is a dash. */
const valueWords = ({ value, unit }: Indicator): string =>
  value === null ? '—' : unit === 'share' ? `${(value * 100).toFixed(1)}%` : decimal(Number(value.toFixed(2)));

const madeOf = ({ numerator, denominator }: Indicator): string =>
  numerator === null || denominator === null ? '' : `${decimal(numerator)} ÷ ${decimal(denominator)}`;

function row(store: Store, locale: Locale, indicator: Indicator): HTMLElement {
  const { id, title, definition, cells, status } = indicator;
  const show = (): void => {
    store.set({ selection: { cells, by: 'finding' } });
  };
  return el(
    'tr',
    { 'data-indicator': id, class: status },
    el(
      'th',
      { scope: 'row' },
      el('button', { type: 'button', class: 'link', click: show }, title[locale]),
      el('small', {}, definition[locale]),
    ),
    el('td', {}, valueWords(indicator)),
    el('td', {}, madeOf(indicator), status === 'ok' ? null : el('small', {}, word(locale, status))),
  );
}

/** Those of which something can be told; of an empty form and of what is no report there are none. */
function told({ result }: Model, previous: Model['result'] | null): readonly Indicator[] {
  if (result.kind !== 'report') return [];
  return indicators(result, previous?.kind === 'report' ? { previous } : {});
}

export function mountIndicators(container: HTMLElement, store: Store): void {
  redrawOn(store, ['current', 'previous', 'edits', 'locale'], (state, model) => {
    const { locale, previous } = state;
    const all = told(model, previous && resultOf(previous, workOf(state, previous).edits));
    container.hidden = all.length === 0;
    const heads = (['indicator', 'value', 'madeOf'] as const).map((key) => el('th', { scope: 'col' }, word(locale, key)));
    container.replaceChildren(
      titled(
        'indicators',
        locale,
        'indicators',
        el('p', { class: 'help' }, word(locale, 'indicatorsHelp')),
        el(
          'div',
          { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': word(locale, 'indicators') },
          el(
            'table',
            { class: 'plain' },
            el('thead', {}, el('tr', {}, ...heads)),
            el('tbody', {}, ...all.map((one) => row(store, locale, one))),
          ),
        ),
      ),
    );
  });
}
