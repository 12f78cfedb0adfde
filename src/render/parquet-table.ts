/** Any table as Parquet, by the optional peer hyparquet-writer. */
import { type ColumnSource, ParquetWriter, schemaFromColumnData, type Writer } from 'hyparquet-writer';

const types = { integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN', list: 'STRING', text: 'STRING' } as const;

/** The columns of a table with what each holds, in order. */
export type Columns = readonly (readonly [name: string, type: keyof typeof types])[];

const columnData = (columns: Columns, lines: readonly (readonly unknown[])[]): ColumnSource[] =>
  columns.map(([name, type], i) => ({ name, type: types[type], nullable: true, data: lines.map((line) => line[i]) }));

/** Lines are gathered into row groups of this size before they are written. */
const rowGroup = 50_000;

export interface TableSink {
  readonly write: (lines: readonly (readonly unknown[])[]) => void;
  /** Writes what is left and the footer. */
  readonly finish: () => void;
}

/** Writes a table bit by bit, in bounded memory. */
export function tableSink(writer: Writer, columns: Columns): TableSink {
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnData(columns, []) }),
    createdBy: 'gongkai',
  });
  let held: (readonly unknown[])[] = [];
  const flush = (): void => {
    if (held.length > 0) void parquet.write({ columnData: columnData(columns, held), rowGroupSize: held.length });
    held = [];
  };
  return {
    write(lines) {
      for (const line of lines) held.push(line);
      if (held.length >= rowGroup) flush();
    },
    finish() {
      flush();
      void parquet.finish();
    },
  };
}
