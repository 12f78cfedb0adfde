/** What may stand on the command line, and what is said when something else does. */
import type { Locale, Severity } from '../diagnostic/types.ts';
import { shown } from './shown.ts';

export type Words = Readonly<Record<Locale, string>>;

/** A wrong use of the command: exit code 2 and the words, no stack. */
export interface UsageError extends Error {
  readonly usage: Words;
}

export const usageError = (usage: Words): UsageError => Object.assign(new Error(usage.en), { usage });
export const isUsageError = (error: unknown): error is UsageError => (error as Partial<UsageError> | null)?.usage !== undefined;

/** What was given, as it may be shown. */
export const quoted = (value: string): string => `"${shown(value)}"`;

/** One of a list of words. */
export function choice<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw usageError({
    zh: `${name}：应为 ${allowed.join('、')} 之一，却是 ${quoted(value)}`,
    en: `${name}: expected one of ${allowed.join(', ')}, got ${quoted(value)}`,
  });
}

/** A whole number from `least` on. */
export function whole(name: string, value: string, least: number): number {
  if (/^\d{1,9}$/u.test(value) && Number(value) >= least) return Number(value);
  throw usageError({
    zh: `${name}：应为不小于 ${least} 的整数，却是 ${quoted(value)}`,
    en: `${name}: expected a whole number from ${least} on, got ${quoted(value)}`,
  });
}

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** `id=off`, `id=error` …, against the rules that there are. */
export function ruleSettings(given: readonly string[], known: readonly string[]): Readonly<Record<string, Severity | 'off'>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const id = text.slice(0, Math.max(0, at));
      if (at < 0 || !known.includes(id))
        throw usageError({
          zh: `--rule：应为 <规则>=off|error|warning|info，却是 ${quoted(text)}；gongkai rules 列出全部规则`,
          en: `--rule: expected <rule>=off|error|warning|info, got ${quoted(text)}; gongkai rules lists them`,
        });
      return [id, choice(`--rule ${id}`, text.slice(at + 1), ['off', ...severities])];
    }),
  );
}

/** The language of the words: as asked, else as the environment says, else as the system is set; English where that is not Chinese. */
export function localeOf(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): Locale {
  if (given !== undefined) return choice('--locale', given, ['zh', 'en']);
  const language = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || system;
  return /^zh/iu.test(language) ? 'zh' : 'en';
}

/** Whether a stream is painted: as NO_COLOR and FORCE_COLOR say, else when it is a terminal. */
export function colorOf(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR'] !== undefined) return environment['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}
