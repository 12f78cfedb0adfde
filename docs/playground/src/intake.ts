/** How a report gets in: a file dropped or chosen, text or rich text pasted. */
import { el } from './dom.ts';
import type { Incoming, Role, Store } from './store.ts';
import { word } from './words.ts';

export type Receive = (incoming: Incoming, role: Role) => void;

const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/iu.test(name);

/** A file as it is: its encoding is for the library to find out. */
export async function fromFile(file: File): Promise<Incoming> {
  return { name: file.name, data: new Uint8Array(await file.arrayBuffer()), ...(isMarkdown(file.name) && { format: 'markdown' as const }) };
}

/** What was pasted or dropped without a file. Markup is kept where it has a table; else plain text says more. */
function fromTransfer(transfer: DataTransfer | null): Incoming | undefined {
  if (!transfer) return undefined;
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  const data = /<table/iu.test(html) ? html : text || html;
  return data.trim() === '' ? undefined : { name: '', data };
}

/** The controls for one report: where to drop, what to click, where to paste. */
export function intakeControls(store: Store, role: Role, receive: Receive): HTMLElement {
  const input = el('input', {
    type: 'file',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-hidden': 'true',
    accept: '.txt,.html,.htm,.md,.markdown,.xhtml,.shtml,.mht,text/*',
    change: () => {
      const [file] = input.files ?? [];
      if (file)
        void fromFile(file).then((incoming) => {
          receive(incoming, role);
        });
      input.value = '';
    },
  });
  const area = el('textarea', {
    id: `paste-${role}`,
    rows: role === 'current' ? 4 : 2,
    spellcheck: 'false',
    input: () => {
      const data = area.value;
      area.value = '';
      if (data.trim() !== '') receive({ name: '', data }, role);
    },
  });
  const hint = el('p', { class: 'drop-hint' });
  const choose = el('button', {
    type: 'button',
    class: 'primary',
    click: () => {
      input.click();
    },
  });
  const label = el('label', { for: area.id });
  const container = el(
    'div',
    { class: 'drop', 'data-role': role },
    el('div', { class: 'drop-file' }, hint, choose, input),
    el('div', { class: 'drop-paste' }, label, area),
  );

  const show = (): void => {
    const { locale } = store.get();
    hint.replaceChildren(el('strong', {}, word(locale, 'dropHere')), el('span', {}, word(locale, 'dropKinds')));
    choose.textContent = word(locale, 'chooseFile');
    label.textContent = word(locale, 'pasteLabel');
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale) show();
  });
  show();
  return container;
}

const roleOf = (target: EventTarget | null): Role =>
  target instanceof Element && target.closest('[data-role="previous"]') ? 'previous' : 'current';

/** Dropping and pasting anywhere on the page. */
export function acceptAnywhere(receive: Receive): void {
  const mark = (over: boolean): void => void document.body.classList.toggle('dragging', over);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const role = roleOf(event.target);
    const [file] = event.dataTransfer?.files ?? [];
    const transferred = fromTransfer(event.dataTransfer);
    if (file)
      void fromFile(file).then((incoming) => {
        receive(incoming, role);
      });
    else if (transferred) receive(transferred, role);
  });
  document.addEventListener('paste', (event) => {
    if (event.target instanceof HTMLInputElement) return;
    const [file] = event.clipboardData?.files ?? [];
    const pasted = fromTransfer(event.clipboardData);
    if (!pasted && !file) return;
    event.preventDefault();
    if (pasted) receive(pasted, roleOf(event.target));
    else if (file)
      void fromFile(file).then((incoming) => {
        receive(incoming, roleOf(event.target));
      });
  });
}
