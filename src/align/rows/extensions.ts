/** Rows that the form does not have, and values that it has no column for: kept as found. */
import type { Block, EditionId, Table } from '../../form/index.ts';
import type { Extension } from '../../report/types.ts';
import type { Token } from '../../lex/token.ts';
import type { Run } from './runs.ts';

/** The values of a run as an extension; columns are named where there are as many values as the block has columns. */
export function extensionOf(tokens: readonly Token[], table: Table, run: Run, block: Block, edition: EditionId | undefined): Extension {
  const filled = run.items.map((item) => tokens[item] as Token).filter((token) => token.kind !== 'empty');
  const named = filled.length === block.columns.length;
  return {
    table: table.id,
    label: run.unknown?.label ?? run.anchor?.landmark.row?.label ?? '',
    ...(edition && { edition }),
    columns: filled.map((token, i) => {
      const column = named ? block.columns[i] : undefined;
      return { label: column?.label ?? String(i + 1), ...(column && { id: column.id }), value: token.value ?? null };
    }),
  };
}
