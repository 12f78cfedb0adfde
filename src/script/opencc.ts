/**
 * The entry `gongkai/traditional`, and the one place that touches opencc-js: its dictionaries `t` → `cn`, and the converter, built on first need. Of its presets
 * only these two are loaded: the whole preset is 30 KB (gzipped) more, for variants that we do not use.
 */
import { ConverterFactory, type DictLike } from 'opencc-js/core';
import { groups } from './dictionaries.ts';
import type { Traditional } from './traditional.ts';

/** A dictionary of opencc-js as pairs, whichever of its two forms it has. */
const pairs = (dictionary: DictLike): readonly (readonly string[])[] =>
  typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;

let pairsOfCharacters: readonly (readonly string[])[] | undefined;

const characters = (): readonly (readonly string[])[] => (pairsOfCharacters ??= pairs(groups().at(-1)?.at(-1) ?? []));

let converter: ((text: string) => string) | undefined;

/** Keeps the number of code points, not of UTF-16 units. Not for Simplified text: 乾县 would become 干县. */
const simplify = (text: string): string => (converter ??= ConverterFactory(...groups()))(text);

/** Reading Traditional text, by the dictionaries of OpenCC. */
export const traditional: Traditional = { characters, simplify };
