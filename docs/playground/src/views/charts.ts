/** The report as pictures; each with its numbers in a table. */
import { el } from '../dom.ts';
import { flatten } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import { colourChange } from '../settings.ts';
import type { Locale, Store } from '../store.ts';
import { type Word, word } from '../words.ts';
import { type ChartData, disputesChart, flowChart, outcomeChart, yearsChart } from './chart-data.ts';
import { redrawOn, titled } from './view.ts';

interface Picture {
  readonly id: string;
  readonly title: Word;
  readonly note: Word;
  readonly data: ChartData | null;
}

const amount = (value: ChartData['series'][number]['values'][number]): string =>
  value === null ? '—' : String(typeof value === 'number' ? value : Math.abs(value[1] - value[0]));

const hasNumbers = ({ series }: ChartData): boolean =>
  series.some(({ values }) => values.some((value) => value !== null && amount(value) !== '0'));

function numbers(locale: Locale, { title, data }: Picture & { readonly data: ChartData }): HTMLElement {
  const cells = (i: number): string[] =>
    data.series.map(({ values, amounts }) => (amounts ? String(amounts[i] ?? '—') : amount(values[i] ?? null)));
  return el(
    'details',
    { class: 'numbers' },
    el('summary', {}, `${word(locale, 'chartTable')}${locale === 'zh' ? '：' : ': '}${word(locale, title)}`),
    el(
      'div',
      { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': `${word(locale, 'chartTable')} ${word(locale, title)}` },
      el(
        'table',
        { class: 'plain' },
        el(
          'thead',
          {},
          el('tr', {}, ...[word(locale, 'item'), ...data.series.map(({ name }) => name)].map((text) => el('th', { scope: 'col' }, text))),
        ),
        el(
          'tbody',
          {},
          ...data.labels.map((name, i) => el('tr', {}, el('th', { scope: 'row' }, name), ...cells(i).map((text) => el('td', {}, text)))),
        ),
      ),
    ),
  );
}

export function mountCharts(container: HTMLElement, store: Store): void {
  let drawing = 0;
  const wipes: (() => void)[] = [];

  const draw = async (locale: Locale, model: Model): Promise<void> => {
    const turn = ++drawing;
    const { previous } = store.get();
    const before = previous && flatten(previous.result.report);
    const pictures: readonly Picture[] = [
      { id: 'flow', title: 'flow', note: 'flowNote', data: flowChart(locale, model) },
      { id: 'outcomes', title: 'outcomes', note: 'outcomesNote', data: outcomeChart(locale, model) },
      { id: 'disputes', title: 'disputesChart', note: 'disputesNote', data: disputesChart(locale, model) },
      { id: 'years', title: 'yearsChart', note: 'yearsNote', data: yearsChart(locale, model, before) },
    ];
    const drawable = pictures.filter(
      (picture): picture is Picture & { readonly data: ChartData } => picture.data !== null && hasNumbers(picture.data),
    );
    // The library of charts comes with the first chart.
    const { drawChart } = await import('./draw-chart.ts');
    if (turn !== drawing) return;
    const open = new Set([...container.querySelectorAll('figure:has(details[open])')].map(({ id }) => id));
    const figures = drawable.map((picture) => {
      const canvas = el('canvas', {
        role: 'img',
        'aria-label': `${word(locale, picture.title)}${locale === 'zh' ? '：' : ': '}${word(locale, picture.note)}`,
      });
      const table = numbers(locale, picture);
      if (open.has(`chart-${picture.id}`)) table.setAttribute('open', '');
      return {
        canvas,
        picture,
        figure: el(
          'figure',
          { id: `chart-${picture.id}` },
          el('figcaption', {}, el('h3', {}, word(locale, picture.title)), el('p', { class: 'help' }, word(locale, picture.note))),
          el('div', { class: `canvas ${picture.id}` }, canvas),
          table,
        ),
      };
    });
    container.replaceChildren(
      titled(
        'charts',
        locale,
        'charts',
        figures.length > 0
          ? el('div', { class: 'figures' }, ...figures.map(({ figure }) => figure))
          : el('p', { class: 'help' }, word(locale, 'noNumbers')),
      ),
    );
    for (const wipe of wipes.splice(0)) wipe();
    wipes.push(...figures.map(({ canvas, picture }) => drawChart(canvas, picture.data)));
  };

  redrawOn(store, ['current', 'previous', 'edits', 'locale'], ({ locale }, model) => void draw(locale, model));
  colourChange.addEventListener('change', () => {
    const state = store.get();
    const model = modelOf(state);
    if (model) void draw(state.locale, model);
  });
}
