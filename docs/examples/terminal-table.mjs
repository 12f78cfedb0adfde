/** Tables for a terminal: columns are as wide as what stands in them is shown, and a Chinese character takes two. */
import stringWidth from 'string-width';

/** A text with blanks behind it (or before it) up to a width. */
export const pad = (text, width, right) => {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? blank + text : text + blank;
};

/** As much of a text as fits into a width, with an ellipsis where it was cut. */
export function fit(text, width) {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text in lines of at most a width; what stands in brackets begins a line. */
function wrap(text, width) {
  const lines = [''];
  for (const character of text) {
    if (character === '（' || stringWidth(lines.at(-1) + character) > width) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}

/** One table: the first column to the left, all others to the right. `paint` colours a cell after it was measured. */
export function terminalTable({ heads, rows, headWidth = 8 }) {
  const headLines = heads.map((head, column) => (column === 0 ? [head] : wrap(head, headWidth)));
  const height = Math.max(...headLines.map((lines) => lines.length));
  // A head of one line stands at the bottom.
  const top = Array.from({ length: height }, (_, line) => headLines.map((lines) => lines[line - height + lines.length] ?? ''));
  const widths = heads.map((_, column) =>
    Math.max(...top.map((line) => stringWidth(line[column])), ...rows.map((row) => stringWidth(row[column].text))),
  );
  const line = (cells) =>
    cells
      .map((cell, column) => (cell.paint ?? ((text) => text))(pad(cell.text ?? cell, widths[column], column > 0)))
      .join('  ')
      .trimEnd();
  return [...top.map(line), '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...rows.map(line)].join('\n');
}
