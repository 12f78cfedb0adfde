/** Values as newline-delimited JSON. */
import { given, shownValue, wrong } from '../diagnostic/wrong.ts';

/** JSON has no word for it, and would write null. */
function finite(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    throw wrong('GONGKAI_INVALID_VALUE', `Expected values that JSON can hold, got ${shownValue(value)}`);
  return value;
}

/**
 * One line of JSON per value, each ended by a newline. Line separators of Unicode are escaped, so that no reader splits a
 * line. Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what is no list, GONGKAI_INVALID_VALUE for what JSON
 * cannot hold (NaN, a BigInt, a circle).
 */
export function toNdjson(values: Iterable<unknown>): string {
  if (typeof values !== 'object' || typeof (values as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] !== 'function')
    throw wrong('GONGKAI_INVALID_INPUT', `Expected an array or another iterable of values, got ${given(values)}`);
  let lines = '';
  for (const value of values) lines += `${oneLine(jsonOf(value))}\n`;
  return lines;
}

function jsonOf(value: unknown): string {
  try {
    const json = JSON.stringify(value, finite) as string | undefined;
    if (json !== undefined) return json;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw error;
    throw wrong('GONGKAI_INVALID_VALUE', 'Expected values that JSON can hold, got one that cannot be written');
  }
  throw wrong('GONGKAI_INVALID_VALUE', `Expected values that JSON can hold, got ${given(value)}`);
}

/** A value as JSON on one line. */
export const jsonLine = (value: unknown): string => oneLine(JSON.stringify(value));

const oneLine = (json: string): string =>
  json.replace(/[\u2028\u2029\u0085]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
