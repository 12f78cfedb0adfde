/** The one place that touches opencc-js: its dictionary of characters, and its converter `t` → `cn`, built on first need. */
import { ConverterBuilder, type DictLike } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/t2cn';

/** A dictionary of opencc-js as pairs, whichever of its two forms it has. */
const pairs = (dictionary: DictLike): readonly (readonly string[])[] =>
  typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;

/** Traditional characters and their Simplified form, one code point each: the last dictionary of the last group. */
export const traditionalCharacters = (): readonly (readonly string[])[] => {
  const dictionary = preset.to['cn']?.at(-1)?.at(-1);
  return dictionary === undefined ? [] : pairs(dictionary);
};

let converter: ((text: string) => string) | undefined;

/**
 * Traditional text in Simplified, by words and characters. Keeps the number of code points, not of UTF-16 units.
 * Not for Simplified text: 乾县 would become 干县.
 */
export const toSimplified = (text: string): string => (converter ??= ConverterBuilder(preset)({ from: 't', to: 'cn' }))(text);
