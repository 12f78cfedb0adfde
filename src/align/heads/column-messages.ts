/** What must be said of the columns of a block: in another order, skipped, not read, or read without their heads. */
import { diagnose } from '../../diagnostic/types.ts';
import { type Block, type CellPath, type Table, cellPath } from '../../form/index.ts';
import type { BlockColumns } from './columns.ts';
import type { AlignMessage } from '../index.ts';
import { alignMessages } from '../messages/index.ts';

export function* columnMessages(table: Table, block: Block, { heads, printed, sure, reordered }: BlockColumns): Generator<AlignMessage> {
  const under = (columns: readonly string[]): CellPath[] =>
    block.rows.flatMap((row) => columns.map((column) => cellPath(table.id, row.id, column)));
  const all = (): CellPath[] => under(block.columns.map(({ id }) => id));
  const named = new Set(heads.map(({ column }) => column));
  const missing = block.columns.filter((column) => !named.has(column));
  const words = heads.filter(({ kind }) => kind === 'foreign').map(({ token }) => token.text);
  if (!printed) {
    const unclear = missing.length === 0 && words.length === 0;
    yield unclear
      ? diagnose(alignMessages, 'columns-reordered', { table: table.id, read: false }, { cells: all() })
      : diagnose(alignMessages, 'columns-foreign', { table: table.id, heads: words }, { cells: all() });
    return;
  }
  if (reordered) yield diagnose(alignMessages, 'columns-reordered', { table: table.id, read: true }, { cells: all() });
  const read = new Set(printed.map(({ column }) => column));
  const replaced = missing.filter((column) => !read.has(column));
  const skipped = printed.flatMap(({ column, head }) => (column ? [] : [head?.token.text ?? '']));
  if (replaced.length > 0)
    yield diagnose(
      alignMessages,
      'heads-replaced',
      { table: table.id, missing: replaced.map(({ label }) => label), heads: skipped },
      { cells: under(replaced.map(({ id }) => id)) },
    );
  else if (skipped.length > 0)
    yield diagnose(alignMessages, 'columns-skipped', { table: table.id, heads: skipped }, { cells: sure ? [] : all() });
  for (const { column, like, token } of heads)
    if (column && like !== 'exact')
      yield diagnose(
        alignMessages,
        'head-altered',
        { printed: token.text, label: column.label },
        { cells: under([column.id]), span: token.piece.span },
      );
  const lost = missing.filter((column) => read.has(column));
  if (lost.length > 0 && (block.caption !== undefined || heads.length > 0 || !sure))
    yield diagnose(
      alignMessages,
      'heads-missing',
      { table: table.id, missing: lost.map(({ label }) => label) },
      { cells: under(lost.map(({ id }) => id)) },
    );
}
