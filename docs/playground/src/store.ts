/** What the page knows, and who is told when it changes. */
import type { CellPath, ParseResult } from '../../../src/index.ts';

export type Locale = 'zh' | 'en';
export type Role = 'current' | 'previous';

/** A report as it came in. */
export interface Incoming {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly format?: 'markdown';
  /** The official form with nothing in it. */
  readonly blank?: true;
  /** Where it comes from a draft: its name there, and the work that was done on it. */
  readonly draft?: Work & { readonly id: string };
}

/** A report that was read. */
export interface Loaded extends Incoming {
  readonly result: ParseResult;
  /** Its number in the worker, which keeps what it read. */
  readonly key: number;
}

/** What a person did with a report: values in place of those read, and what was typed and is no number. */
export interface Work {
  readonly edits: ReadonlyMap<CellPath, number | null>;
  readonly typed: ReadonlyMap<CellPath, string>;
}

export const noWork: Work = { edits: new Map(), typed: new Map() };

/** What the user points at: cells, and a place in the source where there is one. `by` says where it was chosen. */
export interface Selection {
  readonly cells: readonly CellPath[];
  readonly span?: { readonly start: number; readonly end: number };
  /** The finding that was chosen. */
  readonly finding?: string;
  readonly by: 'finding' | 'cell' | 'source';
}

export interface State {
  readonly locale: Locale;
  readonly screen: 'intake' | 'list' | 'report';
  readonly documents: readonly Loaded[];
  /** By document; of the open one it is also in `edits` and `typed`. */
  readonly work: ReadonlyMap<Loaded, Work>;
  readonly current: Loaded | null;
  readonly previous: Loaded | null;
  readonly edits: Work['edits'];
  readonly typed: Work['typed'];
  readonly selection: Selection | null;
  /** Names of bodies that should have sent a report, one a line. */
  readonly names: string;
  /** The report that sums up the others. */
  readonly summary: Loaded | null;
  /** How many times the worker has told what the checks say. */
  readonly checked: number;
}

export const emptyState: Omit<State, 'locale'> = {
  screen: 'intake',
  documents: [],
  work: new Map(),
  current: null,
  previous: null,
  ...noWork,
  selection: null,
  names: '',
  summary: null,
  checked: 0,
};

export interface Store {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: (state: State, before: State) => void) => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners: ((state: State, before: State) => void)[] = [];
  return {
    get: () => state,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
