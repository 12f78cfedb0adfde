/** The tables that dist has instead of full ones: of named character references, and of OpenCC's dictionaries. */
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { shortDictionaries } from '../docs/scripts/dictionaries.mjs';
import { fullTrie, kept, namesOf, trieOf } from '../docs/scripts/entities.mjs';
import { groups } from '../src/script/dictionaries.ts';

type Decoder = new (
  trie: Uint16Array,
  emit: (point: number) => void,
) => { startEntity(mode: number): void; write(source: string, offset: number): number; end(): number };
const { EntityDecoder } = createRequire(createRequire(import.meta.url).resolve('parse5'))('entities/decode') as {
  EntityDecoder: Decoder;
};
const htmlTrie = await fullTrie();
const names = namesOf(htmlTrie);
const short = trieOf(names.filter(([, text]) => kept(text)));

/** What parse5's decoder makes of a reference with something behind it, in each of its modes. */
const decoded = (trie: Uint16Array, source: string): string =>
  [0, 1, 2]
    .map((mode) => {
      let text = '';
      const decoder = new EntityDecoder(trie, (point) => (text += String.fromCodePoint(point)));
      decoder.startEntity(mode);
      const taken = decoder.write(source, 0);
      return `${text}:${taken < 0 ? decoder.end() : taken}`;
    })
    .join(' ');

test('the full table holds what HTML names, with and without a semicolon', () => {
  expect(names).toHaveLength(2231);
  const text = Object.fromEntries(names);
  expect([text['nbsp'], text['nbsp;'], text['emsp;'], text['ldquo;'], text['comma;'], text['sol;']]).toEqual([
    '\u00a0',
    '\u00a0',
    '\u2003',
    '“',
    ',',
    '/',
  ]);
});

test.each(['', ' ', 'x', '=', '3'])('what is kept is decoded as before with "%s" behind it', (behind) => {
  const differ = names.filter(([name, text]) => kept(text) && decoded(short, name + behind) !== decoded(htmlTrie, name + behind));
  expect(differ).toEqual([]);
});

test('what is not kept is never an ASCII character, so no digit, sign or blank is lost', () => {
  expect(
    names.filter(([, text]) => !kept(text) && /[\0-\u00ff\u2000-\u200f\u2028-\u202f\u205f-\u206f]/u.test(text) && text.length === 1),
  ).toEqual([]);
  expect(decoded(short, 'blacktriangle;')).toBe(':0 :0 :0');
});

test('the packed dictionaries hold the pairs that OpenCC has, and no other', async () => {
  const bundled = await build({
    entryPoints: [new URL('../src/script/dictionaries.ts', import.meta.url).pathname],
    format: 'esm',
    write: false,
    plugins: [shortDictionaries],
  });
  const { groups: packed } = (await import(`data:text/javascript,${encodeURIComponent(bundled.outputFiles[0]!.text)}`)) as {
    groups: () => string[][][][];
  };
  const pairs = groups().map((group) =>
    group.map((dictionary) =>
      String(dictionary)
        .split('|')
        .map((entry) => entry.split(' ')),
    ),
  );
  const sorted = (all: string[][][][]) => all.map((group) => group.map((dictionary) => dictionary.map(String).sort()));
  expect(pairs.flat().map(({ length }) => length)).toEqual([477, 3512]);
  expect(sorted(packed())).toEqual(sorted(pairs));
});
