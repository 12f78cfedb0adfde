/** What can be done with the report: another one, downloads, a link, printing. */
import { announce, byId, el, save } from '../dom.ts';
import { toCsv, toHtml } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import { toFragment } from '../share.ts';
import type { Incoming, Loaded, Store } from '../store.ts';
import { word } from '../words.ts';
import { redrawOn } from './view.ts';

const fileName = ({ result: { report } }: Model): string =>
  `${report.organ ?? 'gongkai'}${report.year === null ? '' : `-${report.year}`}`.replaceAll(/[^\p{L}\p{N}.-]/gu, '_');

const downloads: Readonly<Record<string, (model: Model) => readonly [type: string, content: string]>> = {
  json: ({ result, validation }) => ['application/json', `${JSON.stringify({ ...result, validation }, null, 2)}\n`],
  csv: ({ result }) => ['text/csv;charset=utf-8', toCsv(result, { bom: true })],
  html: ({ result }) => ['text/html;charset=utf-8', toHtml(result)],
};

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
  redrawOn(store, ['current', 'locale', 'edits'], ({ locale, edits }) => {
    const button = (text: string, click: () => void): HTMLElement => el('button', { type: 'button', click }, text);
    const download = (kind: string): HTMLElement =>
      button(kind.toUpperCase(), () => {
        const model = modelOf(store.get());
        if (model) save(`${fileName(model)}.${kind}`, ...(downloads[kind]?.(model) ?? ['text/plain', '']));
      });
    status.textContent = '';
    container.replaceChildren(
      el(
        'div',
        { class: 'actions', role: 'group', 'aria-label': word(locale, 'actions') },
        button(word(locale, 'another'), () => {
          const intake = byId('intake');
          document.body.classList.remove('loaded');
          intake.scrollIntoView();
          intake.querySelector('button')?.focus();
        }),
        el(
          'span',
          { class: 'group' },
          el('span', { class: 'group-label' }, word(locale, 'files')),
          ...Object.keys(downloads).map(download),
        ),
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
        edits.size > 0 &&
          button(`${word(locale, 'undoAll')} (${edits.size})`, () => {
            store.set({ edits: new Map() });
            announce(word(locale, 'undoAll'));
          }),
        status,
      ),
    );
  });
}
