/** Output that goes into several files, or is no text. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Columns, TableSink } from '../render/parquet-table.ts';
import type { Frame } from './formats/types.ts';
import { type FileIds, partOf, targetOf, writeWhole } from './output.ts';
import { usageError } from './usage.ts';

/** Writes each document into a folder, under the name of its source; names that meet get a number. */
export function intoFolder(folder: string, extension: string): Frame {
  const taken = new Set<string>();
  let reading: FileIds = new Set();
  const free = (stem: string): string => {
    let name = `${stem}.${extension}`;
    for (let n = 2; taken.has(name); n++) name = `${stem}-${n}.${extension}`;
    taken.add(name);
    return name;
  };
  return {
    before: (ids) => {
      reading = ids;
    },
    take: ({ output, under = 'report', failure }) => {
      if (failure === undefined)
        writeWhole(join(folder, free(under.slice(0, under.length - extname(under).length))), output.join(''), reading);
      return Promise.resolve();
    },
  };
}

/** What writes Parquet; loaded when it is needed, as its package is optional. */
async function parquet(): Promise<(path: string, columns: Columns) => TableSink> {
  try {
    const [{ fileWriter }, { tableSink }] = await Promise.all([import('hyparquet-writer'), import('../render/parquet-table.ts')]);
    return (path, columns) => tableSink(fileWriter(path), columns);
  } catch {
    throw usageError({
      zh: '--to parquet 需要可选的软件包 hyparquet-writer：npm install hyparquet-writer',
      en: '--to parquet needs the optional package hyparquet-writer: npm install hyparquet-writer',
    });
  }
}

/** Writes tables as Parquet, each to its file, which appears when it is complete. */
export async function intoParquet(tables: readonly { readonly path: string; readonly columns: Columns }[]): Promise<Frame> {
  const open = await parquet();
  let files: { readonly sink: TableSink; readonly part: string; readonly target: string }[] = [];
  return {
    before: (reading) => {
      files = tables.map(({ path, columns }) => {
        const target = targetOf(path, reading);
        mkdirSync(dirname(target), { recursive: true });
        return { sink: open(partOf(target), columns), part: partOf(target), target };
      });
    },
    take: ({ lines = [] }) => {
      for (const [i, table] of lines.entries()) files[i]?.sink.write(table);
      return Promise.resolve();
    },
    abandon: () => {
      for (const { part } of files) rmSync(part, { force: true });
    },
    finish: () => {
      for (const { sink, part, target } of files) {
        sink.finish();
        renameSync(part, target);
      }
      return Promise.resolve();
    },
  };
}
