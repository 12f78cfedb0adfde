/** How reports get in: files dropped or chosen, a folder, text or rich text pasted. */
import { el } from './dom.ts';
import { dropped, fromFiles, textOf } from './files.ts';
import type { Incoming, Role, Store } from './store.ts';
import { type Word, word } from './words.ts';

export type Receive = (incoming: readonly Incoming[], role: Role) => Promise<void>;

/** A button that asks for files, with the input behind it. */
function chooser(store: Store, name: Word, folder: boolean, take: (files: readonly Incoming[]) => void): HTMLElement {
  const input = el('input', {
    type: 'file',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-hidden': 'true',
    multiple: true,
    webkitdirectory: folder,
    change: () => {
      void fromFiles(input.files ?? []).then(take);
      input.value = '';
    },
  });
  const button = el('button', {
    type: 'button',
    class: folder ? '' : 'primary',
    click: () => {
      input.click();
    },
  });
  const show = (): void => {
    button.textContent = word(store.get().locale, name);
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale) show();
  });
  show();
  return el('span', { class: 'chooser' }, button, input);
}

/** The controls for reports: where to drop, what to click, where to paste. `suffix` keeps ids apart. */
export function intakeControls(store: Store, role: Role, receive: Receive, suffix = ''): HTMLElement {
  const take = (files: readonly Incoming[]): void => void receive(files, role);
  const area = el('textarea', {
    id: `paste-${role}${suffix}`,
    rows: role === 'current' ? 4 : 2,
    spellcheck: 'false',
    input: () => {
      const data = area.value;
      area.value = '';
      if (data.trim() !== '') take([{ name: '', data }]);
    },
  });
  const hint = el('p', { class: 'drop-hint' });
  const label = el('label', { for: area.id });
  const choosers = [chooser(store, 'chooseFile', false, take), ...(role === 'current' ? [chooser(store, 'chooseFolder', true, take)] : [])];
  const container = el(
    'div',
    { class: 'drop', 'data-role': role },
    el('div', { class: 'drop-file' }, hint, el('div', { class: 'buttons' }, ...choosers)),
    el('div', { class: 'drop-paste' }, label, area),
  );
  const show = (): void => {
    const { locale } = store.get();
    hint.replaceChildren(el('strong', {}, word(locale, 'dropHere')), el('span', {}, word(locale, 'dropKinds')));
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
    if (event.dataTransfer) void dropped(event.dataTransfer).then(async (files) => receive(files, role));
  });
  document.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    // Names that are pasted into their own field, and numbers into a cell, are no reports.
    if (!clipboardData || target instanceof HTMLInputElement || (target instanceof HTMLElement && target.closest('.names'))) return;
    const text = textOf(clipboardData);
    if (!text && clipboardData.files.length === 0) return;
    event.preventDefault();
    const role = roleOf(target);
    void (text ? receive([text], role) : fromFiles(clipboardData.files).then(async (files) => receive(files, role)));
  });
}
