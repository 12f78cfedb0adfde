/** The page without the library: what stands there before the first report, and how one gets in. */
import { announce, byId } from './dom.ts';
import { mountExamples } from './examples.ts';
import { acceptAnywhere, intakeControls, type Receive } from './intake.ts';
import { initialLocale, mountSettings } from './settings.ts';
import { fromFragment } from './share.ts';
import { createStore, type Incoming, type Role } from './store.ts';
import { word } from './words.ts';

const store = createStore({ locale: initialLocale(), current: null, previous: null, edits: new Map(), selection: null });

/** The library and all views: loaded with the first report, or when the browser has nothing else to do. */
let loading: Promise<typeof import('./workspace.ts')> | undefined;
const workspace = (): Promise<typeof import('./workspace.ts')> => (loading ??= import('./workspace.ts'));

/** One after the other: a report and last year's may come at once. */
let queue: Promise<void> = Promise.resolve();

async function open(incoming: Incoming, role: Role): Promise<void> {
  const { locale } = store.get();
  announce(word(locale, 'loading'));
  try {
    const { read, mountWorkspace } = await workspace();
    mountWorkspace(byId('workspace'), store, receive);
    const loaded = read(incoming);
    if (role === 'previous' && store.get().current) store.set({ previous: loaded });
    else store.set({ current: loaded, previous: null, edits: new Map(), selection: null });
    document.body.classList.add('loaded');
    announce(word(locale, 'loadedNote') + (loaded.result.report.title ?? word(locale, `kind-${loaded.result.kind}`)));
    if (role === 'current') byId('main').focus({ preventScroll: true });
  } catch (error) {
    announce(word(locale, 'readFailed') + String(error));
    throw error;
  }
}

const receive: Receive = (incoming, role) => {
  queue = queue
    .then(async () => open(incoming, role))
    .catch((error: unknown) => {
      console.error(error);
    });
};

async function restore(): Promise<void> {
  try {
    const shared = await fromFragment(location.hash);
    if (!shared) return;
    receive(shared.current, 'current');
    if (shared.previous) receive(shared.previous, 'previous');
    await queue;
    store.set({ edits: shared.edits });
  } catch {
    announce(word(store.get().locale, 'linkFailed'));
    byId('intake').append(
      Object.assign(document.createElement('p'), { className: 'notice', textContent: word(store.get().locale, 'linkFailed') }),
    );
  }
}

mountSettings(byId('settings'), store);
byId('intake-current').append(intakeControls(store, 'current', receive));
mountExamples(byId('examples'), store, receive);
acceptAnywhere(receive);
addEventListener('hashchange', () => void restore());
void restore();
const whenIdle = (task: () => void): unknown => ('requestIdleCallback' in globalThis ? requestIdleCallback(task) : setTimeout(task, 500));
whenIdle(() => void workspace());
