/** From what stands on the command line, or in a config file, to checked values: the table of options says what each may be. */
import { parseArgs } from 'node:util';
import type { Severity } from '../diagnostic/types.ts';
import { rules } from '../rules.ts';
import { commandOf, type CommandName, isCommand } from './commands.ts';
import { nameOf, type Option, optionOf, type OptionId, options, severities, type Values } from './options.ts';
import { expected, meant, quoted, refuse, usageError } from './usage.ts';

const ids = Object.keys(options) as OptionId[];

/** One of a list of words. */
function choice(name: string, value: unknown, allowed: readonly string[]): string {
  if (typeof value === 'string' && allowed.includes(value)) return value;
  return expected(name, value, ` ${allowed.join('、')} 之一`, `one of ${allowed.join(', ')}`);
}

/** A whole number from `least` on. */
function whole(name: string, value: unknown, least: number): number {
  if (/^\d{1,9}$/u.test(String(value)) && Number(value) >= least) return Number(value);
  return expected(name, value, `不小于 ${least} 的整数`, `a whole number from ${least} on`);
}

const text = (name: string, value: unknown): string =>
  typeof value === 'string' && value !== '' ? value : expected(name, value, '文字', 'a text');

/** `off`, `error` … for a rule that there is. */
export function ruleSetting(name: string, id: string, severity: unknown): Severity | 'off' {
  if (rules.some((rule) => rule.id === id)) return choice(`${name} ${id}`, severity, ['off', ...severities]) as Severity | 'off';
  return refuse(
    name,
    `应为 <规则>=off|error|warning|info，却是 ${quoted(id)}；gongkai rules 列出全部规则`,
    `expected <rule>=off|error|warning|info, got ${quoted(id)}; gongkai rules lists them`,
  );
}

function ruleText(name: string, given: string): Readonly<Record<string, Severity | 'off'>> {
  const at = given.indexOf('=');
  return at < 0
    ? { [given]: ruleSetting(name, given, '') }
    : { [given.slice(0, at)]: ruleSetting(name, given.slice(0, at), given.slice(at + 1)) };
}

/** One value of an option, as its type asks for it. `name` is what the user wrote. */
export function checkedValue(name: string, { type, least = 0 }: Option, value: unknown): unknown {
  if (typeof type !== 'string') return choice(name, value, type);
  if (type === 'whole') return whole(name, value, least);
  if (type === 'flag') return choice(name, String(value), ['true', 'false']) === 'true' || undefined;
  return text(name, value);
}

export interface Asked {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly values: Values;
  readonly version: boolean;
}

const spec = {
  ...Object.fromEntries(
    ids.map((id) => {
      const { type, short } = optionOf(id);
      return [nameOf(id), { type: type === 'flag' ? 'boolean' : 'string', multiple: true, ...(short !== undefined && { short }) }];
    }),
  ),
  version: { type: 'boolean', short: 'V' },
} as const;

/** The values of one option, as often as it was given. */
function gathered(id: OptionId, given: readonly (string | undefined)[]): unknown {
  const [option, name] = [optionOf(id), `--${nameOf(id)}`];
  if (option.type === 'flag') {
    if (given.every((value) => value === undefined)) return true;
    refuse(name, '后面不带值', 'takes no value');
  }
  const missing = given.some((value) => value === undefined || (value.startsWith('-') && value.length > 1));
  if (missing) refuse(name, '缺少值', 'expected a value behind it');
  if (option.type === 'rules') return Object.assign({}, ...given.map((value) => ruleText(name, value ?? ''))) as unknown;
  const checked = given.map((value) => checkedValue(name, option, value));
  return option.many ? checked : checked.at(-1);
}

function unknown(given: string, allowed: readonly OptionId[], command: CommandName): never {
  const near = meant(given.replace(/^-+/u, ''), allowed.map(nameOf), '--');
  const own = quoted(given).slice(1, -1);
  throw usageError({
    zh: `gongkai ${command} 没有选项 '${own}'${near.zh}（gongkai ${command} --help 列出全部选项）`,
    en: `unknown option '${own}' of gongkai ${command}${near.en} (gongkai ${command} --help lists them)`,
  });
}

/** What a command line asks for. Throws a usage error for options that the command does not have, and for values that are none. */
export function asked(args: readonly string[]): Asked {
  const { tokens } = parseArgs({ args: [...args], options: spec, strict: false, allowPositionals: true, tokens: true });
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [first] = operands;
  const command = isCommand(first) ? first : 'check';
  if (isCommand(first)) operands.shift();
  const allowed: readonly OptionId[] = [...commandOf(command).options, 'help'];
  const given = new Map<OptionId, (string | undefined)[]>();
  let version = false;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'version') version = true;
    else {
      const id = allowed.find((one) => nameOf(one) === token.name) ?? unknown(token.rawName, allowed, command);
      given.set(id, [...(given.get(id) ?? []), token.value]);
    }
  }
  const values = Object.fromEntries([...given].map(([id, all]) => [id, gathered(id, all)])) as Values;
  return { command, operands, values, version };
}

/** What does not go together, and operands that are too few or too many. After the config file was read. */
export function checkTogether({ command, operands, values }: Asked): void {
  const records = values.stdinNdjson === true;
  const [least, most] = commandOf(command).count;
  const use = `gongkai ${command} ${commandOf(command).operands}`;
  if (operands.length < least || operands.length > most) throw usageError({ zh: `用法：${use}`, en: `usage: ${use}` });
  for (const id of Object.keys(values) as OptionId[]) {
    const name = `--${nameOf(id)}`;
    const { records: goes, single } = optionOf(id);
    if (goes === 'never' && records)
      throw usageError({ zh: `--stdin-ndjson 不能与 ${name} 同用`, en: `${name} does not go with --stdin-ndjson` });
    if (goes === 'only' && !records) throw usageError({ zh: `${name} 只用于 --stdin-ndjson`, en: `${name} goes with --stdin-ndjson only` });
    if (single && (operands.length !== 1 || records))
      throw usageError({ zh: `${name} 只能与一个 FILE 同用`, en: `${name} goes with exactly one FILE` });
  }
}
