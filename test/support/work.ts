/** Work that is counted, not timed: how often the blocks of the program run is the same on any machine. */
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

export interface Counter {
  readonly work: (run: () => unknown) => number;
  readonly end: () => void;
}

export function newCounter(): Counter {
  const session = new Session();
  session.connect();
  const counts = (): number => {
    let sum = 0;
    session.post('Profiler.takePreciseCoverage', (error: Error | null, { result }: Profiler.TakePreciseCoverageReturnType) => {
      if (error !== null) throw error;
      for (const { url, functions } of result)
        if (!url.startsWith('node:')) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    });
    return sum;
  };
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    work(run) {
      counts();
      run();
      return counts();
    },
    end() {
      session.disconnect();
    },
  };
}
