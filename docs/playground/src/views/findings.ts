/** What was found, in words: suspect cells first, then findings, then notes on the reading. */
import { el } from '../dom.ts';
import { describe, type Finding, label, oncePerCause, rules, type Suspect } from '../library.ts';
import { edit } from '../documents.ts';
import { isReadable, type Model } from '../model.ts';
import type { Locale, Selection, State, Store } from '../store.ts';
import { type Word, word } from '../words.ts';
import { placeWords, redrawOn, shown, titled } from './view.ts';

type Diagnostic = Finding | Model['result']['messages'][number];

const order = ['error', 'warning', 'info'];
const icons: Readonly<Record<string, string>> = { error: '✕', warning: '!', info: 'i' };

/** Notes beyond this many are folded away. */
const fewNotes = 4;

/** More findings than this are counted, not listed. */
const mostListed = 300;

const keyOf = (diagnostic: Diagnostic, i: number): string =>
  'fingerprint' in diagnostic ? diagnostic.fingerprint : `${diagnostic.code}-${i}`;

function about(locale: Locale, finding: Finding): HTMLElement | null {
  const rule = rules.find(({ id }) => id === finding.code);
  if (!rule) return null;
  const exceptions = rule.exceptions.map((exception) => exception[locale]);
  return el(
    'details',
    { class: 'why' },
    el('summary', {}, word(locale, 'why')),
    el('p', {}, el('b', {}, rule.title[locale]), locale === 'zh' ? '：' : ': ', rule.clause[locale]),
    el('p', {}, rule.why[locale]),
    exceptions.length > 0 &&
      el('p', {}, `${word(locale, 'exceptions')}${locale === 'zh' ? '：' : ': '}${exceptions.join(locale === 'zh' ? '；' : '; ')}`),
  );
}

/** Where it stands: the sentence, or the cells; and in a file that is no text, its place there. */
function whereWords(locale: Locale, { result }: Model, { cells, span }: Diagnostic): string {
  const first = span ?? cells.map((path) => result.cells[path].span).find((one) => one !== undefined);
  const sentence =
    span && cells.every((path) => result.cells[path].span?.start !== span.start) && result.source.format !== 'html'
      ? result.source.text.slice(span.start, span.end).trim().replaceAll(/\s+/gu, ' ')
      : '';
  const names = cells.slice(0, 1).map((path) => label(path, locale, result.report.edition));
  const more = cells.length > 1 ? (locale === 'zh' ? ` 等 ${cells.length} 格` : ` and ${cells.length - 1} more`) : '';
  const what =
    sentence !== '' && sentence.length < 200 ? `“${sentence.slice(0, 60)}${sentence.length > 60 ? '…' : ''}”` : names.join('、') + more;
  return [what, first ? placeWords(locale, result, first) : ''].filter((part) => part !== '').join(' · ');
}

function item(store: Store, state: State, model: Model, diagnostic: Diagnostic, i: number): HTMLElement {
  const { locale } = state;
  const key = keyOf(diagnostic, i);
  const selection: Selection = { cells: diagnostic.cells, ...(diagnostic.span && { span: diagnostic.span }), finding: key, by: 'finding' };
  const chosen = state.selection?.finding === key;
  const where = whereWords(locale, model, diagnostic);
  return el(
    'li',
    { class: `finding ${diagnostic.severity}${chosen ? ' chosen' : ''}` },
    el(
      'button',
      {
        type: 'button',
        'data-finding': key,
        'aria-pressed': String(chosen),
        click: () => {
          store.set({ selection });
        },
      },
      el('span', { class: 'icon', 'aria-hidden': 'true' }, icons[diagnostic.severity]),
      el('span', { class: 'visually-hidden' }, `${word(locale, diagnostic.severity as 'error')}: `),
      describe(diagnostic, { locale }),
      where !== '' && el('span', { class: 'where' }, `${word(locale, 'place')}${where}`),
    ),
    'fingerprint' in diagnostic && about(locale, diagnostic),
  );
}

function suspectItem(store: Store, locale: Locale, { cell, reported, proposed }: Suspect): HTMLElement {
  return el(
    'li',
    { class: 'proposal' },
    el(
      'button',
      {
        type: 'button',
        click: () => {
          store.set({ selection: { cells: [cell], by: 'finding' } });
        },
      },
      el('span', { class: 'icon', 'aria-hidden': 'true' }, '?'),
      label(cell, locale),
      el('span', { class: 'change' }, ` ${shown(reported)} → ${shown(proposed)}`),
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': `${word(locale, 'repair')} ${proposed}（${label(cell, locale)}）`,
        click: () => {
          edit(store, cell, proposed);
        },
      },
      `${word(locale, 'repair')} ${proposed}`,
    ),
  );
}

/** What to do with files that are not read as they are. */
const conversions: Readonly<Record<string, Word>> = {
  ...Object.fromEntries(['png', 'jpeg', 'gif', 'tiff'].map((format) => [format, 'do-image'])),
  ...Object.fromEntries(['zip', 'gzip', 'rar', '7z'].map((format) => [format, 'do-archive'])),
  ...Object.fromEntries(
    ['old-office', 'doc', 'xls', 'xlsb', 'rtf', 'ofd', 'odt', 'ods', 'pptx', 'encrypted-office'].map((format) => [format, 'do-save-as']),
  ),
  pdf: 'do-pdf',
};

/** What was given instead of a report, and what to do about it. */
function whatToDo(locale: Locale, result: Model['result']): HTMLElement | null {
  if (isReadable(result)) return null;
  const key = conversions[result.source.format] ?? (`do-${result.kind}` as const);
  return el('p', { class: 'to-do' }, el('b', {}, word(locale, 'toDo')), word(locale, key));
}

export function mountFindings(container: HTMLElement, store: Store): void {
  const draw = (state: State, model: Model): void => {
    const { result, validation } = model;
    const { locale } = state;
    const { messages: said, findings: found } = oncePerCause(result.messages, validation.findings);
    const findings = [...found].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    const incomplete = result.kind === 'report' && !validation.complete;
    const listed = findings.slice(0, mostListed);
    // What kept the report from being read comes first; what was merely odd comes last.
    const grave = said.filter(({ severity }) => severity === 'error').map((message, i) => item(store, state, model, message, i));
    const notes = said
      .filter(({ severity }) => severity !== 'error')
      .map((message, i) => item(store, state, model, message, i + grave.length));
    const noteList = el('ol', { class: 'list' }, ...notes);
    const open = container.querySelector('details.notes')?.hasAttribute('open') === true;
    container.replaceChildren(
      titled(
        'findings',
        locale,
        'findings',
        whatToDo(locale, result),
        incomplete ? el('p', { class: 'to-do incomplete' }, word(locale, 'notInFull')) : null,
        validation.suspects.length > 0 ? el('h3', {}, word(locale, 'suspects')) : null,
        validation.suspects.length > 0
          ? el('ul', { class: 'list suspects' }, ...validation.suspects.map((suspect) => suspectItem(store, locale, suspect)))
          : null,
        findings.length + grave.length > 0
          ? el('ol', { class: 'list' }, ...grave, ...listed.map((finding, i) => item(store, state, model, finding, i)))
          : incomplete
            ? null
            : el('p', { class: 'none' }, word(locale, validation.complete ? 'noFindings' : 'notInFull')),
        findings.length > listed.length ? el('p', { class: 'help' }, `${findings.length - listed.length} ${word(locale, 'more')}`) : null,
        notes.length === 0
          ? null
          : notes.length > fewNotes
            ? el(
                'details',
                { class: 'notes', open },
                el('summary', {}, el('h3', {}, `${word(locale, 'messages')} (${notes.length})`)),
                noteList,
              )
            : el('div', {}, el('h3', {}, word(locale, 'messages')), noteList),
      ),
    );
  };
  redrawOn(store, ['current', 'previous', 'edits', 'locale'], draw);
  store.subscribe((state, before) => {
    if (state.selection === before.selection) return;
    for (const button of container.querySelectorAll<HTMLElement>('[data-finding]')) {
      const chosen = button.dataset['finding'] === state.selection?.finding;
      button.setAttribute('aria-pressed', String(chosen));
      button.parentElement?.classList.toggle('chosen', chosen);
    }
  });
}
