/** The entry `gongkai/parquet`: tidy rows as Parquet, by the optional peer hyparquet-writer. */
import { ByteWriter, type Writer } from 'hyparquet-writer';
import { checkObject } from '../report/known.ts';
import { cellColumns, checkRows, flatRow, type ReadReport, rows, type TidyRow } from '../report/rows.ts';
import type { AnnualReport } from '../report/types.ts';
import { tableSink } from './parquet-table.ts';

export interface ParquetSink {
  /** Adds rows. Throws a TypeError with `code` GONGKAI_INVALID_ROWS. */
  write(table: readonly TidyRow[]): void;
  /** Writes what is left and the footer. */
  finish(): void;
}

/** Writes tidy rows bit by bit to a writer of hyparquet-writer (`ByteWriter`, `fileWriter`), in bounded memory. */
export function parquetSink(writer: Writer): ParquetSink {
  checkObject(writer, 'GONGKAI_INVALID_INPUT', 'a writer of hyparquet-writer');
  const { write, finish } = tableSink(writer, cellColumns());
  return {
    write(table) {
      checkRows(table);
      write(table.map(flatRow));
    },
    finish,
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
