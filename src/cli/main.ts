#!/usr/bin/env node
/** The command `gongkai`. */
import type { CommanderError } from 'commander';
import { program } from './program.ts';
import { shownLines } from './shown.ts';
import { isUsageError, localeOf } from './usage.ts';

const isCommander = (error: unknown): error is CommanderError => typeof (error as Partial<CommanderError> | null)?.exitCode === 'number';

program((code) => {
  process.exitCode = code;
})
  .parseAsync()
  .catch((error: unknown) => {
    if (isCommander(error)) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (isUsageError(error)) {
      process.stderr.write(`gongkai: ${error.usage[localeOf(undefined)]}\n`);
      process.exitCode = 2;
    } else {
      process.stderr.write(`gongkai: ${shownLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
      process.exitCode = 2;
    }
  });
