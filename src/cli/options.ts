/** All options of all commands in one table: the help, the checks, the types of the values and the schema of the config file are made from it. */
import type { Severity } from '../diagnostic/types.ts';
import type { Words } from './usage.ts';

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/**
 * What may follow an option. `flag`: nothing; `path`: a file, in a config file relative to it; `whole`: a whole number; `rules`:
 * `RULE=SEVERITY`, in a config file an object; a list: one of these words, the first of which holds where nothing is given unless it is `free`.
 */
export type Type = 'flag' | 'text' | 'path' | 'whole' | 'rules' | readonly string[];

export interface Option extends Words {
  /** As typed, where that is not the key in kebab case. */
  readonly name?: string;
  readonly short?: string;
  readonly type: Type;
  /** What help calls the value. */
  readonly value?: string;
  /** Of a whole number. */
  readonly least?: number;
  /** Of a list: left out, none of its words holds. */
  readonly free?: true;
  /** May be repeated. */
  readonly many?: true;
  /** Its name in the config file, where it may stand there. */
  readonly config?: string;
  /** Goes with records that are piped in only, or never. */
  readonly records?: 'only' | 'never';
  /** Goes with one FILE only. */
  readonly single?: true;
}

const listing = ['pretty', 'json'] as const;

export const options = {
  encoding: {
    type: 'text',
    value: 'label',
    zh: '字节的编码，与 HTTP 头的写法相同',
    en: 'encoding of the bytes, as in an HTTP header',
  },
  from: {
    type: ['html', 'markdown', 'text'],
    free: true,
    zh: '来源的格式；缺省时由文件名和内容判断',
    en: 'format of the source; default: by its name and content',
  },
  script: { type: ['keep', 'hans'], zh: '字形照原样，或转为简体', en: 'characters as they are, or simplified' },
  locale: {
    type: ['zh', 'en'],
    free: true,
    config: 'locale',
    zh: '说明所用的语言；缺省时从 LC_ALL、LANG，再从系统设置',
    en: 'language of messages; default: LC_ALL, LANG, then the system setting',
  },
  output: {
    type: 'text',
    short: 'o',
    value: 'path',
    zh: '写入文件（或文件夹），完成后才出现',
    en: 'write to this file (or folder); it appears when complete',
  },
  config: {
    type: 'text',
    value: 'file',
    zh: '配置文件；缺省时向上查找 gongkai.config.json',
    en: 'config file; default: gongkai.config.json in this folder or above',
  },
  noConfig: { type: 'flag', zh: '不使用配置文件', en: 'no config file' },
  jobs: { type: 'whole', least: 1, value: 'n', zh: '并行的工作进程数；缺省为每核一个', en: 'number of workers; default: one per core' },
  stdinNdjson: {
    type: 'flag',
    zh: '从标准输入读取记录，每条回答一行 JSON',
    en: 'read records from stdin and write one line of JSON for each',
  },
  allowPaths: {
    type: 'flag',
    records: 'only',
    zh: '记录可用 "path" 指定本机文件',
    en: 'records may name files of this machine with "path"',
  },
  limit: {
    type: 'whole',
    least: 1,
    value: 'bytes',
    records: 'only',
    zh: '更长的行回答 too-large；缺省 20000000',
    en: 'longer lines get the answer too-large; default: 20000000',
  },
  timeout: { type: 'whole', least: 1, value: 'ms', zh: '放弃超时的来源', en: 'give up on a source that takes longer' },
  summary: { type: 'text', value: 'file', zh: '最后以 JSON 写出做了什么', en: 'write a summary as JSON at the end' },
  noProgress: { type: 'flag', zh: '不显示进度', en: 'no progress line on the terminal' },
  settled: {
    type: 'text',
    value: 'file',
    zh: '由人核定的单元格：gongkai doubts 的表，填好 settled 一列',
    en: 'the table of gongkai doubts, with its column settled filled in by a person',
  },
  format: {
    type: ['pretty', 'json', 'ndjson', 'sarif', 'github', 'csv', 'html'],
    records: 'never',
    zh: '输出的格式',
    en: 'format of the output',
  },
  listing: { name: 'format', type: listing, zh: '输出的格式', en: 'format of the output' },
  profile: { type: ['statutory', 'strict'], config: 'profile', zh: '规则的宽严', en: 'how strict the rules are' },
  rule: {
    type: 'rules',
    many: true,
    value: 'id=severity',
    config: 'rules',
    zh: '关闭一条规则（off），或改变其级别；可重复',
    en: 'turn a rule off (off), or change its severity; may be repeated',
  },
  blankAsZero: {
    type: 'flag',
    config: 'blankAsZero',
    zh: '求和时空白按零计，并予说明',
    en: 'count blank cells as zero in sums, with a message',
  },
  previous: {
    type: 'path',
    value: 'file',
    config: 'previous',
    single: true,
    zh: '同一机关上一年度的报告，用于对照',
    en: "last year's report of the same organ, for comparison",
  },
  population: {
    type: 'whole',
    least: 1,
    value: 'people',
    single: true,
    zh: '辖区人口，用于每万人申请量',
    en: 'population of the area, for requests per 10,000 people',
  },
  organ: {
    type: 'text',
    value: 'name',
    config: 'organ',
    zh: '报告机关，报告未写明时用',
    en: 'the reporting organ, where the report does not name it',
  },
  parts: {
    type: 'path',
    many: true,
    value: 'file',
    config: 'parts',
    single: true,
    zh: '本报告所汇总的下级报告：文件、文件夹或通配符；可重复',
    en: 'reports of the sub-bodies that this report summarises: files, folders, patterns; may be repeated',
  },
  maxWarnings: { type: 'whole', least: 0, value: 'n', zh: '警告更多时以 1 退出', en: 'exit 1 when there are more warnings' },
  failLevel: { type: [...severities, 'never'], zh: '自这一级起以 1 退出', en: 'exit 1 at this severity or above' },
  quiet: { type: 'flag', zh: '只列错误', en: 'errors only' },
  to: { type: ['json', 'ndjson', 'rows', 'csv', 'md', 'html', 'parquet'], records: 'never', zh: '输出的格式', en: 'format of the output' },
  tables: { name: 'to', type: ['csv', 'rows', 'parquet'], zh: '表的格式', en: 'format of the tables' },
  explain: {
    type: 'flag',
    records: 'never',
    zh: '画出所读：原文中标出每个单元格，并列出不确定之处',
    en: 'show the source with each cell marked, and the cells that are not certain',
  },
  english: { type: 'flag', zh: 'md 和 html 中加英文标签', en: 'English labels beside the Chinese in md and html' },
  kinds: {
    type: ['reports', 'all'],
    zh: '只列报告的行；或非报告也列，并注明种类',
    en: 'rows of reports only, or of all documents with their kind',
  },
  shape: { type: ['flat', 'result', 'rows'], records: 'only', zh: '回答的形式', en: 'content of each answer' },
  bom: { type: 'flag', zh: 'CSV 前加字节顺序标记，供 Excel 识别', en: 'byte order mark before CSV, for Excel' },
  in: {
    type: 'text',
    many: true,
    value: 'files',
    zh: 'NDJSON 分区文件，亦可为 .gz；通配符；可重复',
    en: 'partitions of NDJSON, also .gz; a pattern, may be repeated',
  },
  out: {
    type: 'text',
    value: 'folder',
    zh: '每个分区在此有一个同名输出',
    en: 'folder for the outputs, one per partition, of the same name',
  },
  all: { type: 'flag', zh: '未变化的单元格也列出', en: 'show the cells that did not change, too' },
  help: { type: 'flag', short: 'h', zh: '显示帮助', en: 'show this help' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionId = keyof typeof options;

export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

type Single<O> = O extends { readonly type: 'flag' }
  ? true
  : O extends { readonly type: 'whole' }
    ? number
    : O extends { readonly type: 'rules' }
      ? RuleSettings
      : O extends { readonly type: readonly (infer Choice)[] }
        ? Choice
        : string;

type ValueOf<O> = O extends { readonly many: true; readonly type: 'text' | 'path' } ? readonly string[] : Single<O>;

/** What was given, checked. */
export type Values = { readonly [Id in OptionId]?: ValueOf<(typeof options)[Id]> };

const entry = (id: OptionId): Option => options[id];

/** `--fail-level` for `failLevel`. */
export const nameOf = (id: OptionId): string => entry(id).name ?? id.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
export const optionOf = entry;

/** The options that all commands share that read sources. */
export const reading = ['encoding', 'from', 'script', 'locale', 'output'] as const satisfies readonly OptionId[];
export const configured = ['config', 'noConfig'] as const satisfies readonly OptionId[];
export const batch = [...reading, ...configured, 'jobs', 'timeout', 'noProgress', 'settled'] as const satisfies readonly OptionId[];
export const filter = ['stdinNdjson', 'allowPaths', 'limit', 'summary'] as const satisfies readonly OptionId[];
export const checking = ['profile', 'rule', 'blankAsZero', 'previous', 'organ', 'parts'] as const satisfies readonly OptionId[];
