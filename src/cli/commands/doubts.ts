/** `gongkai doubts`: the doubtful cells with their context, to be settled by a person. */
import { sharedSettings, workOptions } from '../given.ts';
import type { Values } from '../options.ts';
import { doubtsHeader } from '../settled.ts';
import { exits, work } from '../working.ts';

export async function run(files: readonly string[], values: Values): Promise<number> {
  const start = (values.bom ? '\uFEFF' : '') + doubtsHeader;
  const { code, failed } = await work(files, { command: 'doubts', ...sharedSettings(values) }, workOptions(files, values), { start });
  return code ?? (failed.length > 0 ? exits.trouble : exits.clean);
}
