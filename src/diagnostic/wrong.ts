/** Wrong arguments of those who call. */

/** A TypeError with a code. */
export const wrong = (code: string, message: string): TypeError => Object.assign(new TypeError(message), { code });

/** The name of what was given instead. */
export const given = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

/** A value in an error: short, and whatever it is. */
export const shownValue = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(value.slice(0, 80))
    : typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
      ? String(value).slice(0, 80)
      : given(value);

/** Throws a TypeError with `code` GONGKAI_UNKNOWN_LOCALE for another language. */
export function checkLocale(locale: unknown): void {
  if (locale !== 'zh' && locale !== 'en')
    throw wrong('GONGKAI_UNKNOWN_LOCALE', `Unknown locale ${shownValue(locale)}, expected 'zh' or 'en'`);
}
