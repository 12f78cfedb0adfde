/** Signals and readers that went away: the line that is being written is finished, then the command ends, within a second in any case. */

export interface Interrupt {
  readonly signal: AbortSignal;
  /** The exit code that the interruption asks for, once there was one. */
  readonly code: () => number | undefined;
  /** Ends the run as a signal would: nobody reads any more. */
  readonly brokenPipe: () => void;
  readonly dispose: () => void;
}

/** As shells count: 128 and the number of the signal. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGPIPE: 141 } as const;

/** What is being written is given this long to be taken. */
const patience = 600;

/** Listens for signals. `cleanup` runs before a hard end and must not wait; a second signal ends the process at once. */
export function interrupts(cleanup: () => void = () => undefined): Interrupt {
  const controller = new AbortController();
  let code: number | undefined;
  let late: NodeJS.Timeout | undefined;
  const end = (): never => {
    cleanup();
    process.exit(code);
  };
  const stop = (signal: keyof typeof codes): void => {
    if (controller.signal.aborted) end();
    code = codes[signal];
    late = setTimeout(end, patience);
    controller.abort();
    process.stdin.destroy();
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    stop(signal as keyof typeof codes);
  };
  const brokenPipe = (): void => {
    if (!controller.signal.aborted) stop('SIGPIPE');
  };
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    brokenPipe();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.stdout.on('error', onError);
  return {
    signal: controller.signal,
    code: () => code,
    brokenPipe,
    dispose: () => {
      clearTimeout(late);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    },
  };
}
