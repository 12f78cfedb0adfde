/** The progress line on stderr. */
import type { Locale } from '../diagnostic/types.ts';
import { shown } from './shown.ts';

export interface Progress {
  readonly step: (problems: number) => void;
  /** Clears the line, for output that is about to be written to the same terminal; the next step draws it again. */
  readonly clear: () => void;
}

const silent: Progress = { step: () => undefined, clear: () => undefined };

/** Milliseconds between two drawings. */
const pause = 100;

const words = {
  zh: { problems: '错误与警告', left: '约余' },
  en: { problems: 'errors and warnings', left: 'left' },
} as const;

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * A line with count, problems and time left; nothing where stderr is no terminal. It is drawn on the last line only, is shorter
 * than the terminal is wide, and is cleared before anything else is written, so that it never covers findings.
 */
export function progressLine(total: number, wanted: boolean, locale: Locale): Progress {
  const { stderr } = process;
  if (!wanted || !stderr.isTTY || total < 2) return silent;
  const started = Date.now();
  const own = words[locale];
  let [done, problems, drawn, last] = [0, 0, false, 0];
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001B[K');
    drawn = false;
  };
  return {
    step(more) {
      done++;
      problems += more;
      const now = Date.now();
      if (now - last < pause || done === total) return;
      last = now;
      const left = ((now - started) / done) * (total - done);
      const bar = '='.repeat(Math.round((20 * done) / total)).padEnd(20, '-');
      const time = locale === 'zh' ? `${own.left} ${clock(left / 1000)}` : `${clock(left / 1000)} ${own.left}`;
      const line = shown(`[${bar}] ${done}/${total}  ${own.problems} ${problems}  ${time}`);
      // Chinese characters take two columns; 60 columns are enough for all of it.
      if (stderr.columns < 62) return;
      stderr.write(`\r\u001B[K${line}`);
      drawn = true;
    },
    clear,
  };
}
