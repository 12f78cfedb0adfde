/**
 * The one place that touches opencc-js: its dictionaries `t` → `cn`, and the converter, built on first need. Of its presets
 * only these two are loaded: the whole preset is 30 KB (gzipped) more, for variants that we do not use.
 */
import { ConverterFactory, type DictGroup, type DictLike } from 'opencc-js/core';
// @ts-expect-error -- opencc-js declares no types for single dictionaries
import dictionaries from 'opencc-js/to/cn';

/** One group: words, then characters. */
const groups = (): readonly DictGroup[] => dictionaries as readonly DictGroup[];

/** A dictionary of opencc-js as pairs, whichever of its two forms it has. */
const pairs = (dictionary: DictLike): readonly (readonly string[])[] =>
  typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;

/** Traditional characters and their Simplified form, one code point each. */
export const traditionalCharacters = (): readonly (readonly string[])[] => (characters ??= pairs(groups().at(-1)?.at(-1) ?? []));

let characters: readonly (readonly string[])[] | undefined;

let converter: ((text: string) => string) | undefined;

/**
 * Traditional text in Simplified, by words and characters. Keeps the number of code points, not of UTF-16 units.
 * Not for Simplified text: 乾县 would become 干县.
 */
export const toSimplified = (text: string): string => (converter ??= ConverterFactory(...groups()))(text);
