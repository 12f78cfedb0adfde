/**
 * Markdown with tables out of plain text. CommonMark lets every mark of ASCII be escaped; escaped is only what would
 * otherwise begin something, so that the source reads as text does.
 */

export type Align = 'right' | null;

/** Marks that begin something anywhere: escapes, code, emphasis, links, HTML, character references. */
const anywhere = /[\\`*_[]|<(?=[!/?A-Za-z])|&(?=[#A-Za-z])/gu;
/** Marks that begin something at the start of a line: headings, quotations, fences, rules, lists, tables. */
const first = /^(?:[#>=~|]|[+-](?=[ \t]|$)|-(?=[-:|])|:(?=-))/u;
const ordinal = /^\d+(?=\)|\.(?:[ \t]|$))/u;

const reference = (character: string): string => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;

/** Text within a line: blanks at its ends and line breaks are kept as references. */
const inline = (text: string): string => text.replace(anywhere, '\\$&').replace(/^[ \t]|[ \t]$|[\r\n]/gu, reference);

export const paragraph = (text: string): string => inline(text).replace(first, '\\$&').replace(ordinal, '$&\\');

export const heading = (depth: 1 | 2, text: string): string => `${'#'.repeat(depth)}${text && ' '}${inline(text).replace(/#$/u, '\\#')}`;

/** A table of GitHub's kind, its columns as wide as `width` says of their texts. The first line is its head. */
export function table(lines: readonly (readonly string[])[], align: readonly Align[], width: (text: string) => number): string {
  const cells = lines.map((line) => line.map((text) => inline(text).replaceAll('|', '\\|')));
  const columns = (cells[0] ?? []).map((_, x) => {
    const right = align[x] === 'right';
    const widest = cells.reduce((most, line) => Math.max(most, width(line[x] ?? '')), right ? 2 : 1);
    return { right, widest, rule: right ? `${'-'.repeat(widest - 1)}:` : '-'.repeat(widest) };
  });
  const draw = (line: readonly string[]): string =>
    `| ${columns
      .map(({ right, widest }, x) => {
        const text = line[x] ?? '';
        const space = ' '.repeat(widest - width(text));
        return right ? space + text : text + space;
      })
      .join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return [draw(head), draw(columns.map(({ rule }) => rule)), ...rest.map(draw)].join('\n');
}
