/** What may stand on the command line, and what is said when something else does. */
import type { Locale, Severity } from '../diagnostic/types.ts';

/** A wrong use of the command: exit code 2 and the words, no stack. */
export interface UsageError extends Error {
  readonly usage: true;
}

export const usageError = (message: string): UsageError => Object.assign(new Error(message), { usage: true as const });
export const isUsageError = (error: unknown): error is UsageError => (error as Partial<UsageError> | null)?.usage === true;

/** One of a list of words. */
export function choice<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw usageError(`${name}: expected one of ${allowed.join(', ')}, got ${JSON.stringify(value)}`);
}

/** A whole number from `least` on. */
export function whole(name: string, value: string, least: number): number {
  if (/^\d{1,9}$/u.test(value) && Number(value) >= least) return Number(value);
  throw usageError(`${name}: expected a whole number from ${least} on, got ${JSON.stringify(value)}`);
}

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** `id=off`, `id=error` …, against the rules that there are. */
export function ruleSettings(given: readonly string[], known: readonly string[]): Readonly<Record<string, Severity | 'off'>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const id = text.slice(0, Math.max(0, at));
      if (at < 0 || !known.includes(id))
        throw usageError(
          `--rule: expected <rule>=off|error|warning|info, got ${JSON.stringify(text)}${at < 0 ? '' : '; see docs/rules for the rules'}`,
        );
      return [id, choice(`--rule ${id}`, text.slice(at + 1), ['off', ...severities])];
    }),
  );
}

/** The language of the words: as asked, else as the environment says, else Chinese. */
export function localeOf(given: string | undefined, environment: Readonly<Record<string, string | undefined>> = process.env): Locale {
  if (given !== undefined) return choice('--locale', given, ['zh', 'en']);
  const language = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en/iu.test(language) ? 'en' : 'zh';
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
