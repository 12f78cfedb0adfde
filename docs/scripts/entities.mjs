/**
 * The named character references that dist knows. Of the 2,231 of HTML, which weigh 20 KB, the 336 of ASCII, Latin-1, punctuation
 * and white space: what pages of offices are written with. Others (`&blacktriangle;`) stay as they stand, and a value with one
 * in it is none. Both tables are tries as the package `entities` reads them: a word holds the length of a value, of the branches
 * behind it, or the one character that goes on.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [valueBits, branchBits, characterBits] = [14, 7, 127];

/** All references of a trie, as pairs of a name (with its semicolon, if it has one) and its text. */
export function namesOf(trie) {
  const names = [];
  const walk = (index, name) => {
    const word = trie[index];
    const length = word >> valueBits;
    if (length === 1) names.push([name, String.fromCharCode(word & 0x3fff)]);
    else if (length > 1) names.push([name, String.fromCharCode(...trie.slice(index + 1, index + length))]);
    // A value in the word itself leaves no place for branches.
    if (length === 1) return;
    const at = index + Math.max(1, length);
    const branches = (word >> branchBits) & characterBits;
    const first = word & characterBits;
    if (branches === 0 && first > 0) walk(at, name + String.fromCharCode(first));
    for (let each = 0; each < branches; each++) {
      // With a first character, branches are a table from it on (0: none); without, characters and then where each goes.
      const next = first > 0 ? trie[at + each] - 1 : trie[at + branches + each];
      if (next >= 0) walk(next, name + String.fromCharCode(first > 0 ? first + each : trie[at + each]));
    }
  };
  walk(0, '');
  return names;
}

/** A trie of references. */
export function trieOf(names) {
  const root = { branches: new Map() };
  for (const [name, text] of names) {
    let node = root;
    for (const character of name) {
      if (!node.branches.has(character)) node.branches.set(character, { branches: new Map() });
      node = node.branches.get(character);
    }
    node.text = text;
  }
  const words = [];
  const encode = ({ text = '', branches }) => {
    const index = words.length;
    words.push(text === '' ? 0 : (text.length + 1) << valueBits, ...Array.from(text, (character) => character.charCodeAt(0)));
    const at = words.length;
    if (branches.size === 1) {
      // The one that goes on stands right behind.
      const [[character, next]] = branches;
      words[index] |= character.charCodeAt(0);
      encode(next);
      return index;
    }
    words[index] |= branches.size << branchBits;
    const sorted = [...branches].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
    words.push(...sorted.map(([character]) => character.charCodeAt(0)), ...sorted.map(() => 0));
    for (const [each, [, next]] of sorted.entries()) words[at + sorted.length + each] = encode(next);
    return index;
  };
  encode(root);
  return Uint16Array.from(words);
}

/** Whether dist keeps a reference to such a text: ASCII, Latin-1, general punctuation. */
export const kept = (text) => text.length === 1 && (text < '\u0100' || (text >= '\u2000' && text <= '\u206f'));

/** The full trie, of the `entities` that parse5 uses. */
export async function fullTrie() {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('parse5'));
  return (await import(new URL('../esm/generated/decode-data-html.js', pathToFileURL(resolve('entities/decode'))).href)).htmlDecodeTree;
}

/** For esbuild: puts short tables in the place of the full ones, that of Markdown too. */
export const shortEntities = {
  name: 'short-entities',
  setup: (build) => {
    build.onLoad({ filter: /entities.dist.esm.generated.decode-data-html\.js$/ }, async () => {
      const words = trieOf(namesOf(await fullTrie()).filter(([, text]) => kept(text)));
      const text = JSON.stringify(String.fromCharCode(...words));
      return { contents: `export const htmlDecodeTree = /* @__PURE__ */ Uint16Array.from(${text}, (word) => word.charCodeAt(0));` };
    });
    build.onLoad({ filter: /character-entities.index\.js$/ }, async () => {
      const names = namesOf(await fullTrie()).filter(([name, text]) => name.endsWith(';') && kept(text));
      const table = Object.fromEntries(names.map(([name, text]) => [name.slice(0, -1), text]));
      return { contents: `export const characterEntities = ${JSON.stringify(table)};` };
    });
  },
};
