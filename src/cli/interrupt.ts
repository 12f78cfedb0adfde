/** Ctrl-C and broken pipes: the line that is being written is finished, then the command ends. */

export interface Interrupt {
  readonly signal: AbortSignal;
  /** The exit code that the interruption asks for, once there was one. */
  readonly code: () => number | undefined;
  readonly dispose: () => void;
}

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for signals and for readers that went away. A second signal ends the process at once. */
export function interrupts(): Interrupt {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (wanted: number): void => {
    code ??= wanted;
    controller.abort();
    process.stdin.destroy();
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    const wanted = codes[signal as keyof typeof codes];
    if (controller.signal.aborted) process.exit(wanted);
    stop(wanted);
  };
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    stop(0);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.stdout.on('error', onError);
  return {
    signal: controller.signal,
    code: () => code,
    dispose: () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    },
  };
}
