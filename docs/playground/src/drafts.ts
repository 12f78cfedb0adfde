/** Drafts: what is at hand survives closing the page, on this device only, until a button forgets it. */
import { announce, byId } from './dom.ts';
import type { Receive } from './intake.ts';
import type { CellPath } from './library.ts';
import { openDocument } from './documents.ts';
import { fromBase64, pack, toBase64, unpack } from './share.ts';
import { emptyState, type Incoming, type Store } from './store.ts';
import { word } from './words.ts';

const key = 'gongkai.draft';

/** What a draft may unfold to, in bytes. */
const largest = 200_000_000;

interface Draft {
  readonly documents: readonly {
    readonly name: string;
    readonly text?: string;
    readonly bytes?: string;
    readonly format?: 'markdown';
    readonly edits: readonly (readonly [CellPath, number | null])[];
    readonly typed: readonly (readonly [CellPath, string])[];
  }[];
  readonly open: number;
  readonly names: string;
  readonly summary: number;
}

function draftOf(store: Store): Draft {
  const { documents, work, current, names, summary } = store.get();
  return {
    documents: documents.map((document) => {
      const { name, data, format } = document;
      const { edits, typed } = work.get(document) ?? { edits: [], typed: [] };
      return {
        name,
        ...(typeof data === 'string' ? { text: data } : { bytes: toBase64(data) }),
        ...(format && { format }),
        edits: [...edits],
        typed: [...typed],
      };
    }),
    open: current ? documents.indexOf(current) : -1,
    names,
    summary: summary ? documents.indexOf(summary) : -1,
  };
}

async function save(store: Store): Promise<void> {
  const { locale, documents } = store.get();
  let said = '';
  try {
    if (documents.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, await pack(draftOf(store)));
  } catch {
    said = word(locale, 'draftTooLarge');
  }
  byId('draft-note').textContent = said || word(locale, 'draftKept');
}

/** Keeps a draft from now on. */
export function keepDrafts(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(store), 200);
  };
  store.subscribe((state, before) => {
    if ((['documents', 'work', 'current', 'names', 'summary', 'locale'] as const).some((part) => state[part] !== before[part])) later();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(store);
  });
  if (store.get().documents.length > 0) later();
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Reads what was left from last time again, with the work done on it. */
export async function restoreDraft(store: Store, receive: Receive): Promise<void> {
  const packed = stored();
  if (packed === null) return;
  try {
    const draft = (await unpack(packed, largest)) as Draft;
    await receive(
      draft.documents.map(({ name, text, bytes, format }): Incoming => ({
        name,
        data: text ?? fromBase64(bytes ?? ''),
        ...(format && { format }),
      })),
      'current',
    );
    const { documents } = store.get();
    const work = draft.documents.map(({ edits, typed }) => ({ edits: new Map(edits), typed: new Map(typed) }));
    store.set({
      work: new Map(documents.flatMap((document, i) => (work[i] ? [[document, work[i]] as const] : []))),
      names: draft.names,
      summary: documents[draft.summary] ?? null,
    });
    const open = documents[draft.open];
    if (open) openDocument(store, open);
    else store.set({ screen: 'list', current: null });
  } catch {
    localStorage.removeItem(key);
  }
}

export function forgetDraft(store: Store): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
  store.set(emptyState);
  history.replaceState(null, '', location.pathname + location.search);
  announce(word(store.get().locale, 'forgotten'));
}
