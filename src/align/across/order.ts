/** The cells of a line of values of the table that stands across, and what must be said of its heads. */
import { diagnose } from '../../diagnostic/types.ts';
import { type Block, cellPath } from '../../form/index.ts';
import { type AcrossOrder, acrossOrder } from './heads.ts';
import type { AcrossLine } from './lines.ts';
import type { AlignMessage } from '../index.ts';
import { isPrinted } from '../labels/printed.ts';
import { type Token, bodyOf } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';
import { rowValues } from '../heads/row-values.ts';
import type { FoundTable } from '../rows/tables.ts';

/** Fewer words than this may stand above the heads. */
const mostAbove = 16;

/** Where the words begin that stand directly above the heads: short ones, and no printed labels. */
function wordsAbove(tokens: readonly Token[], from: number): number {
  let start = from;
  while (start > 0 && from - start < mostAbove) {
    const { kind, text, body } = tokens[start - 1] as Token;
    if (kind === 'empty') start--;
    else if (kind === 'text' && text.length <= mostAbove && body !== '' && !/[。;:]/u.test(text) && !isPrinted(body)) start--;
    else break;
  }
  return start;
}

/** The order of the cells in a line of values, with what must be said of it. Lines without heads of their own stand under those before. */
export function orderOfLine(
  tokens: readonly Token[],
  { table, lines, from }: FoundTable,
  line: AcrossLine & { readonly kind: 'run' },
  messages: AlignMessage[],
): AcrossOrder {
  const block = table.blocks[0] as Block;
  const before = lines.flatMap((other) => (other.kind === 'run' && other.start < line.start ? [other.run.stop] : []));
  const starts = [...before, wordsAbove(tokens, from)].sort((a, b) => b - a);
  const headed = starts.find((start) => tokens.slice(start, line.start).some(({ kind }) => kind === 'text')) ?? from;
  const order = acrossOrder(tokens, headed, line.start, { table, block, rows: line.rows, values: rowValues(tokens, line.run.items) });
  const cells = line.rows.flatMap((row) => block.columns.map((column) => cellPath(table.id, row, column.id)));
  const heads = order.foreign.map(({ token }) => token.text);
  const unread = cells.filter((path) => !order.paths?.includes(path));
  if (!order.paths && heads.length > 0) messages.push(diagnose(alignMessages, 'columns-foreign', { table: table.id, heads }, { cells }));
  else if (!order.paths || order.reordered)
    messages.push(diagnose(alignMessages, 'columns-reordered', { table: table.id, read: order.paths !== undefined }, { cells }));
  else if (unread.length > 0) {
    const missing = [...new Set(unread.map((path) => block.columns.find(({ id }) => path.endsWith(`.${id}`))?.label ?? ''))];
    messages.push(diagnose(alignMessages, 'heads-replaced', { table: table.id, missing, heads }, { cells: unread }));
  } else if (order.paths.length > cells.length)
    messages.push(diagnose(alignMessages, 'columns-skipped', { table: table.id, heads }, { cells: [] }));
  const texts = tokens.slice(from, line.start).flatMap((token) => (token.kind === 'text' ? [bodyOf(token.text)] : []));
  const lost = block.columns.filter(({ label }) => !texts.join('').includes(bodyOf(label)));
  const under = cells.filter((path) => lost.some(({ id }) => path.endsWith(`.${id}`)) && order.paths?.includes(path));
  if (under.length > 0)
    messages.push(diagnose(alignMessages, 'heads-missing', { table: table.id, missing: lost.map(({ label }) => label) }, { cells: under }));
  return order;
}
