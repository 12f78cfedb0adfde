/** How labels, headings and prose are written, from the official wording to damaged copies that can still be told. */
import { editionIds, forms } from '../../src/form/index.ts';
import { type Cell, type Document, mapCells, mapTexts } from './document.ts';
import { glossed, overConverted, taiwanese, traditional } from './script.ts';
import type { Layout } from './layouts/types.ts';
import type { Style } from './styles.ts';

const texts = (name: string, change: (text: string) => string, fits?: Style['fits']): Style => ({
  name,
  apply: (document) => mapTexts(document, change),
  ...(fits && { fits }),
});
const cells = (name: string, change: (cell: Cell, index: number) => Cell, fits?: Style['fits']): Style => ({
  name,
  apply: (document) => {
    let index = 0;
    return mapCells(document, (c) => (c.role === 'value' ? c : change(c, index++)));
  },
  ...(fits && { fits }),
});
const reworded = (c: Cell, text: string): Cell => ({ ...c, text });

const half: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '，': ',', '；': ';' };
const halfWidth = (text: string) => Array.from(text, (c) => half[c] ?? c).join('');

/** Headings by their other wordings; `n` chooses. */
const headings = (n: number): Style => ({
  name: `other headings ${n}`,
  apply: (document: Document) => ({
    ...document,
    sections: document.sections.map((section) => {
      const declared = forms[editionIds[0]!].sections.find(({ id }) => id === section.id);
      const alias = declared?.aliases[n % declared.aliases.length];
      return declared && alias !== undefined ? { ...section, heading: `${declared.numeral}、${alias}` } : section;
    }),
  }),
});

const explanations: Readonly<Record<string, string>> = {
  规章: '（设区的市以上政府填写）',
  规范性文件: '（指以本机关名义印发、可反复适用的文件）',
  行政规范性文件: '（不含转发文件）',
  上一年项目数量: '（指2019年的事项数）',
  '本年增/减': '（减少的用负数表示，如-8）',
};

/** Glosses come from mirrors on the web, not from PDF; a line break inside one is not seen. */
const unwrapped = (layout: { readonly tags: { readonly wrapped?: boolean } }) => layout.tags.wrapped !== true;
/** Where a newline ends a paragraph, not a cell. */
const inLines = (layout: Layout) => layout.format === 'text' && layout.tags.wrapped !== true && layout.tags.blanksSeparate !== true;
const gaps = (layout: { readonly tags: { readonly blanksSeparate?: boolean } }) => layout.tags.blanksSeparate !== true;

export const labelStyles: readonly Style[] = [
  { name: 'official', apply: (document) => document },
  texts('half-width brackets', halfWidth),
  cells('ordinals with 、', (c) => reworded(c, c.text.replace(/^(\d)\./u, '$1、'))),
  cells('ordinals with a wide stop', (c) => reworded(c, c.text.replace(/^(\d)\./u, '$1．'))),
  cells('ordinals followed by a blank', (c) => reworded(c, c.text.replace(/^(\d\.|（.）)/u, '$1 ')), gaps),
  cells('inner blanks', (c) => reworded(c, /^[^（\d]{4,8}$/u.test(c.text) ? `${c.text.slice(0, 2)} ${c.text.slice(2)}` : c.text), gaps),
  cells('the other name of normative documents', (c) =>
    reworded(
      c,
      c.text.replace(/^(行政)?规范性文件$/u, (_, long: string | undefined) => (long === undefined ? '行政规范性文件' : '规范性文件')),
    ),
  ),
  cells('fees without unit', (c) => reworded(c, c.text.replace('（单位：万元）', ''))),
  cells('one character lost in some labels', (c, index) =>
    reworded(c, c.text.length > 5 && index % 7 === 3 ? c.text.slice(0, 4) + c.text.slice(5) : c.text),
  ),
  // As each stretch of one font is a line of its own in what some extractors give.
  cells(
    'broken after every second character',
    (c) => reworded(c, c.role === 'head' ? c.text : c.text.replace(/(..)(?=.)/gu, '$1\n')),
    inLines,
  ),
  cells('broken after every fifth character', (c) => reworded(c, c.text.replace(/(.{5})(?=.)/gu, '$1\n')), inLines),
  cells('explanations after labels', (c) => reworded(c, c.text + (explanations[c.text] ?? '')), gaps),
  cells('straight quotes', (c) => reworded(c, c.text.replaceAll(/[“”]/gu, '"'))),
  headings(0),
  headings(1),
  texts('Traditional', traditional),
  texts('Traditional, forms of Taiwan', taiwanese),
  texts('Traditional, half-width brackets', (text) => halfWidth(traditional(text))),
  texts('over-converted', overConverted),
  texts('glossed', (text) => halfWidth(glossed(text, { open: '(', close: ')', every: 1, tones: true })), unwrapped),
  texts('partly glossed', (text) => glossed(text, { open: '(', close: ')', every: 3, tones: true }), unwrapped),
  texts('glossed in wide brackets without tones', (text) => glossed(text, { open: '（', close: '）', every: 2, tones: false }), unwrapped),
];
