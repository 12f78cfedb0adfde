/** The options of public functions: their names and types are data, checked in one way. */
import { isObject } from './is-object.ts';
import { nearest } from './nearest.ts';
import { given, shownValue, wrong } from './wrong.ts';

/** What an option may be: of a type (with `?`, or null), or one of some strings. `any` is checked by who takes it. */
export type Expected = 'any' | 'string' | 'string?' | 'boolean' | 'boolean?' | 'number' | 'object' | 'function' | readonly string[];

export type Known<Options> = Readonly<Record<keyof Options & string, Expected>>;

function fits(value: unknown, expected: Expected): boolean {
  if (typeof expected !== 'string') return (expected as readonly unknown[]).includes(value);
  if (expected === 'any') return true;
  if (expected === 'object') return isObject(value);
  if (expected === 'number') return Number.isFinite(value);
  return typeof value === expected.replace('?', '') || (value === null && expected.endsWith('?'));
}

const expectedWords = (expected: Expected): string =>
  typeof expected === 'string'
    ? `${expected === 'object' ? 'an' : 'a'} ${expected === 'number' ? 'finite ' : ''}${expected.replace('?', ' or null')}`
    : `one of ${expected.join(', ')}`;

/** Throws a TypeError with `code` GONGKAI_INVALID_OPTIONS for what is no object, a name that is not known, a value of another type. */
export function checkOptions<Options>(options: unknown, known: Known<Options>, name = 'options'): void {
  if (!isObject(options)) throw wrong('GONGKAI_INVALID_OPTIONS', `Expected ${name} to be an object, got ${given(options)}`);
  let entries: [string, unknown][];
  try {
    entries = Object.entries(options);
  } catch {
    throw wrong('GONGKAI_INVALID_OPTIONS', `Expected ${name} to be a plain object; it cannot be read`);
  }
  for (const [key, value] of entries) {
    if (!Object.hasOwn(known, key)) {
      const near = nearest(key, Object.keys(known));
      const hint = near === undefined ? `, expected ${Object.keys(known).join(', ')}` : `, did you mean ${near}?`;
      throw wrong('GONGKAI_INVALID_OPTIONS', `Unknown option ${shownValue(key)} in ${name}${hint}`);
    }
    const expected = known[key as keyof Options & string];
    if (value !== undefined && !fits(value, expected))
      throw wrong('GONGKAI_INVALID_OPTIONS', `Expected ${name}.${key} to be ${expectedWords(expected)}, got ${shownValue(value)}`);
  }
}
