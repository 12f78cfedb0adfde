/** Draws what the parser saw: the source with each recognised cell marked, and the cells that are not certain. */
import type { Locale } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import { placeOf, placeText } from '../../read/place.ts';
import { describe } from '../../render/describe.ts';
import { lineIndex } from '../../render/lines.ts';
import type { Cell, Certainty, ParseResult } from '../../report/types.ts';
import { type Paint, paint } from './paint.ts';
import { shown as safe, shownLines } from '../shown.ts';

/** Marks around a cell, that tell without colour how sure its reading is. */
const marks = { certain: ['[', ']'], inferred: ['{', '}'], doubtful: ['<', '?>'] } as const satisfies Record<
  Certainty,
  readonly [string, string]
>;
const styles = { certain: 'green', inferred: 'yellow', doubtful: 'red' } as const satisfies Record<Certainty, string>;

const words = {
  zh: {
    legend: '[确定] {推定} <存疑?>',
    cells: '单元格',
    certain: '确定',
    inferred: '推定',
    doubtful: '存疑',
    absent: '缺失',
    unsure: '不确定的单元格',
    messages: '读取时发现',
    or: '或',
    lines: (n: number) => `… ${n} 行`,
    blank: '空',
    kind: '种类',
    format: '格式',
  },
  en: {
    legend: '[certain] {inferred} <doubtful?>',
    cells: 'cells',
    certain: 'certain',
    inferred: 'inferred',
    doubtful: 'doubtful',
    absent: 'absent',
    unsure: 'cells that are not certain',
    messages: 'what reading said',
    or: 'or',
    lines: (n: number) => `… ${n} lines`,
    blank: 'blank',
    kind: 'kind',
    format: 'format',
  },
} as const;

type Placed = Cell & { readonly span: NonNullable<Cell['span']> };

/** Stretches of source without a cell are shortened to this many characters at each end. */
const context = 60;

const shorten = (text: string): string => (text.length > 2 * context + 10 ? `${text.slice(0, context)} … ${text.slice(-context)}` : text);

const endsLine = new Set(['/tr', '/p', '/div', '/table', '/title', '/h1', '/h2', '/h3', 'br']);

/** Markup between cells as the text it stands for: one line per row or paragraph, no tags. */
function withoutTags(markup: string): string {
  const [first = '', ...rest] = markup.split('<');
  const texts = rest.map((part) => {
    const end = part.indexOf('>');
    const name = part.slice(0, 6).toLowerCase().split(/[\s>]/u, 1)[0] ?? '';
    return (endsLine.has(name) ? '\n' : ' ') + part.slice(end + 1);
  });
  const lines = [first, ...texts]
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' '));
  return lines.filter((line, i) => i === 0 || i === lines.length - 1 || line !== ' ').join('\n');
}

/** The source with marks, cut where nothing was recognised. Cells that share a place are marked once. */
function drawing({ text, format }: ParseResult['source'], cells: readonly Placed[], style: Paint, locale: Locale): string {
  const plain = (stretch: string): string => {
    const lines = shownLines(format === 'html' ? withoutTags(stretch) : stretch).split('\n');
    if (lines.length <= 5) return lines.map(shorten).join('\n');
    return [...lines.slice(0, 2).map(shorten), style('dim', words[locale].lines(lines.length - 4)), ...lines.slice(-2).map(shorten)].join(
      '\n',
    );
  };
  const parts: string[] = [];
  let at = 0;
  for (const cell of cells) {
    if (cell.span.start < at) continue;
    const [open, close] = marks[cell.certainty];
    const marked = shownLines(text.slice(cell.span.start, cell.span.end));
    parts.push(plain(text.slice(at, cell.span.start)), style(styles[cell.certainty], `${open}${marked}${close}`));
    at = cell.span.end;
  }
  return [...parts, plain(text.slice(at))].join('');
}

const shown = (value: number | null, locale: Locale): string => (value === null ? words[locale].blank : String(value));

function unsureLine(cell: Cell, place: string, locale: Locale, style: Paint): string {
  const own = words[locale];
  const readings = cell.alternatives
    ? cell.alternatives.map((value) => shown(value, locale)).join(` ${own.or} `)
    : shown(cell.value, locale);
  const state = cell.state === 'absent' ? own.absent : own[cell.certainty];
  return `  ${style('dim', place)}  ${style(styles[cell.certainty], state)}  ${label(cell.path, locale)}: ${readings}\n`;
}

/** The drawing, then each cell that is not certain with its readings, then what reading said. */
export function drawn(file: string, result: ParseResult, { locale, color }: { readonly locale: Locale; readonly color: boolean }): string {
  const own = words[locale];
  const style = paint(color);
  const lines = lineIndex(result.source.text);
  const all = Object.values(result.cells);
  const placed = all
    .filter((cell): cell is Placed => cell.span !== undefined && cell.state !== 'absent')
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const unsure = all.filter((cell) => cell.certainty !== 'certain' || cell.state === 'absent');
  const place = (cell: Cell): string => {
    if (!cell.span) return '-';
    const inFile = placeOf(result.source, cell.span);
    if (inFile) return safe(placeText(inFile));
    const { line, column } = lines.at(cell.span.start);
    return `${line}:${column}`;
  };
  const { certain, inferred, doubtful, absent } = result.counts;
  return [
    `${style(['bold', 'underline'], safe(file))}  ${own.kind} ${result.kind}, ${own.format} ${result.source.format}, ${[result.source.encoding, ...(result.report.edition === null ? [] : [result.report.edition])].join(', ')}\n`,
    `${own.cells}: ${own.certain} ${certain}, ${own.inferred} ${inferred}, ${own.doubtful} ${doubtful}, ${own.absent} ${absent}   ${style('dim', own.legend)}\n\n`,
    `${drawing(result.source, placed, style, locale).trimEnd()}\n\n`,
    ...(unsure.length > 0
      ? [`${style('bold', own.unsure)}\n`, ...unsure.map((cell) => unsureLine(cell, place(cell), locale, style)), '\n']
      : []),
    ...(result.messages.length > 0
      ? [
          `${style('bold', own.messages)}\n`,
          ...result.messages.map((message) => `  ${safe(describe(message, { locale }))}  ${style('dim', message.code)}\n`),
          '\n',
        ]
      : []),
  ].join('');
}
