/** The reports at hand: opening one, pairing it with the year before, and the work that is done on it. */
import { type CellPath, type ParseResult, withEdits } from './library.ts';
import { type Loaded, noWork, type State, type Store, type Work } from './store.ts';

const edited = new WeakMap<Loaded, { readonly edits: Work['edits']; readonly result: ParseResult }>();

/** A report with the values that were typed: marked, and never certain. */
export function resultOf(document: Loaded, edits: Work['edits']): ParseResult {
  const known = edited.get(document);
  if (known?.edits === edits) return known.result;
  const result = edits.size === 0 ? document.result : withEdits(document.result, Object.fromEntries(edits));
  edited.set(document, { edits, result });
  return result;
}

/** The empty form: where reading finds no row, because there is nothing in it, the cells are blank all the same. */
export function allBlank(result: ParseResult): ParseResult {
  const cells = Object.fromEntries(
    Object.entries(result.cells).map(([path, cell]) => [
      path,
      cell.state === 'absent' ? { ...cell, certainty: 'certain', state: 'blank' } : cell,
    ]),
  ) as ParseResult['cells'];
  const certain = Object.keys(cells).length;
  const messages = result.messages.filter(({ code }) => code === 'blank-form');
  return { ...result, cells, messages, counts: { certain, inferred: 0, doubtful: 0, absent: 0 } };
}

export const workOf = ({ work }: State, document: Loaded): Work => work.get(document) ?? noWork;

/** The report of the same organ, the year before. */
export function previousOf({ documents }: State, { result }: Loaded): Loaded | null {
  const { organ, year } = result.report;
  if (organ === null || year === null) return null;
  return documents.find(({ result: { report } }) => report.organ === organ && report.year === year - 1) ?? null;
}

export function openDocument(store: Store, document: Loaded): void {
  const state = store.get();
  store.set({ screen: 'report', current: document, previous: previousOf(state, document), ...workOf(state, document), selection: null });
}

export function removeDocument(store: Store, document: Loaded): void {
  const { documents, work, current, previous, summary } = store.get();
  const left = documents.filter((one) => one !== document);
  store.set({
    documents: left,
    work: new Map([...work].filter(([one]) => one !== document)),
    ...(current === document && { current: null, ...noWork, selection: null }),
    ...(previous === document && { previous: null }),
    ...(summary === document && { summary: null }),
    ...(left.length === 0 && { screen: 'intake' as const }),
  });
}

interface Step {
  readonly document: Loaded;
  readonly path: CellPath | null;
  readonly before: Work;
}

const steps: Step[] = [];

function setWork(store: Store, document: Loaded, now: Work): void {
  const { work, current } = store.get();
  store.set({ work: new Map([...work, [document, now]]), ...(current === document && now) });
}

/** Changes the work on the open report; `path` says of which cell, so that the letters of one number are one step. */
function change(store: Store, path: CellPath | null, now: Work): void {
  const { current, edits, typed } = store.get();
  if (!current) return;
  const last = steps.at(-1);
  if (path === null || last?.document !== current || last.path !== path) steps.push({ document: current, path, before: { edits, typed } });
  setWork(store, current, now);
}

const without = <T>(map: ReadonlyMap<CellPath, T>, path: CellPath): Map<CellPath, T> => new Map([...map].filter(([key]) => key !== path));

/** A change of one cell; a value as it was read is no change, but of a doubtful cell none was read, and nothing settles it too. */
export function edit(store: Store, path: CellPath, value: number | null): void {
  const { edits, typed, current } = store.get();
  const changed = without(edits, path);
  const cell = current?.result.cells[path];
  if (cell?.value !== value || cell.certainty === 'doubtful') changed.set(path, value);
  change(store, path, { edits: changed, typed: without(typed, path) });
}

/** Keeps what was typed and is no number; the cell counts as it was read. */
export function keepTyped(store: Store, path: CellPath, text: string): void {
  const { edits, typed } = store.get();
  change(store, path, { edits: without(edits, path), typed: new Map([...typed, [path, text]]) });
}

export function restoreCell(store: Store, path: CellPath): void {
  const { edits, typed } = store.get();
  change(store, null, { edits: without(edits, path), typed: without(typed, path) });
}

export const restoreAll = (store: Store): void => {
  change(store, null, noWork);
};

/** Takes back the last step, of whichever report. */
export function undo(store: Store): void {
  const step = steps.pop();
  if (!step || !store.get().documents.includes(step.document)) return;
  setWork(store, step.document, step.before);
  if (store.get().current !== step.document) openDocument(store, step.document);
}
