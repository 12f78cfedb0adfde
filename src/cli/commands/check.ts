/** `gongkai check`: findings of one or many reports. */
import type { Severity } from '../../diagnostic/types.ts';
import { checkFormats } from '../formats/index.ts';
import { checkingSettings, workOptions } from '../given.ts';
import { severities, type Values } from '../options.ts';
import type { CheckSettings } from '../settings.ts';
import { type Done, exits, work } from '../working.ts';

/** The exit code: trouble before findings before clean. */
function exitCode({ tally, failed, code }: Done, failLevel: Severity | 'never', maxWarnings: number | undefined): number {
  if (code !== undefined) return code;
  if (failed.length > 0) return exits.trouble;
  const counted = failLevel === 'never' ? [] : severities.slice(0, severities.indexOf(failLevel) + 1);
  const over = maxWarnings !== undefined && tally.warning > maxWarnings;
  return over || counted.some((severity) => tally[severity] > 0) ? exits.findings : exits.clean;
}

export async function run(files: readonly string[], values: Values): Promise<number> {
  const options = workOptions(files, values);
  const to = values.format ?? 'pretty';
  const settings: CheckSettings = { command: 'check', to, quiet: values.quiet ?? false, ...(await checkingSettings(values)) };
  const done = await work(files, settings, options, values.stdinNdjson ? {} : checkFormats[to].frame(settings, values.bom ?? false));
  if (values.stdinNdjson) return done.code ?? exits.clean;
  return exitCode(done, values.failLevel ?? 'error', values.maxWarnings);
}
