/** How values are written. A style changes what is printed, never what it says. */
import type { CellPath, FormCell } from '../../src/form/index.ts';
import { editionIds, formCells } from '../../src/form/index.ts';
import { type Cell, type Document, mapCells } from './document.ts';
import type { Layout } from './layouts/index.ts';

export interface Style {
  readonly name: string;
  readonly apply: (document: Document) => Document;
  /** Whether the layout can carry it; without it, every layout can. */
  readonly fits?: (layout: Layout) => boolean;
}

const formCell = (path: CellPath): FormCell | undefined =>
  editionIds.map((edition) => formCells(edition).get(path)).find((found) => found !== undefined);

const numbers = (name: string, write: (value: number, text: string, place: FormCell) => string, fits?: Style['fits']): Style => ({
  name,
  apply: (document) =>
    mapCells(document, (c: Cell) => {
      const place = c.path && formCell(c.path);
      return c.role === 'value' && typeof c.value === 'number' && place ? { ...c, text: write(c.value, c.text, place) } : c;
    }),
  ...(fits && { fits }),
});

const blanks = (name: string, as: string): Style => ({
  name,
  apply: (document) => mapCells(document, (c) => (c.role === 'value' && c.text === '' ? { ...c, text: as } : c)),
  fits: (layout) => layout.tags.blanksSeparate !== true,
});

const notSeparate = (layout: Layout) => layout.tags.blanksSeparate !== true;

const grouped = (text: string, separator: string): string => {
  const [whole = '', ...decimals] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return [sign + groups.join(separator), ...decimals].join('.');
};

const wide = (text: string): string =>
  Array.from(text, (c) => (/[-.\d]/u.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

const signed = (name: string, plus: string, minus: string): Style =>
  numbers(name, (value, text, { column }) => (!column.signed || value === 0 ? text : (value > 0 ? plus : minus) + String(Math.abs(value))));

/** Decimals written out to as many places; zero stays as it is. */
const places = (count: number): Style =>
  numbers(`${count} decimals`, (value, text, { column }) =>
    column.decimal && value !== 0 && Number(value.toFixed(count)) === value ? value.toFixed(count) : text,
  );

export const valueStyles: readonly Style[] = [
  { name: 'plain', apply: (document) => document },
  numbers('thousands', (_, text) => grouped(text, ',')),
  numbers('thousands, wide comma', (_, text) => grouped(text, '，')),
  numbers('full-width digits', (_, text) => wide(text)),
  signed('changes as +19 and -3', '+', '-'),
  signed('changes as 增5 and 减3', '增', '减'),
  signed('changes with a wide minus', '＋', '－'),
  places(2),
  places(4),
  numbers('units in cells of amounts', (_, text, { column }) => (column.decimal ? `${text}万元` : text)),
  numbers('yuan in cells of procurement', (value, text, { row, column }) =>
    column.decimal && row.id === 'procurement' ? `${Number.isInteger(value) ? value : text}元` : text,
  ),
  numbers('units in all cells of section two', (_, text, { table, column }) =>
    table.id === 'proactive' && column.unit !== 'unstated' ? text + column.unit : text,
  ),
  numbers('a note in a cell', (_, text, { row, column }) =>
    row.id === 'normativeDocuments' && column.id !== 'issued' ? `${text}（其中修订${1 + text.length}件）` : text,
  ),
  numbers('a blank before each value', (_, text) => ` ${text}`, notSeparate),
  numbers('no-break blanks around values', (_, text) => `\u00a0${text}\u00a0`, notSeparate),
  blanks('blanks as no-break blanks', '\u00a0'),
  blanks('blanks as wide blanks', '\u3000'),
];
