/** From what comes in to what is shown: reading, the list, one report; and what was left from last time. */
import { announce, byId, el } from './dom.ts';
import { modelIn } from './batch.ts';
import { askIn, keepAnswer } from './checks.ts';
import { allBlank, openDocument, undo } from './documents.ts';
import { forgetDraft, keepDrafts, restoreDraft } from './drafts.ts';
import { mountExamples } from './examples.ts';
import { acceptAnywhere, intakeControls, type Receive } from './intake.ts';
import * as library from './library.ts';
import { newReader } from './reader.ts';
import { initialLocale, mountSettings } from './settings.ts';
import { fromFragment } from './share.ts';
import { createStore, emptyState, type Incoming, type Loaded, noWork, type Store } from './store.ts';
import { word } from './words.ts';
import { mountWorkspace } from './workspace.ts';

/** Reads reports one after the other; what fails is said and left out. */
async function readAll(store: Store, incoming: readonly Incoming[], read: ReturnType<typeof newReader>['read']): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  const status = byId('progress');
  for (const [i, one] of incoming.entries()) {
    const { locale } = store.get();
    status.textContent = `${word(locale, 'loading')} ${incoming.length > 1 ? `${i + 1} / ${incoming.length}` : one.name}`;
    try {
      const { validation, ...given } = await read(one);
      const document: Loaded = { ...one, ...given, ...(one.blank && { result: allBlank(given.result) }) };
      if (validation) keepAnswer(document, noWork.edits, validation);
      loaded.push(document);
    } catch (error) {
      announce(word(locale, 'readFailed') + String(error));
      console.error(error);
    }
  }
  status.textContent = '';
  return loaded;
}

/** Checks many reports with a pause after each, so that the list that shows them all finds it done. */
async function checkAll(store: Store, loaded: readonly Loaded[]): Promise<void> {
  if (loaded.length < 2) return;
  for (const document of loaded) {
    modelIn(store.get(), document);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}

/** Several of one organ are its years: the last one is opened. Others are a list. */
function show(store: Store, loaded: readonly Loaded[]): void {
  const organs = new Set(loaded.map(({ result: { report } }) => report.organ));
  const [newest] = [...loaded].sort((a, b) => (b.result.report.year ?? 0) - (a.result.report.year ?? 0));
  if (!newest) return;
  if (loaded.length > 1 && (organs.size > 1 || organs.has(null))) store.set({ screen: 'list', current: null });
  else openDocument(store, newest);
}

function newReceive(store: Store): Receive {
  const { read, check } = newReader();
  askIn(
    async (of, previous) => {
      byId('progress').textContent = word(store.get().locale, 'checking');
      return check(of, previous).finally(() => {
        byId('progress').textContent = '';
      });
    },
    () => {
      store.set({ checked: store.get().checked + 1 });
    },
  );
  /** One after the other: a report and last year's may come at once. */
  let queue: Promise<void> = Promise.resolve();
  const take: Receive = async (incoming, role) => {
    const loaded = await readAll(store, incoming, read);
    if (loaded.length === 0) return;
    store.set({ documents: [...store.get().documents, ...loaded] });
    await checkAll(store, loaded);
    const { locale, current } = store.get();
    const [first] = loaded;
    if (role === 'previous' && current && first) store.set({ previous: first });
    else show(store, loaded);
    announce(
      word(locale, 'loadedNote') +
        loaded.map(({ result, name }) => result.report.title ?? (name || word(locale, `kind-${result.kind}`))).join('，'),
    );
    if (role !== 'current') return;
    byId('main').focus({ preventScroll: true });
    scrollTo({ top: 0 });
  };
  return async (incoming, role) => (queue = queue.then(async () => take(incoming, role)));
}

/** What a link holds; nothing new where a draft has it already. */
async function restoreLink(store: Store, receive: Receive): Promise<void> {
  try {
    const shared = await fromFragment(location.hash);
    if (!shared) return;
    const known = store.get().documents.find(({ result }) => result.source.text === shared.current.data);
    if (known) {
      openDocument(store, known);
      return;
    }
    await receive(shared.previous ? [shared.previous] : [], 'current');
    await receive([shared.current], 'current');
    const { current, work } = store.get();
    if (!current) return;
    store.set({ work: new Map([...work, [current, { edits: shared.edits, typed: new Map() }]]), edits: shared.edits });
  } catch {
    const failed = word(store.get().locale, 'linkFailed');
    announce(failed);
    byId('intake').append(el('p', { class: 'notice' }, failed));
  }
}

/** Which screen is shown is a class of the page. */
function followScreen(store: Store): void {
  const follow = (): void => {
    const { screen, documents } = store.get();
    document.body.classList.toggle('loaded', screen === 'report');
    document.body.classList.toggle('listing', screen === 'list');
    byId('draft').hidden = documents.length === 0;
  };
  store.subscribe((state, before) => {
    if (state.screen !== before.screen || state.documents !== before.documents) follow();
  });
  follow();
}

export function startPage(): void {
  const store = createStore({ ...emptyState, locale: initialLocale() });
  const receive = newReceive(store);
  // For the curious, and for the tests: the library in the console.
  Object.assign(globalThis, { gongkai: library });
  mountSettings(byId('settings'), store);
  byId('intake-current').append(intakeControls(store, 'current', receive));
  mountExamples(byId('examples'), store, receive);
  acceptAnywhere(receive);
  mountWorkspace(store, receive);
  followScreen(store);
  byId('licences').addEventListener('toggle', () => byId('licences').querySelector('pre')?.replaceChildren(byId('notices').textContent), {
    once: true,
  });
  byId('forget').addEventListener('click', () => {
    forgetDraft(store);
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
    if (event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    undo(store);
  });
  addEventListener('hashchange', () => void restoreLink(store, receive));
  void restoreDraft(store, receive)
    .then(async () => restoreLink(store, receive))
    .then(() => {
      keepDrafts(store);
    });
}
