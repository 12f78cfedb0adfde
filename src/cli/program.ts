/** The command line, declared: commands, options and the help that teaches them. */
import { Command } from 'commander';
import { shown } from './shown.ts';
import { version } from './version.ts';

type Action = (files: never, flags: never) => Promise<number>;

/** The commands, loaded when they are called. */
const load = {
  check: async (): Promise<Action> => (await import('./check.ts')).check,
  parse: async (): Promise<Action> => (await import('./parse.ts')).parse,
  rules: async (): Promise<Action> => (await import('./rules.ts')).listRules,
  explain: async (): Promise<Action> => (await import('./rules.ts')).explainRule,
  run: async (): Promise<Action> => (await import('./partitions.ts')).runPartitions,
  compare: async (): Promise<Action> => (await import('./compare.ts')).compare,
} as const;

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const examples = {
  program: `
Examples:
  gongkai check draft.html                 say what is wrong with a report
  gongkai parse report.html --to md        give it as a clean document
  gongkai parse crawl/ --to csv -o all.csv a folder as one table, a line per number
  gongkai compare 2023.html 2024.html      what changed in a year

FILES are files, folders (every .txt, .html and .md below them), patterns in
quotes ('crawl/**/*.html'), or - for what is piped in. Bytes of any encoding are
read as they come; --encoding overrules only what the file itself does not say.`,
  check: `
Examples:
  gongkai check draft.html --locale en
  gongkai check reports/ --format sarif -o findings.sarif
  gongkai check 2024.html --previous 2023.html
  gongkai check draft.html --rule requests-balance=off --max-warnings 0
  curl -s https://example.org/report.html | gongkai check -

Exit code: 0 clean, 1 findings at or above --fail-level or too many warnings,
2 wrong usage or a file that could not be read. With --stdin-ndjson 0 when all lines
were answered, whatever they hold: what went wrong with one stands in its "error".`,
  parse: `
Formats:
  json     one report: an object; several: an array     ndjson  a line per report
  csv      a line per number                            rows    the same as NDJSON
  md html  the canonical form; several need -o FOLDER/  parquet as csv; needs hyparquet-writer

Examples:
  gongkai parse report.html | jq .report.requests.outcomeTotal
  gongkai parse 'crawl/**/*.html' --to parquet -o all.parquet --jobs 8
  gongkai parse report.txt --explain
  zcat records.ndjson.gz | gongkai parse --stdin-ndjson > parsed.ndjson

With --stdin-ndjson each line in is {"id": …, "text": "…"} or {"id": …, "base64": "…",
"encoding": "gb18030"}, and has one line out, in the same order:
{"v": 2, "line": …, "id": …, "with": {…}, "ok": true, …} or, "ok": false, its "error".
Exit code: 0 when all lines were answered; 2 for wrong usage or a file that could not
be read; 130, 143, 141 when it was ended by a signal or its reader went away.`,
  run: `
Examples:
  gongkai run --in 'parts/*.ndjson.gz' --out done/ -- parse --jobs 1
  gongkai run --in parts/0007.ndjson --out done/ -- check

Outputs that are there are passed over, so that it can be started again at any time.
Exit code: 0 when all outputs are there.`,
  compare: `
Examples:
  gongkai compare 2023.html 2024.html
  gongkai compare 2023.json 2024.json --format json`,
} as const;

const shared = (command: Command): Command =>
  command
    .option('--encoding <label>', 'encoding of the bytes, as an HTTP header would say it')
    .option('--from <format>', 'html, markdown or text (default: told by name and content)')
    .option('--script <script>', 'keep, or hans for texts in simplified characters')
    .option('--locale <locale>', 'language of the words: zh or en (default: as LANG says, else zh)')
    .option('-o, --output <path>', 'file (or folder) in place of stdout; appears when complete');

const batch = (command: Command): Command =>
  shared(command)
    .option('--jobs <n>', 'worker threads (default: one per core)')
    .option('--stdin-ndjson', 'read records from stdin and write one line of JSON for each')
    .option('--allow-paths', 'records may name files of this machine with "path"')
    .option('--limit <bytes>', 'longer lines are answered too-large (default: 20000000)')
    .option('--timeout <ms>', 'give a source up that takes longer')
    .option('--summary <file>', 'write what was done as JSON, last of all')
    .option('--no-progress', 'no progress line on the terminal');

/** The program; `done` takes the exit code of the command that ran. */
export function program(done: (code: number) => void): Command {
  const root = new Command('gongkai')
    .description(
      'Reads Chinese government information disclosure annual reports (政府信息公开工作年度报告)\nand says what is wrong with them.',
    )
    .version(version)
    .addHelpText('after', examples.program)
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => {
        write(`${shown(message.trimEnd())}\n`);
      },
    })
    .showHelpAfterError('(gongkai --help shows what can be said)');
  const act =
    (action: () => Promise<Action>) =>
    async (files: readonly string[], flags: unknown): Promise<void> => {
      done(await (await action())(files as never, flags as never));
    };

  batch(
    root
      .command('check', { isDefault: true })
      .description('say what is wrong with reports')
      .argument('[files...]', 'files, folders, patterns, or -'),
  )
    .option('--format <format>', 'pretty (default), json, ndjson, sarif or github')
    .option('--profile <name>', 'statutory (default) or strict')
    .option('--rule <id=severity>', 'turn a rule off, or give it another severity; may be repeated', gather, [])
    .option('--blank-as-zero', 'take blank cells as zero in sums, and say so')
    .option('--previous <file>', "last year's report of the same organ, to be compared")
    .option('--organ <name>', 'the organ that reports, where the report does not say it')
    .option('--parts <file>', 'report of a sub-body that this report sums up; may be repeated', gather, [])
    .option('--max-warnings <n>', 'exit 1 when there are more warnings')
    .option('--fail-level <severity>', 'exit 1 from this severity on: error, warning, info, never', 'error')
    .option('--quiet', 'print errors only')
    .addHelpText('after', examples.check)
    .action(act(load.check));

  batch(root.command('parse').description('give reports as data or documents').argument('[files...]', 'files, folders, patterns, or -'))
    .option('--to <format>', 'json (default), ndjson, rows, csv, md, html or parquet')
    .option('--explain', 'draw what was seen: the source with each cell marked, and what is not certain')
    .option('--english', 'English labels beside the Chinese in md and html')
    .option('--kinds <kinds>', 'reports: rows of reports only; all: of what is no report too, with its kind', 'reports')
    .option('--shape <shape>', 'with --stdin-ndjson: flat (default), result or rows')
    .option('--bom', 'byte order mark before CSV, for Excel')
    .addHelpText('after', examples.parse)
    .action(act(load.parse));

  root
    .command('rules')
    .description('list the rules')
    .option('--format <format>', 'pretty (default) or json')
    .option('--locale <locale>', 'language of the words: zh or en')
    .action((flags: unknown) => act(load.rules)([], flags));

  root
    .command('explain')
    .description('what a rule asks, why, by which clause, and with which exceptions')
    .argument('<rule>', 'its id, as it stands behind a finding')
    .option('--locale <locale>', 'language of the words: zh or en')
    .action((id: string, flags: unknown) => act(load.explain)(id as never, flags));

  root
    .command('run')
    .description('run the filter over partitions, each of which is there whole or not at all')
    .option('--in <files>', 'partitions of NDJSON, also .gz; a pattern, may be repeated', gather, [])
    .option('--out <folder>', 'takes an output of the same name for each')
    .option('--locale <locale>', 'language of the words: zh or en')
    .argument('[filter...]', 'behind --: parse or check, with options')
    .addHelpText('after', examples.run)
    .action(act(load.run));

  shared(
    root
      .command('compare')
      .description('what changed between two reports')
      .argument('<earlier>', 'the earlier report')
      .argument('<later>', 'the later report'),
  )
    .option('--format <format>', 'pretty or json', 'pretty')
    .option('--all', 'show the cells that did not change, too')
    .addHelpText('after', examples.compare)
    .action((earlier: string, later: string, flags: unknown) => act(load.compare)([earlier, later], flags));
  return root;
}
