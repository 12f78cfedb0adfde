/** Prints a paper in a format, and keeps where each slot stands. */
import type { Random } from '../random.ts';
import type { Paper, Part, Slot, Table } from './paper.ts';

export type Format = 'html' | 'pipes' | 'tabs' | 'spaces' | 'lines' | 'markdown';

export const formats: readonly Format[] = ['html', 'pipes', 'tabs', 'spaces', 'lines', 'markdown'];

/** The looks of a format. */
export interface Look {
  format: Format;
  /** What an empty cell prints. */
  blank: string;
  /** Places that a merged cell covers: left out, or printed empty. HTML merges. */
  covered: 'out' | 'empty';
  /** Between the cells of `lines`. */
  between: string;
  /** Blanks at the end of a line are cut off. */
  trim: boolean;
  /** Cells of `spaces` stand in the middle of their columns. */
  centred: boolean;
  /** Cells of HTML hold paragraphs. */
  paragraphs: boolean;
  /** Cells of `lines` that are empty leave nothing behind. */
  dropBlank: boolean;
}

export const drawLook = (format: Format, random: Random): Look => ({
  format,
  blank: '',
  covered: random.chance(0.5) ? 'out' : 'empty',
  between: random.chance(0.5) ? '\n' : '\n\n',
  trim: false,
  centred: random.chance(0.5),
  paragraphs: random.chance(0.3),
  dropBlank: false,
});

export interface Printed {
  text: string;
  /** Where the print of a slot stands, for slots that hold a cell. */
  readonly spans: ReadonlyMap<Slot, readonly [number, number]>;
}

class Sheet {
  readonly chunks: string[] = [];
  readonly spans = new Map<Slot, [number, number]>();
  length = 0;
  put(text: string, from?: Slot): void {
    if (from) this.spans.set(from, [this.length, this.length + text.length]);
    this.chunks.push(text);
    this.length += text.length;
  }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whether this place is the first of its slot. */
const opens = (table: Table, line: number, at: number): boolean =>
  table[line]![at] !== table[line]![at - 1] && (line === 0 || table[line]![at] !== table[line - 1]![at]);

const width = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2E80-\uFFEF\u2014\u2018-\u201D\u2460-\u24FF]/u.test(one) ? 2 : 1), 0);

function html(table: Table, look: Look, sheet: Sheet): void {
  sheet.put('<table border="1">\n');
  const done = table.map((line) => line.map(() => false));
  table.forEach((line, row) => {
    sheet.put('<tr>');
    line.forEach((each, at) => {
      if (done[row]![at]) return;
      let [across, down] = [1, 1];
      while (line[at + across] === each) across++;
      while (table[row + down]?.slice(at, at + across).every((other) => other === each)) down++;
      for (let r = row; r < row + down; r++) for (let c = at; c < at + across; c++) done[r]![c] = true;
      const inner = each.html ?? (each.text === '' ? look.blank : escape(each.text).replaceAll('\n', '<br>'));
      sheet.put(`<td${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}>${look.paragraphs ? '<p>' : ''}`);
      sheet.put(inner, each);
      sheet.put(`${look.paragraphs ? '</p>' : ''}</td>`);
    });
    sheet.put('</tr>\n');
  });
  sheet.put('</table>\n');
}

/** What a place prints in text; null where it prints nothing at all. */
function inText(table: Table, line: number, at: number, look: Look): string | null {
  const each = table[line]![at]!;
  if (!opens(table, line, at)) return look.covered === 'out' ? null : '';
  if (look.format === 'markdown') return each.html ?? (each.text === '' ? look.blank : each.text.replaceAll('\n', '<br>'));
  return each.text === '' ? look.blank : look.format === 'lines' ? each.text : each.text.replaceAll('\n', '');
}

function bars(table: Table, look: Look, sheet: Sheet): void {
  const markdown = look.format === 'markdown';
  const full = { ...look, covered: markdown ? ('empty' as const) : look.covered };
  table.forEach((line, row) => {
    sheet.put('|');
    line.forEach((each, at) => {
      const text = inText(table, row, at, full);
      if (text === null) return;
      sheet.put(' ');
      sheet.put(text, opens(table, row, at) ? each : undefined);
      sheet.put(' |');
    });
    sheet.put('\n');
    if (markdown && row === 0) sheet.put(`|${' --- |'.repeat(line.length)}\n`);
  });
}

function tabs(table: Table, look: Look, sheet: Sheet): void {
  table.forEach((line, row) => {
    const cells = line
      .map((each, at) => ({ each, text: inText(table, row, at, look), own: opens(table, row, at) }))
      .filter(({ text }) => text !== null);
    if (look.trim) while (cells.at(-1)?.text === '') cells.pop();
    cells.forEach(({ each, text, own }, at) => {
      if (at > 0) sheet.put('\t');
      sheet.put(text!, own ? each : undefined);
    });
    sheet.put('\n');
  });
}

function lines(table: Table, look: Look, sheet: Sheet): void {
  table.forEach((line, row) => {
    line.forEach((each, at) => {
      const text = inText(table, row, at, { ...look, covered: 'out' });
      if (text === null || (text === '' && look.dropBlank)) return;
      sheet.put(text, each);
      sheet.put(look.between);
    });
  });
}

function spaces(table: Table, look: Look, sheet: Sheet): void {
  const wide = (table[0] ?? []).map((_, at) =>
    Math.max(
      4,
      ...table.map((line, row) => {
        const each = line[at]!;
        const alone = each !== line[at + 1] && each !== line[at - 1] && opens(table, row, at);
        return alone ? Math.max(...each.text.split('\n').map(width)) : 0;
      }),
    ),
  );
  const starts = wide.map((_, at) => wide.slice(0, at).reduce((sum, one) => sum + one + 3, 0));
  table.forEach((line, row) => {
    const cells = line
      .map((each, at) => ({ each, at, texts: (each.text === '' ? look.blank : each.text).split('\n') }))
      .filter(({ at }) => opens(table, row, at));
    const high = Math.max(1, ...cells.map(({ texts }) => texts.length));
    for (let k = 0; k < high; k++) {
      let column = 0;
      for (const { each, at, texts } of cells) {
        const text = texts[k] ?? '';
        if (text === '') continue;
        const aside = look.centred ? Math.max(0, Math.floor((wide[at]! - width(text)) / 2)) : 0;
        const target = Math.max(starts[at]! + aside, column === 0 ? 0 : column + 1);
        sheet.put(' '.repeat(target - column));
        sheet.put(text, each);
        column = target + width(text);
      }
      sheet.put('\n');
    }
  });
}

const printers = { html, pipes: bars, markdown: bars, tabs, lines, spaces };

function part(each: Part, first: boolean, look: Look, sheet: Sheet): void {
  if (each.kind === 'table') {
    printers[look.format](each.table, look, sheet);
    if (look.format !== 'lines') sheet.put('\n');
  } else if (look.format === 'html')
    sheet.put(each.kind === 'text' ? `<p>${escape(each.text)}</p>\n` : `<h${first ? 1 : 2}>${escape(each.text)}</h${first ? 1 : 2}>\n`);
  else if (look.format === 'markdown') sheet.put(`${each.kind === 'text' ? '' : first ? '# ' : '## '}${each.text}\n\n`);
  else sheet.put(`${each.text}${look.format === 'lines' ? look.between : '\n\n'}`);
}

export function print(paper: Paper, look: Look): Printed {
  const sheet = new Sheet();
  if (look.format === 'html') sheet.put('<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n');
  paper.parts.forEach((each, at) => {
    part(each, at === 0, look, sheet);
  });
  if (look.format === 'html') sheet.put('</body></html>\n');
  return { text: sheet.chunks.join(''), spans: sheet.spans };
}
