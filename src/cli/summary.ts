/** What a filter did, for the engine that started it. */
import type { Outcome } from './job.ts';
import { writeWhole } from './output.ts';
import { manifest } from './version.ts';

export interface Summary {
  /** Lines that came, and lines that were answered: an engine compares both with its own count. */
  readonly lines: number;
  readonly answered: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byError: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly version: string;
}

export interface Counting {
  readonly asked: () => void;
  readonly answered: (outcome: Outcome) => void;
  /** Writes the summary, as the last thing that is done. */
  readonly write: (path: string) => void;
}

export function counting(): Counting {
  const started = Date.now();
  const [kinds, errors] = [new Map<string, number>(), new Map<string, number>()];
  let [lines, answered] = [0, 0];
  const add = (map: Map<string, number>, name: string): void => void map.set(name, (map.get(name) ?? 0) + 1);
  const sorted = (map: Map<string, number>): Record<string, number> => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    asked: () => {
      lines++;
    },
    answered: ({ kind, code, failure }) => {
      answered++;
      if (failure !== undefined) add(errors, code ?? 'crashed');
      else if (kind !== undefined) add(kinds, kind);
    },
    write: (path) => {
      const seconds = (Date.now() - started) / 1000;
      const summary: Summary = { lines, answered, byKind: sorted(kinds), byError: sorted(errors), seconds, version: manifest().version };
      writeWhole(path, `${JSON.stringify(summary)}\n`, new Set());
    },
  };
}
