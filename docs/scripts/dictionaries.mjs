/**
 * The dictionaries of OpenCC as dist has them, in half the room: of characters the distances from one to the next, sorted by what
 * they become; of words only what characters alone would not make of them.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = new URL('./dict/', pathToFileURL(`${dirname(createRequire(import.meta.url).resolve('opencc-js/core'))}/`));
const pairsIn = async (name) => (await import(new URL(name, folder).href)).default.split('|').map((entry) => entry.split(' '));

/** Numbers as characters, the lowest digit first; of the two alphabets the second says that another digit follows. */
const [base, first, skipped] = [45, 35, 92];

function packed(numbers) {
  let text = '';
  for (const number of numbers) {
    let left = number < 0 ? -2 * number - 1 : 2 * number;
    do {
      const digit = first + (left % base) + (left >= base ? base : 0);
      text += String.fromCharCode(digit + (digit >= skipped ? 1 : 0));
      left = Math.floor(left / base);
    } while (left > 0);
  }
  return text;
}

const distances = (numbers) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

/** A word: behind a character that it keeps stands `'`, behind one that becomes another one, that one and `,`. */
const packedWord = (from, to, characters) => {
  const become = Array.from(to);
  return Array.from(from, (character, at) => {
    if (become[at] === (characters.get(character) ?? character)) return character;
    return character + (become[at] === character ? "'" : `${become[at]},`);
  }).join('');
};

export async function packedDictionaries() {
  const characters = (await pairsIn('TSCharacters.js')).sort((a, b) => a[1].codePointAt(0) - b[1].codePointAt(0));
  const become = new Map(characters);
  const words = await pairsIn('TSPhrases.js');
  const points = (side) => packed(distances(characters.map((pair) => pair[side].codePointAt(0))));
  return { from: points(0), to: points(1), words: words.map(([from, to]) => packedWord(from, to, become)).join('|') };
}

/** The module in the place of src/script/dictionaries.ts. */
const source = ({ from, to, words }) => `
const characters = (packed) => {
  const all = [];
  let [number, unit, last] = [0, 1, 0];
  for (const character of packed) {
    const code = character.charCodeAt(0);
    const digit = code - (code > ${skipped} ? ${first + 1} : ${first});
    number += (digit % ${base}) * unit;
    unit *= ${base};
    if (digit >= ${base}) continue;
    last += number % 2 ? -(number + 1) / 2 : number / 2;
    all.push(String.fromCodePoint(last));
    [number, unit] = [0, 1];
  }
  return all;
};
const unpacked = () => {
  const to = characters(${JSON.stringify(to)});
  const pairs = characters(${JSON.stringify(from)}).map((from, at) => [from, to[at]]);
  const become = new Map(pairs);
  const words = ${JSON.stringify(words)}.split('|').map((word) => [
    word.replace(/'|.,/gu, ''),
    word.replace(/(.)('|(.),)?/gu, (_, from, mark, other) => other ?? (mark ? from : (become.get(from) ?? from))),
  ]);
  return [[words, pairs]];
};
let all;
export const groups = () => (all ??= unpacked());
`;

/** For esbuild: puts the packed dictionaries in the place of OpenCC's own. */
export const shortDictionaries = {
  name: 'short-dictionaries',
  setup: (build) => {
    build.onLoad({ filter: /script.dictionaries\.ts$/ }, async () => ({ contents: source(await packedDictionaries()), loader: 'js' }));
  },
};
