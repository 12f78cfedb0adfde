/** The doubtful cells one after the other, each beside its place in the source; one key settles one. */
import { edit } from '../documents.ts';
import { announce, el } from '../dom.ts';
import { type Cell, type CellPath, label } from '../library.ts';
import { isReadable, type Model } from '../model.ts';
import type { Loaded, State, Store } from '../store.ts';
import { word } from '../words.ts';
import { placeWords, redrawOn, shown, titled, untagged } from './view.ts';

/** What is shown of the source on either side, in characters. */
const around = 40;

/** Doubtful cells that nobody has typed a value for, or put aside. */
const waiting = ({ result }: Model, aside: ReadonlySet<CellPath>): Cell[] =>
  Object.values(result.cells).filter(({ certainty, state, path }) => certainty === 'doubtful' && state !== 'absent' && !aside.has(path));

const plain = (text: string): string => untagged(text).replaceAll(/\s+/gu, ' ');

function snippet({ result }: Model, { span }: Cell): HTMLElement | null {
  if (!span) return null;
  const { text } = result.source;
  const inside = plain(text.slice(span.start, span.end)).trim();
  return el(
    'p',
    { class: 'snippet', lang: 'zh' },
    plain(text.slice(Math.max(0, span.start - around * 3), span.start)).slice(-around),
    el('mark', { class: 'doubtful' }, inside.split(' ').join(' ｜ ') || '　'),
    plain(text.slice(span.end, span.end + around * 3)).slice(0, around),
  );
}

export function mountQueue(container: HTMLElement, store: Store): void {
  const asides = new Map<Loaded, Set<CellPath>>();
  const asideOf = ({ current }: State): Set<CellPath> => {
    const known = (current && asides.get(current)) ?? new Set<CellPath>();
    if (current) asides.set(current, known);
    return known;
  };

  const draw = (state: State, model: Model): void => {
    const { locale } = state;
    const cells = isReadable(model.result) ? waiting(model, asideOf(state)) : [];
    const [cell] = cells;
    const hadFocus = container.contains(document.activeElement);
    container.hidden = cell === undefined;
    if (!cell) {
      container.replaceChildren();
      if (hadFocus) announce(word(locale, 'queueDone'));
      return;
    }
    const later = (): void => {
      asideOf(store.get()).add(cell.path);
      draw(store.get(), model);
    };
    const look = (): void => {
      store.set({ selection: { cells: [cell.path], by: 'finding' } });
    };
    const choices = (cell.alternatives ?? []).slice(0, 9);
    const button = (key: string, text: string, click: () => void): HTMLElement =>
      el('button', { type: 'button', class: 'small', 'data-key': key, click }, el('kbd', {}, key.toUpperCase()), ` ${text}`);
    const panel = el(
      'div',
      {
        class: 'queue-cell',
        tabindex: 0,
        role: 'group',
        'aria-label': `${word(locale, 'queue')}: ${label(cell.path, locale)}`,
        keydown: (event: KeyboardEvent) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const pressed = panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
          if (!pressed) return;
          event.preventDefault();
          pressed.click();
        },
      },
      el('b', {}, label(cell.path, locale)),
      cell.span && el('span', { class: 'where' }, ` ${placeWords(locale, model.result, cell.span)}`),
      snippet(model, cell),
      el(
        'div',
        { class: 'buttons' },
        ...choices.map((value, i) =>
          button(String(i + 1), value === null ? word(locale, 'nothing') : shown(value), () => {
            edit(store, cell.path, value);
          }),
        ),
        button('e', word(locale, 'typeIt'), () => {
          look();
          document.querySelector<HTMLElement>(`td[data-cell="${cell.path}"] input`)?.focus();
        }),
        button('v', word(locale, 'look'), look),
        button('n', word(locale, 'later'), later),
      ),
    );
    container.replaceChildren(
      titled('queue', locale, 'queue', el('p', { class: 'help' }, `${cells.length} ${word(locale, 'queueHelp')}`), panel),
    );
    if (hadFocus) panel.focus({ preventScroll: true });
  };
  redrawOn(store, ['current', 'edits', 'locale'], draw);
}
