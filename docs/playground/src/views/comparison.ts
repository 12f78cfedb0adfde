/** Last year's report beside this one: how to add it, and what changed. */
import { el } from '../dom.ts';
import { previousExample } from '../examples.ts';
import { intakeControls, type Receive } from '../intake.ts';
import { type CellComparison, type CellPath, decimal, label } from '../library.ts';
import type { Model } from '../model.ts';
import type { Locale, Store } from '../store.ts';
import { word } from '../words.ts';
import { redrawOn, shown, titled } from './view.ts';

/** Totals and what has no total: the rest is in the tables. */
const isMain = (path: CellPath): boolean => path.startsWith('proactive.') || path.endsWith('.total');

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** The change, and its share of last year's number where that tells something. */
const changeOf = ({ change, ratio }: CellComparison): readonly (string | HTMLElement)[] =>
  change === null
    ? []
    : [
        `${signed(change, decimal(change))} `,
        el('small', {}, ratio === null || change === 0 ? '' : signed(ratio, `${(ratio * 100).toFixed(1)}%`)),
      ];

function table(locale: Locale, model: Model): HTMLElement {
  const { comparison, result } = model;
  const rows =
    comparison?.cells.filter(
      ({ later, earlier }) =>
        later.cells.some(isMain) && (later.value !== null || earlier.value !== null) && (later.value !== 0 || earlier.value !== 0),
    ) ?? [];
  const year = (side: 'earlier' | 'later'): string =>
    String(comparison?.[side].year ?? word(locale, side === 'later' ? 'thisYear' : 'lastYear'));
  const name = word(locale, 'previous');
  return el(
    'div',
    { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': name },
    el(
      'table',
      { class: 'plain' },
      el('caption', { class: 'visually-hidden' }, name),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...[word(locale, 'item'), year('earlier'), year('later'), word(locale, 'change')].map((text) => el('th', { scope: 'col' }, text)),
        ),
      ),
      el(
        'tbody',
        {},
        ...rows.map((row) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, row.later.cells.map((path) => label(path, locale, result.report.edition)).join(' + ')),
            el('td', {}, shown(row.earlier.value)),
            el('td', {}, shown(row.later.value)),
            el('td', {}, ...changeOf(row)),
          ),
        ),
      ),
    ),
  );
}

export function mountComparison(container: HTMLElement, store: Store, receive: Receive): void {
  const controls = intakeControls(store, 'previous', receive);
  redrawOn(store, ['current', 'previous', 'edits', 'locale'], ({ locale, previous, current }, model) => {
    const fromExample = current?.name === 'chengjiang-2024.txt' || (current?.name.startsWith('chengjiang-2024') ?? false);
    container.replaceChildren(
      titled(
        'comparison',
        locale,
        'previous',
        ...(previous
          ? [
              el(
                'p',
                { class: 'help' },
                previous.result.report.title ?? previous.name,
                ' ',
                el(
                  'button',
                  {
                    type: 'button',
                    class: 'small',
                    click: () => {
                      store.set({ previous: null });
                    },
                  },
                  word(locale, 'previousRemove'),
                ),
              ),
              table(locale, model),
            ]
          : [
              el('p', { class: 'help' }, word(locale, 'previousHelp')),
              controls,
              fromExample
                ? el(
                    'p',
                    {},
                    el(
                      'button',
                      {
                        type: 'button',
                        class: 'small',
                        click: () => void receive([previousExample], 'previous'),
                      },
                      word(locale, 'previousExample'),
                    ),
                  )
                : null,
            ]),
      ),
    );
  });
}
