/** What dist has less of than the packages inside: tables of named character references, OpenCC's dictionaries, what is never reached. */
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import fc from 'fast-check';
import { shortDictionaries } from '../docs/scripts/dictionaries.mjs';
import { fullTrie, kept, namesOf, trieOf } from '../docs/scripts/entities.mjs';
import { without, withoutUnreached } from '../docs/scripts/unreached.mjs';
import { readHtml } from '../src/read/html.ts';
import { readMarkdown } from '../src/read/markdown.ts';
import type { Piece } from '../src/read/types.ts';
import { groups } from '../src/script/dictionaries.ts';
import { draws } from './support/draws.ts';

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

describe('what is never reached of packages and left out', () => {
  type Reader = (source: string) => readonly Piece[];
  /** A reader as dist has it, with all references, so that what differs is what was left out. */
  const asInDist = async (source: string, name: string): Promise<Reader> => {
    const bundled = await build({
      stdin: { contents: `export { ${name} } from './${source}'`, resolveDir: new URL('../src/read/', import.meta.url).pathname },
      bundle: true,
      format: 'esm',
      platform: 'node',
      alias: { '#mdast': new URL('../src/read/mdast.browser.ts', import.meta.url).pathname },
      plugins: [withoutUnreached],
      write: false,
    });
    const url = `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0]!.contents).toString('base64')}`;
    return ((await import(url)) as Readonly<Record<string, Reader>>)[name]!;
  };
  const tag = fc.constantFrom(
    ...'a b p table tr td th tbody caption col select option optgroup template frameset frame body head html form button svg math mi annotation-xml foreignObject desc title textarea script style plaintext noscript ruby rt li dd h1 h2 nobr font applet br hr img input iframe pre'.split(
      ' ',
    ),
  );
  const attribute = fc.constantFrom(
    '',
    ' hidden',
    ' style="color:red"',
    ' encoding="text/html"',
    ' viewBox="0" xlink:href=x',
    ' rowspan=2',
    ' a a',
    ' type=hidden',
    ' color=red',
    '/',
  );
  const markup = fc
    .array(
      fc.oneof(
        fc.tuple(tag, attribute).map(([name, own]) => `<${name}${own}>`),
        tag.map((name) => `</${name}>`),
        fc.constantFrom(
          '12',
          '甲',
          ' ',
          '\n',
          '&lt;',
          '&#x80;',
          '&#0;',
          '&amp',
          '<!--',
          '-->',
          '<!doctype html>',
          '<![CDATA[',
          ']]>',
          '<',
          '</',
          '\0',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  test('markup is read as by the whole parser', async () => {
    const read = await asInDist('html.ts', 'readHtml');
    fc.assert(
      fc.property(markup, (source) => {
        expect(read(source)).toEqual(readHtml(source));
      }),
      { numRuns: draws(3000) },
    );
  });

  test('Markdown is read as by the whole parser', async () => {
    const read = await asInDist('markdown.ts', 'readMarkdown');
    const line = fc.constantFrom(
      '甲',
      '- 乙',
      '1. 丙',
      '> 丁',
      '    戊',
      '---',
      '===',
      '| a | 1 |',
      '|---|---|',
      '# 己',
      '```',
      '*a*',
      '[a](b)',
      '[a]: b',
      '',
      '<td>1',
      '\\*',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const source = lines.join('\n');
        expect(read(source)).toEqual(readMarkdown(source));
      }),
      { numRuns: draws(1500) },
    );
  });

  test('a package that looks otherwise stops the build', () => {
    expect(() => without('let a;', /b/gu, 1)).toThrow(/1 times.*found 0/u);
    expect(without('b a b', /b/gu, 2)).toBe(' a ');
  });
});
