#!/usr/bin/env node
/** The command `gongkai`. */
import { commandOf } from './commands.ts';
import { withConfig } from './config.ts';
import { commandHelp, programHelp } from './help.ts';
import { shown, shownLines } from './shown.ts';
import { isUsageError, localeAsked, localeOf } from './usage.ts';
import { asked, checkTogether } from './values.ts';
import { manifest } from './version.ts';

async function main(args: readonly string[]): Promise<number> {
  const line = asked(args);
  const { command, values } = line;
  if (line.version || values.help) {
    const locale = localeOf(values.locale);
    const help = args[0] === command ? commandHelp(command, locale) : programHelp(locale);
    process.stdout.write(line.version ? `${manifest().version}\n` : help);
    return 0;
  }
  const { config, options, load } = commandOf(command);
  const all = { ...line, values: config ? withConfig(values, options) : values };
  checkTogether(all);
  return (await load()).run(all.operands, all.values);
}

// Awaited, so that whoever imports this knows when the command has ended.
await main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const said = isUsageError(error)
      ? shown(error.usage[localeAsked(process.argv)])
      : shownLines(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.stderr.write(`gongkai: ${said}\n`);
    process.exitCode = 2;
  },
);
