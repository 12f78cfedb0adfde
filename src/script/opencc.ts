/**
 * The entry `gongkai/traditional`, and the one place that touches opencc-js. Of its tables only those of `t` → `cn` are
 * taken: the preset of that name brings those of Taiwan, Hong Kong and Japan as well, at twice the size.
 */
import { ConverterFactory } from 'opencc-js/core';
import characterTable from 'opencc-js/dict/TSCharacters';
import phraseTable from 'opencc-js/dict/TSPhrases';
import type { Traditional } from './traditional.ts';

const characters = (): readonly (readonly string[])[] => characterTable.split('|').map((entry) => entry.split(' '));

let converter: ((text: string) => string) | undefined;

/** Built on first need. Keeps the number of code points, not of UTF-16 units. Not for Simplified text: 乾县 would become 干县. */
const simplify = (text: string): string => (converter ??= ConverterFactory([[phraseTable, characterTable]]))(text);

/** Reading Traditional text, by the dictionaries of OpenCC. */
export const traditional: Traditional = { characters, simplify };
