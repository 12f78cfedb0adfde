/** `gongkai check`: findings of one or many reports. */
import type { Locale, Severity } from '../diagnostic/types.ts';
import { prettySummary } from './formats/pretty.ts';
import { sarifEnd, sarifStart } from './formats/sarif.ts';
import { type ReadFlags, readSettings, runOptions } from './flags.ts';
import { inputsOf } from './inputs.ts';
import { type Done, exits, type Frame, run } from './run.ts';
import type { CheckFormat, CheckSettings } from './settings.ts';
import { choice, colorOf, localeOf, ruleSettings, severities, usageError, whole } from './usage.ts';
import { rules } from '../rules.ts';
import { version } from './version.ts';

export interface CheckFlags extends ReadFlags {
  readonly format?: string;
  readonly profile?: string;
  readonly rule: readonly string[];
  readonly blankAsZero?: true;
  readonly previous?: string;
  readonly organ?: string;
  readonly parts: readonly string[];
  readonly maxWarnings?: string;
  readonly failLevel: string;
  readonly quiet?: true;
}

const frames: Readonly<Record<CheckFormat, (settings: CheckSettings) => Frame>> = {
  pretty: ({ locale, color }) => ({ end: ({ files, tally, failed }) => prettySummary(files, failed.length, tally, locale, color) }),
  github: () => ({}),
  ndjson: () => ({}),
  json: () => ({ start: '[\n', separator: ',\n', end: ({ files }) => (files > 0 ? '\n]\n' : ']\n') }),
  sarif: ({ locale }) => ({ start: sarifStart(version, rules, locale), separator: ',\n', end: ({ failed }) => sarifEnd(failed) }),
};

/** The exit code: trouble before findings before clean. */
export function exitCode({ tally, failed, code }: Done, failLevel: Severity | 'never', maxWarnings: number | undefined): number {
  if (code !== undefined) return code;
  if (failed.length > 0) return exits.trouble;
  const counted = failLevel === 'never' ? [] : severities.slice(0, severities.indexOf(failLevel) + 1);
  const over = maxWarnings !== undefined && tally.warning > maxWarnings;
  return over || counted.some((severity) => tally[severity] > 0) ? exits.findings : exits.clean;
}

/** Runs the command and gives its exit code. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<number> {
  const locale: Locale = localeOf(flags.locale);
  if (flags.stdinNdjson && flags.format !== undefined)
    throw usageError({ zh: '--stdin-ndjson 不能与 --format 同用', en: '--format does not go with --stdin-ndjson' });
  const to = flags.stdinNdjson ? 'ndjson' : choice('--format', flags.format ?? 'pretty', ['pretty', 'json', 'ndjson', 'sarif', 'github']);
  const failLevel = choice('--fail-level', flags.failLevel, [...severities, 'never']);
  const maxWarnings = flags.maxWarnings === undefined ? undefined : whole('--max-warnings', flags.maxWarnings, 0);
  if (flags.previous !== undefined && (files.length !== 1 || flags.stdinNdjson))
    throw usageError({ zh: '--previous 只能与一个 FILE 同用', en: '--previous goes with exactly one FILE' });
  if (flags.parts.length > 0 && (files.length !== 1 || flags.stdinNdjson))
    throw usageError({ zh: '--parts 只能与一个 FILE 同用', en: '--parts goes with exactly one FILE' });
  const parts = flags.parts.length > 0 ? (await inputsOf(flags.parts)).sources.flatMap(({ path }) => path ?? []) : undefined;
  if (parts?.length === 0) throw usageError({ zh: '--parts：没有匹配的文件', en: '--parts: no file matches' });
  const settings: CheckSettings = {
    command: 'check',
    to,
    locale,
    color: flags.output === undefined && colorOf(process.stdout),
    quiet: flags.quiet ?? false,
    read: readSettings(flags),
    validate: {
      ...(flags.profile !== undefined && { profile: choice<'statutory' | 'strict'>('--profile', flags.profile, ['statutory', 'strict']) }),
      rules: ruleSettings(
        flags.rule,
        rules.map(({ id }) => id),
      ),
      ...(flags.blankAsZero && { blankAsZero: true }),
      ...(flags.organ !== undefined && { organ: flags.organ }),
    },
    ...(flags.previous !== undefined && { previous: flags.previous }),
    ...(parts && { parts }),
  };
  const done = await run(files, settings, runOptions(files, flags), frames[to](settings));
  if (flags.stdinNdjson) return done.code ?? exits.clean;
  return exitCode(done, failLevel, maxWarnings);
}
