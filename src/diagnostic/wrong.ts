/** Wrong arguments of those who call. */

/** A TypeError with a code. */
export const wrong = (code: string, message: string): TypeError => Object.assign(new TypeError(message), { code });

/** The name of what was given instead. */
export const given = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

/** Throws a TypeError with `code` GONGKAI_UNKNOWN_LOCALE for another language. */
export function checkLocale(locale: unknown): void {
  if (locale !== 'zh' && locale !== 'en')
    throw wrong('GONGKAI_UNKNOWN_LOCALE', `Unknown locale ${JSON.stringify(locale)}, expected 'zh' or 'en'`);
}
