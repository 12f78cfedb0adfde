/** The progress line on stderr. */

export interface Progress {
  step(problems: number): void;
  /** Clears the line, for output that is about to be written to the same terminal. */
  clear(): void;
  stop(): void;
}

const silent: Progress = { step: () => undefined, clear: () => undefined, stop: () => undefined };

/** A line with count, share, problems and time left; nothing where stderr is no terminal. */
export async function progressLine(total: number, wanted: boolean): Promise<Progress> {
  if (!wanted || !process.stderr.isTTY || total < 2) return silent;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total}  findings {problems}  {eta_formatted}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let problems = 0;
  bar.start(total, 0, { problems });
  return {
    step(more) {
      problems += more;
      bar.increment(1, { problems });
    },
    clear: () => {
      if (process.stdout.isTTY) process.stderr.write('\r\u001B[K');
    },
    stop: () => {
      bar.stop();
    },
  };
}
