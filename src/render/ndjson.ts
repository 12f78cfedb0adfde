/** Values as newline-delimited JSON. */

/** One line of JSON per value, each ended by a newline. Line separators of Unicode are escaped, so that no reader splits a line. */
export function toNdjson(values: Iterable<unknown>): string {
  let lines = '';
  for (const value of values) lines += `${jsonLine(value)}\n`;
  return lines;
}

/** A value as JSON on one line. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u2028\u2029\u0085]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
