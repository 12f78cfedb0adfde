/** Wrong use, the language of the words, and colours. */
import type { Locale } from '../diagnostic/types.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { shown } from './shown.ts';

export type Words = Readonly<Record<Locale, string>>;

/** A wrong use of the command: exit code 2 and the words, no stack. */
export interface UsageError extends Error {
  readonly usage: Words;
}

export const usageError = (usage: Words): UsageError => Object.assign(new Error(usage.en), { usage });
export const isUsageError = (error: unknown): error is UsageError => (error as Partial<UsageError> | null)?.usage !== undefined;

/** Refuses what stands at a place: an option, a setting, a file. */
export function refuse(where: string, zh: string, en: string): never {
  throw usageError({ zh: `${where}：${zh}`, en: `${where}: ${en}` });
}

/** The same, where something else is expected. */
export const expected = (where: string, value: unknown, zh: string, en: string): never =>
  refuse(where, `应为${zh}，却是 ${quoted(value)}`, `expected ${en}, got ${quoted(value)}`);

/** The name that may have been meant by one that is none. */
export function meant(given: string, names: Iterable<string>, dashes = ''): Words {
  const near = nearest(given, names);
  return near === undefined ? { zh: '', en: '' } : { zh: `，是否指 ${dashes}${near}？`, en: `, did you mean ${dashes}${near}?` };
}

/** What was given, as it may be shown. */
export const quoted = (value: unknown): string => `"${shown(typeof value === 'string' ? value : JSON.stringify(value))}"`;

/** The language of the words: as asked, else as the environment says, else as the system is set; English where that is not Chinese. */
export function localeOf(
  given: Locale | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): Locale {
  if (given !== undefined) return given;
  const language = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || system;
  return /^zh/iu.test(language) ? 'zh' : 'en';
}

/** The language for a command line that is wrong: as far as it says one. */
export function localeAsked(args: readonly string[]): Locale {
  const at = args.findLastIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return localeOf(given === 'zh' || given === 'en' ? given : undefined);
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
