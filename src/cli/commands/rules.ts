/** `gongkai rules`: the catalogue on the terminal. */
import { displayWidth } from '../../render/display-width.ts';
import { rules } from '../../rules.ts';
import type { Values } from '../options.ts';
import { localeOf } from '../usage.ts';
import { exits } from '../working.ts';

/** Id, severity and title of each, or all that is known of them as JSON. */
export function run(_: readonly string[], { locale, listing }: Values): Promise<number> {
  const width = Math.max(...rules.map(({ id }) => displayWidth(id)));
  process.stdout.write(
    listing === 'json'
      ? `${JSON.stringify(rules, null, 2)}\n`
      : rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title[localeOf(locale)]}\n`).join(''),
  );
  return Promise.resolve(exits.clean);
}
