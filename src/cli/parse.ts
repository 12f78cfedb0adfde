/** `gongkai parse`: reports as data or documents. */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { rowsToCsv } from '../render/csv.ts';
import { type ReadFlags, readSettings, runOptions } from './flags.ts';
import type { Outcome } from './job.ts';
import { type FileIds, targetOf, writeWhole } from './output.ts';
import { type Done, exits, type Frame, run } from './run.ts';
import type { ParseFormat, ParseSettings } from './settings.ts';
import { choice, colorOf, localeOf, usageError } from './usage.ts';

export interface ParseFlags extends ReadFlags {
  readonly to?: string;
  readonly shape?: string;
  readonly explain?: true;
  readonly english?: true;
  readonly bom?: true;
  readonly kinds: string;
}

const isFolder = (path: string): boolean => path.endsWith('/') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);

/** Writes each document into a folder, under the name of its source; names that meet get a number. */
function intoFolder(folder: string, extension: string): Frame {
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
    take: ({ output, under = 'report', failure }: Outcome) => {
      if (failure === undefined)
        writeWhole(join(folder, free(under.slice(0, under.length - extname(under).length))), output.join(''), reading);
      return Promise.resolve();
    },
  };
}

async function parquetFrame(path: string): Promise<{ frame: Frame; finish: () => void }> {
  const load = async (): Promise<[typeof import('hyparquet-writer'), typeof import('../render/parquet.ts')]> =>
    Promise.all([import('hyparquet-writer'), import('../render/parquet.ts')]);
  const [{ fileWriter }, { parquetSink }] = await load().catch(() => {
    throw usageError({
      zh: '--to parquet 需要可选的软件包 hyparquet-writer：npm install hyparquet-writer',
      en: '--to parquet needs the optional package hyparquet-writer: npm install hyparquet-writer',
    });
  });
  const partial = `${path}.${process.pid}.part`;
  let sink: ReturnType<typeof parquetSink> | undefined;
  let target = path;
  return {
    frame: {
      before: (reading) => {
        target = targetOf(path, reading);
        mkdirSync(dirname(partial), { recursive: true });
        sink = parquetSink(fileWriter(partial));
      },
      take: ({ rows = [] }) => {
        sink?.write(rows);
        return Promise.resolve();
      },
      abandon: () => {
        rmSync(partial, { force: true });
      },
    },
    finish: () => {
      sink?.finish();
      renameSync(partial, target);
    },
  };
}

const arrayFrame: Frame = { start: '[\n', separator: ',\n', end: ({ files }) => (files > 0 ? '\n]\n' : ']\n') };

function textFrame(to: Exclude<ParseFormat, 'parquet'>, several: boolean, flags: ParseFlags): Frame {
  switch (to) {
    case 'json':
      return several ? arrayFrame : { end: () => '\n' };
    case 'csv':
      return { start: (flags.bom ? '\uFEFF' : '') + rowsToCsv([]) };
    case 'md':
    case 'html':
      if (several)
        throw usageError({ zh: `--to ${to}：多份报告需要文件夹，-o FOLDER/`, en: `--to ${to}: several reports need a folder, -o FOLDER/` });
      return {};
    default:
      return {};
  }
}

/** Runs the command and gives its exit code. */
export async function parse(files: readonly string[], flags: ParseFlags): Promise<number> {
  if (flags.stdinNdjson ? flags.to !== undefined || flags.explain : flags.shape !== undefined)
    throw usageError({
      zh: '--stdin-ndjson 的输出由 --shape 决定，不能与 --to、--explain 同用；--shape 也只用于 --stdin-ndjson',
      en: 'with --stdin-ndjson the output is chosen by --shape, not by --to or --explain; --shape goes with --stdin-ndjson only',
    });
  const to = flags.stdinNdjson ? 'ndjson' : choice('--to', flags.to ?? 'json', ['json', 'ndjson', 'rows', 'csv', 'md', 'html', 'parquet']);
  const options = runOptions(files, flags);
  const settings: ParseSettings = {
    command: 'parse',
    to,
    locale: localeOf(flags.locale),
    color: flags.output === undefined && colorOf(process.stdout),
    explain: flags.explain ?? false,
    english: flags.english ?? false,
    kinds: choice('--kinds', flags.kinds, ['reports', 'all']),
    shape: choice('--shape', flags.shape ?? 'flat', ['flat', 'result', 'rows']),
    read: readSettings(flags),
  };
  const [only] = files;
  const several =
    files.length !== 1 || (only !== '-' && only !== undefined && !(statSync(only, { throwIfNoEntry: false })?.isFile() ?? false));
  const { output, ...elsewhere } = options;
  let done: Done;
  if (settings.explain) done = await run(files, settings, options, {});
  else if (to === 'parquet') {
    if (output === undefined) throw usageError({ zh: '--to parquet 需要 -o FILE', en: '--to parquet needs -o FILE' });
    const { frame, finish } = await parquetFrame(output);
    done = await run(files, settings, elsewhere, frame);
    if (done.code === undefined) finish();
  } else if ((to === 'md' || to === 'html') && output !== undefined && isFolder(output))
    done = await run(files, settings, elsewhere, intoFolder(output, to));
  else done = await run(files, settings, options, textFrame(to, several && !flags.stdinNdjson, flags));
  if (done.code !== undefined) return done.code;
  // A table without a single report is no success, whatever the files were.
  const none = done.passed.size > 0 && [...done.passed.values()].reduce((sum, n) => sum + n, 0) === done.files;
  return (done.failed.length > 0 || none) && !flags.stdinNdjson ? exits.trouble : exits.clean;
}
