/** What the page knows, and who is told when it changes. */
import type { CellPath, ParseResult } from '../../../src/index.ts';

export type Locale = 'zh' | 'en';
export type Role = 'current' | 'previous';

/** A report as it came in. */
export interface Incoming {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly format?: 'markdown';
}

/** A report that was read. `source` is what to share. */
export interface Loaded extends Incoming {
  readonly result: ParseResult;
}

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
  readonly current: Loaded | null;
  readonly previous: Loaded | null;
  readonly edits: ReadonlyMap<CellPath, number | null>;
  readonly selection: Selection | null;
}

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
