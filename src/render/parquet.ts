/** The entry `gongkai/parquet`: tidy rows as Parquet, by the optional peer hyparquet-writer. */
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData, type Writer } from 'hyparquet-writer';
import { checkRows, columnTypes, flatRow, type ReadReport, rows, tidyColumns, type TidyRow } from '../report/rows.ts';
import type { AnnualReport } from '../report/types.ts';

const types = { integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN', list: 'STRING', text: 'STRING' } as const;

function columnData(table: readonly TidyRow[]): ColumnSource[] {
  const lines = table.map(flatRow);
  return tidyColumns.map((name, i) => ({
    name,
    type: types[columnTypes[name] ?? 'text'],
    nullable: true,
    data: lines.map((line) => line[i]),
  }));
}

/** Rows are gathered into row groups of this size before they are written. */
const rowGroup = 50_000;

export interface ParquetSink {
  write(table: readonly TidyRow[]): void;
  /** Writes what is left and the footer. */
  finish(): void;
}

/** Writes tidy rows bit by bit to a writer of hyparquet-writer (`ByteWriter`, `fileWriter`), in bounded memory. */
export function parquetSink(writer: Writer): ParquetSink {
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnData([]) }), createdBy: 'gongkai' });
  let held: TidyRow[] = [];
  const flush = (): void => {
    if (held.length > 0) void parquet.write({ columnData: columnData(held), rowGroupSize: held.length });
    held = [];
  };
  return {
    write(table) {
      checkRows(table);
      for (const row of table) held.push(row);
      if (held.length >= rowGroup) flush();
    },
    finish() {
      flush();
      void parquet.finish();
    },
  };
}

/** One report or several as one Parquet file: the table of `rows`, whose errors it throws. */
export function toParquet(reports: AnnualReport | ReadReport | readonly (AnnualReport | ReadReport)[]): Uint8Array {
  const writer = new ByteWriter();
  const sink = parquetSink(writer);
  for (const report of Array.isArray(reports) ? (reports as readonly (AnnualReport | ReadReport)[]) : [reports as AnnualReport])
    sink.write(rows(report));
  sink.finish();
  return writer.getBytes();
}
