/** `gongkai data`: cells, messages and findings, and indicators, as tables with a Data Package descriptor. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../../render/csv.ts';
import { indicatorColumns } from '../../indicators/rows.ts';
import type { Columns } from '../../render/parquet-table.ts';
import { cellColumns } from '../../report/rows.ts';
import { descriptor, type Resource } from '../data-package.ts';
import type { Frame } from '../formats/types.ts';
import { checkingSettings, workOptions } from '../given.ts';
import { intoParquet } from '../into.ts';
import type { Values } from '../options.ts';
import { fileOutput, type Output, writeWhole } from '../output.ts';
import { problemColumns } from '../problems.ts';
import type { DataSettings, TableFormatName } from '../settings.ts';
import { usageError } from '../usage.ts';
import { work } from '../working.ts';
import { readCode } from './parse.ts';

interface Table {
  readonly name: Resource['name'];
  readonly path: string;
  readonly columns: Columns;
}

const extensions = { csv: 'csv', rows: 'ndjson', parquet: 'parquet' } as const satisfies Record<TableFormatName, string>;

/** Lines as objects; codes and paths stay texts divided by blanks, as in the other formats. */
const ndjsonOf = (columns: Columns, lines: readonly (readonly unknown[])[]): string =>
  lines.map((line) => `${JSON.stringify(Object.fromEntries(columns.map(([name], i) => [name, line[i]])))}\n`).join('');

/** Writes tables as text, each to its file. */
function intoText(tables: readonly Table[], to: 'csv' | 'rows'): Frame {
  let open: readonly { readonly output: Output; readonly columns: Columns; readonly names: readonly string[] }[] = [];
  return {
    before: async (reading) => {
      open = await Promise.all(
        tables.map(async ({ path, columns }) => ({
          output: await fileOutput(path, reading),
          columns,
          names: columns.map(([name]) => name),
        })),
      );
      if (to === 'csv') for (const { output, names } of open) await output.write(csvOf(names, [], true));
    },
    take: async ({ lines = [] }) => {
      for (const [i, { output, columns, names }] of open.entries())
        await output.write(to === 'csv' ? csvOf(names, lines[i] ?? [], false) : ndjsonOf(columns, lines[i] ?? []));
    },
    abandon: () => {
      for (const { output } of open) output.abandon();
    },
    finish: async () => {
      for (const { output } of open) await output.close();
    },
  };
}

async function resourceOf({ name, path, columns }: Table, file: string): Promise<Resource> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { name, file, columns, bytes: statSync(path).size, sha256: hash.digest('hex') };
}

export async function run(files: readonly string[], values: Values): Promise<number> {
  const { output: folder, ...options } = workOptions(files, values);
  if (folder === undefined) throw usageError({ zh: 'gongkai data 需要 -o FOLDER', en: 'gongkai data needs -o FOLDER' });
  const to = values.tables ?? 'csv';
  const columns = { cells: cellColumns(), problems: problemColumns, indicators: [['source', 'text'], ...indicatorColumns] } as const;
  const tables = (['cells', 'problems', 'indicators'] as const).map((name): Table => ({
    name,
    path: join(folder, `${name}.${extensions[to]}`),
    columns: columns[name],
  }));
  const { population } = values;
  const settings: DataSettings = {
    command: 'data',
    to,
    kinds: values.kinds ?? 'reports',
    ...(await checkingSettings(values)),
    ...(population !== undefined && { population }),
  };
  const frame = to === 'parquet' ? await intoParquet(tables) : intoText(tables, to);
  const finish = async (): Promise<void> => {
    await frame.finish?.();
    const resources = await Promise.all(tables.map((table) => resourceOf(table, `${table.name}.${extensions[to]}`)));
    writeWhole(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor(resources, to), null, 2)}\n`, new Set());
  };
  return readCode(await work(files, settings, options, { ...frame, finish }));
}
