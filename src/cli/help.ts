/** Help, made from the tables of commands and options. */
import type { Locale } from '../diagnostic/types.ts';
import { displayWidth } from '../render/display-width.ts';
import { type CommandName, commandOf, commands } from './commands.ts';
import { nameOf, optionOf, type OptionId } from './options.ts';

const words = {
  zh: {
    about: '读取政府信息公开工作年度报告，并指出其中的问题。',
    usage: '用法',
    commands: '命令',
    options: '选项',
    examples: '示例',
    first: '缺省',
    files: `FILES 可为文件、文件夹（其下所有 .txt、.html、.md 等文件）、加引号的通配符（'crawl/**/*.html'），
或以 - 表示标准输入。任何编码的字节均可直接读取；--encoding 只在文件自身未说明时起作用。
不写命令即为 check。gongkai <命令> --help 说明各命令。`,
  },
  en: {
    about: 'Reads Chinese government information disclosure annual reports (政府信息公开工作年度报告)\nand finds their problems.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    first: 'default',
    files: `FILES are files, folders (every .txt, .html, .md … below them), patterns in
quotes ('crawl/**/*.html'), or - for stdin. The encoding of each file is
detected; --encoding applies only where the file does not declare one.
The default command is check. gongkai COMMAND --help describes each command.`,
  },
} as const;

/** Two columns, the second where the first ends; a long first takes a line of its own. */
const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.min(24, Math.max(...rows.map(([left]) => displayWidth(left)))) + 2;
  return rows
    .map(
      ([left, right]) =>
        `  ${left}${displayWidth(left) < width ? ' '.repeat(width - displayWidth(left)) : `\n  ${' '.repeat(width)}`}${right}\n`,
    )
    .join('');
};

const section = (title: string, body: string): string => (body === '' ? '' : `\n${title}:\n${body}`);

function optionRow(id: OptionId, locale: Locale): readonly [string, string] {
  const { type, short, value, free } = optionOf(id);
  const list = typeof type === 'string' ? undefined : type;
  const given = type === 'flag' ? '' : ` <${list ? list.join('|') : (value ?? '')}>`;
  const first = list && !free ? ` (${words[locale].first}: ${list[0] ?? ''})` : '';
  return [`${short === undefined ? '' : `-${short}, `}--${nameOf(id)}${given}`, `${optionOf(id)[locale]}${first}`];
}

/** What a command does, takes and gives. */
export function commandHelp(name: CommandName, locale: Locale): string {
  const { operands, options, examples, more, [locale]: summary } = commandOf(name);
  const own = words[locale];
  return [
    `${own.usage}: gongkai ${name}${operands === '' ? '' : ` ${operands}`}\n\n${summary}\n`,
    section(own.options, columns([...options, 'help' as const].map((id) => optionRow(id, locale)))),
    section(own.examples, examples.map((line) => `  ${line}\n`).join('')),
    more[locale] === '' ? '' : `\n${more[locale]}\n`,
  ].join('');
}

/** What the program does, and its commands. */
export function programHelp(locale: Locale): string {
  const own = words[locale];
  const names = Object.keys(commands) as CommandName[];
  const rows = names.map((name) => [`${name} ${commandOf(name).operands}`.trim(), commandOf(name)[locale]] as const);
  return [
    `${own.usage}: gongkai COMMAND\n\n${own.about}\n`,
    section(own.commands, columns(rows)),
    section(own.examples, names.map((name) => `  ${commandOf(name).examples[0] ?? ''}\n`).join('')),
    `\n${own.files}\n`,
  ].join('');
}
