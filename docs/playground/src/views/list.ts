/** The reports at hand as a list: what each says, who is missing, and the summary against its parts. */
import { type Entry, entriesOf, rollUp, type RollUp } from '../batch.ts';
import { openDocument, removeDocument } from '../documents.ts';
import { el } from '../dom.ts';
import { intakeControls, type Receive } from '../intake.ts';
import { describe, label } from '../library.ts';
import type { Locale, State, Store } from '../store.ts';
import { word } from '../words.ts';
import { downloadButtons } from './downloads.ts';
import { shown } from './view.ts';

const stateWords = (locale: Locale, { result, validation }: Entry['model']): string =>
  result.kind !== 'report' ? word(locale, `kind-${result.kind}`) : validation.complete ? '' : word(locale, 'partlyChecked');

function line(store: Store, { locale }: State, { document, model, errors, doubts, previous }: Entry): HTMLElement {
  const { result } = model;
  const { organ, year, title } = result.report;
  const name = organ ?? title ?? (document.name || word(locale, 'unnamed'));
  return el(
    'tr',
    { class: result.kind === 'report' ? '' : 'refused' },
    el(
      'th',
      { scope: 'row' },
      el(
        'button',
        {
          type: 'button',
          class: 'link',
          click: () => {
            openDocument(store, document);
          },
        },
        name,
      ),
      el('small', {}, document.name),
      el('small', { class: 'state' }, stateWords(locale, model)),
    ),
    el('td', {}, year ?? '—'),
    el('td', { class: errors > 0 ? 'bad' : '' }, result.kind === 'report' ? errors : '—'),
    el('td', { class: doubts > 0 ? 'odd' : '' }, result.kind === 'report' ? doubts : '—'),
    el('td', {}, previous?.result.report.year ?? '—'),
    el(
      'td',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'quiet small',
          'aria-label': `${word(locale, 'remove')} ${name} ${year ?? ''}`,
          click: () => {
            removeDocument(store, document);
          },
        },
        '✕',
      ),
    ),
  );
}

function table(store: Store, state: State, entries: readonly Entry[]): HTMLElement {
  const { locale } = state;
  // What needs work comes first.
  const sorted = [...entries].sort(
    (a, b) =>
      Number(a.model.result.kind === 'report') - Number(b.model.result.kind === 'report') || b.errors - a.errors || b.doubts - a.doubts,
  );
  const heads = (['organ', 'year', 'errors', 'doubts', 'pair', 'remove'] as const).map((key) =>
    el('th', { scope: 'col' }, key === 'remove' ? el('span', { class: 'visually-hidden' }, word(locale, key)) : word(locale, key)),
  );
  return el(
    'div',
    { class: 'scroll all', role: 'group', tabindex: 0, 'aria-label': word(locale, 'list') },
    el(
      'table',
      { class: 'plain documents' },
      el('thead', {}, el('tr', {}, ...heads)),
      el('tbody', {}, ...sorted.map((entry) => line(store, state, entry))),
    ),
  );
}

function rollUpResult(state: State, { year, parts, missing, twice, findings, sums }: RollUp): HTMLElement {
  const { locale, names, summary } = state;
  const heads = (['item', 'inSummary', 'sumOfParts', 'change', 'withoutNumber'] as const).map((key) =>
    el('th', { scope: 'col' }, word(locale, key)),
  );
  return el(
    'div',
    { class: 'roll-up', role: 'status' },
    el('p', {}, `${year ?? '—'}${word(locale, 'partsOfYear')}${parts.length}`),
    names.trim() !== '' &&
      el(
        'p',
        { class: missing.length > 0 ? 'missing error' : 'missing' },
        missing.length > 0 ? `${word(locale, 'missing')} (${missing.length})：${missing.join('、')}` : word(locale, 'noneMissing'),
      ),
    twice.length > 0 && el('p', { class: 'missing error' }, word(locale, 'sentTwice') + twice.join('、')),
    findings.length > 0 &&
      el(
        'ul',
        { class: 'list' },
        ...findings.map((finding) => el('li', { class: `finding ${finding.severity}` }, describe(finding, { locale }))),
      ),
    summary && sums.length === 0 && el('p', { class: 'none' }, word(locale, 'sumsAgree')),
    sums.length > 0 &&
      el(
        'details',
        { open: sums.length < 30 },
        el('summary', {}, `${word(locale, 'sumsDiffer')} (${sums.length})`),
        el(
          'div',
          { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': word(locale, 'sumsDiffer') },
          el(
            'table',
            { class: 'plain' },
            el('thead', {}, el('tr', {}, ...heads)),
            el(
              'tbody',
              {},
              ...sums.map(({ path, reported, sum, unknown }) =>
                el(
                  'tr',
                  {},
                  el('th', { scope: 'row' }, label(path, locale)),
                  ...[shown(reported), shown(sum), shown(reported - sum), unknown === 0 ? '' : String(unknown)].map((text) =>
                    el('td', {}, text),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
  );
}

/** The sums are made again when typing pauses as long as this, in ms. */
const pauseInTyping = 250;

export function mountList(container: HTMLElement, store: Store, receive: Receive): void {
  const controls = intakeControls(store, 'current', receive, '-more');
  const result = el('div');
  const area = el('textarea', {
    id: 'names',
    class: 'names',
    rows: 4,
    input: () => {
      store.set({ names: area.value });
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drawResult = (state: State): void => {
    result.replaceChildren(rollUpResult(state, rollUp(state)));
  };
  const draw = (state: State): void => {
    const { locale, documents, summary, names } = state;
    const entries = entriesOf(state);
    if (document.activeElement !== area) area.value = names;
    const choice = el(
      'select',
      {
        id: 'summary',
        change: () => {
          store.set({ summary: documents[Number(choice.value)] ?? null });
        },
      },
      el('option', { value: '' }, word(locale, 'noSummary')),
      ...documents.map((one, i) =>
        el('option', { value: i, selected: one === summary }, `${one.result.report.organ ?? one.name} ${one.result.report.year ?? ''}`),
      ),
    );
    container.replaceChildren(
      el(
        'section',
        { class: 'view list-view', 'aria-labelledby': 'list-title' },
        el('h1', { id: 'list-title' }, `${word(locale, 'list')} (${documents.length})`),
        el('div', { class: 'actions', role: 'group', 'aria-label': word(locale, 'exportAll') }, ...downloadButtons(store, true)),
        table(store, state, entries),
      ),
      el(
        'section',
        { class: 'view', 'aria-labelledby': 'roll-up-title' },
        el('h2', { id: 'roll-up-title' }, word(locale, 'rollUp')),
        el('p', {}, el('label', { for: 'names' }, word(locale, 'namesLabel'))),
        area,
        el('p', {}, el('label', { for: 'summary' }, word(locale, 'summaryLabel')), ' ', choice),
        result,
      ),
      controls,
    );
    drawResult(state);
  };
  store.subscribe((state, before) => {
    if (state.screen !== 'list') return;
    if ((['screen', 'documents', 'work', 'locale', 'summary', 'checked'] as const).some((part) => state[part] !== before[part]))
      draw(state);
    else if (state.names !== before.names) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        drawResult(store.get());
      }, pauseInTyping);
    }
  });
}
