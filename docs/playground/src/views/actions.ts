/** What can be done with the report: another one, downloads, a link, printing. */
import { restoreAll, undo } from '../documents.ts';
import { announce, el } from '../dom.ts';
import { toFragment } from '../share.ts';
import type { Incoming, Loaded, Store } from '../store.ts';
import { word } from '../words.ts';
import { downloadButtons } from './downloads.ts';
import { redrawOn } from './view.ts';

/** Links longer than this are cut by some programs. */
const longLink = 8000;

/** What to share is the decoded text: a link need not know of encodings. */
const asText = ({ name, format, result }: Loaded): Incoming => ({ name, data: result.source.text, ...(format && { format }) });

async function share(store: Store, say: (text: string) => void): Promise<void> {
  const { locale, current, previous, edits } = store.get();
  if (!current) return;
  history.replaceState(null, '', await toFragment({ current: asText(current), previous: previous && asText(previous), edits }));
  const long = location.href.length > longLink ? ` ${word(locale, 'linkLong')}` : '';
  const copied = await navigator.clipboard.writeText(location.href).then(
    () => true,
    () => false,
  );
  say(word(locale, copied ? 'linkCopied' : 'linkReady') + long);
}

export function mountActions(container: HTMLElement, store: Store): void {
  const status = el('span', { class: 'status', role: 'status' });
  redrawOn(store, ['current', 'locale', 'edits', 'typed', 'documents'], ({ locale, edits, typed, documents }) => {
    const button = (text: string, click: () => void): HTMLElement => el('button', { type: 'button', click }, text);
    status.textContent = '';
    container.replaceChildren(
      el(
        'div',
        { class: 'actions', role: 'group', 'aria-label': word(locale, 'actions') },
        documents.length > 1 &&
          button(`${word(locale, 'list')} (${documents.length})`, () => {
            store.set({ screen: 'list', current: null });
          }),
        button(word(locale, 'another'), () => {
          store.set({ screen: 'intake', current: null });
          document.querySelector<HTMLElement>('#intake button')?.focus();
        }),
        ...downloadButtons(store, false),
        button(
          word(locale, 'copyLink'),
          () =>
            void share(store, (text) => {
              status.textContent = text;
            }),
        ),
        button(word(locale, 'print'), () => {
          print();
        }),
        edits.size + typed.size > 0 &&
          button(word(locale, 'undoStep'), () => {
            undo(store);
          }),
        edits.size + typed.size > 0 &&
          button(`${word(locale, 'undoAll')} (${edits.size + typed.size})`, () => {
            restoreAll(store);
            announce(word(locale, 'undoAll'));
          }),
        status,
      ),
    );
  });
}
