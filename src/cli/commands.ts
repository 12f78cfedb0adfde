/** All commands: a line each for what it is, which options it takes and what teaches it. What a command does is in the file of its name. */
import { batch, checking, configured, filter, type OptionId, reading, type Values } from './options.ts';
import type { Words } from './usage.ts';

export interface CommandModule {
  /** Does it and gives the exit code. */
  readonly run: (operands: readonly string[], values: Values) => Promise<number>;
}

export interface Command extends Words {
  /** What stands behind its name, as help shows it. */
  readonly operands: string;
  /** How many operands it takes. */
  readonly count: readonly [least: number, most: number];
  readonly options: readonly OptionId[];
  /** Whether the config file is read. */
  readonly config?: true;
  readonly examples: readonly string[];
  readonly more: Words;
  readonly load: () => Promise<CommandModule>;
}

const many = [0, Infinity] as const;

export const commands = {
  check: {
    zh: '指出报告的问题',
    en: 'find problems in reports',
    operands: '[FILES...]',
    count: many,
    config: true,
    options: [...batch, ...filter, 'format', ...checking, 'maxWarnings', 'failLevel', 'quiet', 'bom'],
    examples: [
      'gongkai draft.html --locale en',
      'gongkai check reports/ --format sarif -o findings.sarif',
      'gongkai check reports/ --format html -o findings.html',
      'gongkai check 2024.html --previous 2023.html',
      "gongkai check county.html --parts 'offices/*.html'",
      'gongkai check draft.html --rule requests-balance=off --max-warnings 0',
      'curl -s https://example.org/report.html | gongkai check -',
    ],
    more: {
      zh: `退出码：0 没有问题；1 有达到 --fail-level 的发现，或警告过多；2 用法有误，或有文件无法读取。
--stdin-ndjson 时，每行都已回答即为 0；某一行的问题写在该行的 "error" 中。`,
      en: `Exit code: 0 clean, 1 findings at or above --fail-level or too many warnings,
2 wrong usage or a file that could not be read. With --stdin-ndjson 0 when all lines
were answered, whatever they hold: what went wrong with one stands in its "error".`,
    },
    load: () => import('./commands/check.ts'),
  },
  parse: {
    zh: '以数据或文档给出报告',
    en: 'convert reports to data or documents',
    operands: '[FILES...]',
    count: many,
    config: true,
    options: [...batch, ...filter, 'to', 'explain', 'english', 'kinds', 'shape', 'bom'],
    examples: [
      'gongkai parse report.html | jq .report.requests.outcomeTotal',
      "gongkai parse 'crawl/**/*.html' --to parquet -o all.parquet --jobs 8",
      'gongkai parse report.txt --explain',
      'zcat records.ndjson.gz | gongkai parse --stdin-ndjson > parsed.ndjson',
    ],
    more: {
      zh: `格式：
  json     一份为对象，多份为数组        ndjson  每份报告一行
  csv      每个数字一行                  rows    同上，NDJSON
  md html  规范格式；多份须用 -o 文件夹/ parquet 同 csv；需要 hyparquet-writer

--stdin-ndjson 时，每行输入为 {"id": …, "text": "…"} 或 {"id": …, "base64": "…", "encoding": "gb18030"}，
按原顺序各输出一行 {"v": 2, "line": …, "id": …, "with": {…}, "ok": true, …}；"ok": false 时有 "error"。
退出码：0 每行都已回答；2 用法有误，或有文件无法读取；130、143、141 被信号终止，或读取方离开。`,
      en: `Formats:
  json     one report: an object; several: an array     ndjson  a line per report
  csv      a line per number                            rows    the same as NDJSON
  md html  the canonical form; several need -o FOLDER/  parquet as csv; needs hyparquet-writer

With --stdin-ndjson each line in is {"id": …, "text": "…"} or {"id": …, "base64": "…",
"encoding": "gb18030"}, and has one line out, in the same order:
{"v": 2, "line": …, "id": …, "with": {…}, "ok": true, …} or, "ok": false, its "error".
Exit code: 0 when all lines were answered; 2 for wrong usage or a file that could not
be read; 130, 143, 141 when it was ended by a signal or its reader went away.`,
    },
    load: () => import('./commands/parse.ts'),
  },
  data: {
    zh: '单元格、读取提示与校验发现、指标各成一表，附 Data Package 描述',
    en: 'cells, messages and findings, and indicators, as tables with a Data Package descriptor',
    operands: 'FILES...',
    count: many,
    config: true,
    options: [...batch, 'tables', 'kinds', ...checking, 'population'],
    examples: [
      'gongkai data crawl/ -o data/',
      'gongkai data 2024.html --previous 2023.html --population 412000 -o data/',
      'gongkai data crawl/ --to parquet -o data/',
    ],
    more: {
      zh: '写出 cells、problems、indicators 三表和 datapackage.json。退出码：0 全部读取；2 用法有误，或有文件无法读取。',
      en: 'Writes the tables cells, problems and indicators, and datapackage.json. Exit code: 0 when all were read,\n2 for wrong usage or a file that could not be read.',
    },
    load: () => import('./commands/data.ts'),
  },
  doubts: {
    zh: '列出存疑的单元格及上下文，由人核定',
    en: 'list doubtful cells with their context, for a person to settle',
    operands: 'FILES...',
    count: many,
    config: true,
    options: [...batch, 'bom'],
    examples: ['gongkai doubts crawl/ --bom -o doubts.csv', 'gongkai data crawl/ --settled doubts.csv -o data/'],
    more: {
      zh: `在 settled 一列填入数值；单元格确为空白的，填 blank。留空则仍存疑。核定的值记为 edited，
确定程度为“推定”，原文仍在旁边。退出码：0 全部读取；2 用法有误，或有文件无法读取。`,
      en: `Put the number into the column settled, or the word blank where the cell is empty; what is left
open stays doubtful. Settled values are edited and inferred, with what is printed beside them.
Exit code: 0 when all were read, 2 for wrong usage or a file that could not be read.`,
    },
    load: () => import('./commands/doubts.ts'),
  },
  compare: {
    zh: '比较两份报告的变化',
    en: 'compare two reports',
    operands: 'EARLIER LATER',
    count: [2, 2],
    config: true,
    options: [...reading, ...configured, 'listing', 'all'],
    examples: ['gongkai compare 2023.html 2024.html', 'gongkai compare 2023.json 2024.json --format json'],
    more: { zh: '', en: '' },
    load: () => import('./commands/compare.ts'),
  },
  rules: {
    zh: '列出全部规则',
    en: 'list the rules',
    operands: '',
    count: [0, 0],
    config: true,
    options: ['listing', 'locale', ...configured],
    examples: ['gongkai rules --format json'],
    more: { zh: '', en: '' },
    load: () => import('./commands/rules.ts'),
  },
  explain: {
    zh: '说明一条规则：问什么、为什么、依据何条、何时例外',
    en: 'explain a rule: what it checks, why, its clause and its exceptions',
    operands: 'RULE',
    count: [1, 1],
    config: true,
    options: ['locale', ...configured],
    examples: ['gongkai explain requests-balance'],
    more: { zh: '', en: '' },
    load: () => import('./commands/explain.ts'),
  },
  run: {
    zh: '对分区逐一运行过滤器，每个输出要么完整，要么没有',
    en: 'run the filter over partitions; each output is complete or absent',
    operands: '-- parse|check [OPTIONS]',
    count: many,
    options: ['in', 'out', 'locale'],
    examples: [
      "gongkai run --in 'parts/*.ndjson.gz' --out done/ -- parse --jobs 1",
      'gongkai run --in parts/0007.ndjson --out done/ -- check',
    ],
    more: {
      zh: '已有的输出跳过，因此随时可以重新运行。退出码：0 全部输出都在。',
      en: 'Existing outputs are skipped, so it can be restarted at any time.\nExit code: 0 when all outputs exist.',
    },
    load: () => import('./commands/run.ts'),
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;
export const commandOf = (name: CommandName): Command => commands[name];
export const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(commands, name);
