/** Drafts: what is at hand survives closing the page, on this device only, until a button forgets it. */
import { openDocument } from './documents.ts';
import { announce, byId } from './dom.ts';
import type { Receive } from './intake.ts';
import { emptyState, type Incoming, type Loaded, noWork, type Store, type Work } from './store.ts';
import { word } from './words.ts';

/** What is stored beside the reports themselves, which are under their own names. */
interface Draft {
  readonly documents: readonly (Work & { readonly id: string })[];
  readonly open: number;
  readonly names: string;
  readonly summary: number;
}

const [database, shelf, about] = ['gongkai', 'draft', 'about'];

const settled = async <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The draft was not stored'));
    });
  });

let connection: Promise<IDBDatabase> | undefined;

async function opened(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  connection ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(shelf);
    });
    settled(request).then(resolve, reject);
  });
  return (await connection).transaction(shelf, mode).objectStore(shelf);
}

const ids = new WeakMap<Loaded, string>();
let given = 0;

function idOf(document: Loaded): string {
  const id = ids.get(document) ?? document.draft?.id ?? `${Date.now()}-${++given}`;
  ids.set(document, id);
  return id;
}

/** Writes what has changed: a report once, the work on it each time. */
async function store(state: Store): Promise<void> {
  const { documents, work, current, names, summary } = state.get();
  const draft: Draft = {
    documents: documents.map((document) => ({ id: idOf(document), ...(work.get(document) ?? noWork) })),
    open: current ? documents.indexOf(current) : -1,
    names,
    summary: summary ? documents.indexOf(summary) : -1,
  };
  const place = await opened('readwrite');
  const there = new Set(await settled(place.getAllKeys()));
  const wanted = new Set<IDBValidKey>(draft.documents.map(({ id }) => id));
  for (const id of there) if (!wanted.has(id)) place.delete(id);
  for (const document of documents) {
    const { name, data, format, blank } = document;
    const file: Incoming = { name, data, ...(format && { format }), ...(blank && { blank }) };
    if (!there.has(idOf(document))) place.put(file, idOf(document));
  }
  if (documents.length > 0) await settled(place.put(draft, about));
}

async function save(state: Store): Promise<void> {
  const { locale } = state.get();
  const said = await store(state).then(
    () => word(locale, 'draftKept'),
    () => word(locale, 'draftNotKept'),
  );
  byId('draft-note').textContent = said;
}

/** Keeps a draft from now on. */
export function keepDrafts(state: Store): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(state), 200);
  };
  state.subscribe((now, before) => {
    if ((['documents', 'work', 'current', 'names', 'summary', 'locale'] as const).some((part) => now[part] !== before[part])) later();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(state);
  });
  if (state.get().documents.length > 0) later();
}

/** Reads what was left from last time again, with the work done on it. */
export async function restoreDraft(state: Store, receive: Receive): Promise<void> {
  try {
    const draft = (await settled((await opened('readonly')).get(about))) as Draft | undefined;
    if (!draft) return;
    const place = await opened('readonly');
    const files = await Promise.all(draft.documents.map(async ({ id }) => settled(place.get(id)) as Promise<Incoming | undefined>));
    await receive(
      files.flatMap((file, i) => (file && draft.documents[i] ? [{ ...file, draft: draft.documents[i] }] : [])),
      'current',
    );
    const { documents } = state.get();
    const at = (i: number): Loaded | undefined => documents.find((document) => document.draft?.id === draft.documents[i]?.id);
    state.set({
      work: new Map(documents.flatMap((document) => (document.draft ? [[document, document.draft] as const] : []))),
      names: draft.names,
      summary: at(draft.summary) ?? null,
    });
    const open = at(draft.open);
    if (open) openDocument(state, open);
    else if (documents.length > 0) state.set({ screen: 'list', current: null });
  } catch {
    // Without storage, or of another make of it: nothing was kept.
  }
}

export function forgetDraft(state: Store): void {
  state.set(emptyState);
  void save(state);
  history.replaceState(null, '', location.pathname + location.search);
  announce(word(state.get().locale, 'forgotten'));
}
