/** From the values of options to the settings that commands share. */
import { inputsOf } from './inputs.ts';
import type { Values } from './options.ts';
import { settledCells } from './settled.ts';
import type { Checking, ReadSettings, Shared } from './settings.ts';
import { colorOf, localeOf, quoted, refuse, usageError } from './usage.ts';
import type { WorkOptions } from './working.ts';

/** Bytes of a line of NDJSON. */
const defaultLimit = 20_000_000;

const readSettings = ({ encoding, from, script }: Values): ReadSettings => ({
  ...(encoding !== undefined && { encoding }),
  ...(from !== undefined && { format: from }),
  ...(script !== undefined && { script }),
});

/** Records are answered in one language wherever the filter is started, so that the same input gives the same bytes. */
export const sharedSettings = (values: Values): Shared => ({
  locale: values.stdinNdjson ? (values.locale ?? 'en') : localeOf(values.locale),
  color: values.output === undefined && colorOf(process.stdout),
  read: readSettings(values),
  ...(values.settled !== undefined && { settled: settledCells(values.settled) }),
});

/** How reports are checked, as the options say. */
export async function checkingSettings(values: Values): Promise<Checking> {
  const { profile, rule, blankAsZero, organ, previous } = values;
  const parts = values.parts && (await inputsOf(values.parts));
  const [lost] = parts?.missing ?? [];
  if (lost) refuse(`--parts ${quoted(lost.name)}`, '没有这些文件', 'no such files');
  return {
    ...sharedSettings(values),
    validate: {
      ...(profile !== undefined && { profile }),
      ...(rule && { rules: rule }),
      ...(blankAsZero && { blankAsZero }),
      ...(organ !== undefined && { organ }),
    },
    ...(previous !== undefined && { previous }),
    ...(parts && { parts: parts.sources.flatMap(({ path }) => path ?? []) }),
  };
}

/** How the batch runs, as the options say. Without FILES and without `--stdin-ndjson` there is nothing to do. */
export function workOptions(files: readonly string[], values: Values): WorkOptions {
  const { stdinNdjson = false, output, jobs, timeout, summary } = values;
  if (files.length === 0 && !stdinNdjson)
    throw usageError({
      zh: '缺少 FILES：文件、文件夹、通配符，或以 - 表示标准输入',
      en: 'expected FILES: files, folders, patterns, or - for stdin',
    });
  if (files.length > 0 && stdinNdjson)
    throw usageError({
      zh: '--stdin-ndjson 从标准输入读取报告，不接受 FILES',
      en: '--stdin-ndjson takes its reports from stdin, not from FILES',
    });
  return {
    progress: !values.noProgress,
    stdinNdjson,
    records: { limit: values.limit ?? defaultLimit, allowPaths: values.allowPaths ?? false },
    ...(timeout !== undefined && { timeout }),
    ...(summary !== undefined && { summary }),
    ...(jobs !== undefined && { jobs }),
    ...(output !== undefined && output !== '-' && { output }),
  };
}
