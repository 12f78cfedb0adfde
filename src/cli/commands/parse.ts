/** `gongkai parse`: reports as data or documents. */
import { statSync } from 'node:fs';
import { cellColumns } from '../../report/rows.ts';
import { parseFormats } from '../formats/parse.ts';
import type { Frame } from '../formats/types.ts';
import { sharedSettings, workOptions } from '../given.ts';
import { intoFolder, intoParquet } from '../into.ts';
import type { Values } from '../options.ts';
import type { ParseSettings } from '../settings.ts';
import { usageError } from '../usage.ts';
import { type Done, exits, work } from '../working.ts';

const stats = (path: string) => statSync(path, { throwIfNoEntry: false });
const isFolder = (path: string): boolean => path.endsWith('/') || (stats(path)?.isDirectory() ?? false);

/** Whether the arguments may stand for more than one source. */
const isSeveral = (files: readonly string[]): boolean => files.length !== 1 || (files[0] !== '-' && !stats(files[0] ?? '')?.isFile());

async function frameOf(
  files: readonly string[],
  { to, explain }: ParseSettings,
  { output, bom, stdinNdjson }: Values,
): Promise<[Frame, elsewhere?: boolean]> {
  if (explain || stdinNdjson) return [{}];
  if (to === 'parquet') {
    if (output === undefined) throw usageError({ zh: '--to parquet 需要 -o FILE', en: '--to parquet needs -o FILE' });
    return [await intoParquet([{ path: output, columns: cellColumns() }]), true];
  }
  if (parseFormats[to].document && output !== undefined && isFolder(output)) return [intoFolder(output, to), true];
  return [parseFormats[to].frame(isSeveral(files), bom ?? false)];
}

/** A table without a single report is no success, whatever the files were. */
export const readCode = ({ code, failed, passed, files }: Done): number => {
  const none = passed.size > 0 && [...passed.values()].reduce((sum, n) => sum + n, 0) === files;
  return code ?? (failed.length > 0 || none ? exits.trouble : exits.clean);
};

export async function run(files: readonly string[], values: Values): Promise<number> {
  const { output, ...options } = workOptions(files, values);
  const settings: ParseSettings = {
    ...sharedSettings(values),
    command: 'parse',
    to: values.to ?? 'json',
    explain: values.explain ?? false,
    english: values.english ?? false,
    kinds: values.kinds ?? 'reports',
    shape: values.shape ?? 'flat',
  };
  const [frame, elsewhere] = await frameOf(files, settings, values);
  const done = await work(files, settings, { ...options, ...(!elsewhere && output !== undefined && { output }) }, frame);
  return values.stdinNdjson ? (done.code ?? exits.clean) : readCode(done);
}
