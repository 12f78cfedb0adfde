/** The options that all commands share. */
import type { RunOptions } from './run.ts';
import type { ReadSettings } from './settings.ts';
import { choice, usageError, whole } from './usage.ts';

export interface ReadFlags {
  readonly locale?: string;
  readonly encoding?: string;
  readonly from?: string;
  readonly script?: string;
  readonly output?: string;
  readonly jobs?: string;
  readonly progress: boolean;
  readonly stdinNdjson?: true;
  readonly allowPaths?: true;
  readonly limit?: string;
  readonly timeout?: string;
  readonly summary?: string;
}

/** How sources are read, as the options say. */
export const readSettings = (flags: Pick<ReadFlags, 'encoding' | 'from' | 'script'>): ReadSettings => ({
  ...(flags.encoding !== undefined && { encoding: flags.encoding }),
  ...(flags.from !== undefined && { format: choice('--from', flags.from, ['html', 'markdown', 'text']) }),
  ...(flags.script !== undefined && { script: choice('--script', flags.script, ['keep', 'hans']) }),
});

/** Bytes of a line of NDJSON. */
const defaultLimit = 20_000_000;

/** How the batch runs, as the options say. Without FILES and without `--stdin-ndjson` there is nothing to do. */
export function runOptions(files: readonly string[], flags: ReadFlags): RunOptions {
  if (files.length === 0 && !flags.stdinNdjson)
    throw usageError({
      zh: '缺少 FILES：文件、文件夹、通配符，或以 - 表示标准输入',
      en: 'expected FILES: files, folders, patterns, or - for stdin',
    });
  if (files.length > 0 && flags.stdinNdjson)
    throw usageError({
      zh: '--stdin-ndjson 从标准输入读取报告，不接受 FILES',
      en: '--stdin-ndjson takes its reports from stdin, not from FILES',
    });
  return {
    progress: flags.progress,
    stdinNdjson: flags.stdinNdjson ?? false,
    records: { limit: flags.limit === undefined ? defaultLimit : whole('--limit', flags.limit, 1), allowPaths: flags.allowPaths ?? false },
    ...(flags.timeout !== undefined && { timeout: whole('--timeout', flags.timeout, 1) }),
    ...(flags.summary !== undefined && { summary: flags.summary }),
    ...(flags.jobs !== undefined && { jobs: whole('--jobs', flags.jobs, 1) }),
    ...(flags.output !== undefined && flags.output !== '-' && { output: flags.output }),
  };
}
