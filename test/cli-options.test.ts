/** The table of options: what is made of it for the command line, for help, and for the config file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type CommandName, commandOf, commands, isCommand } from '../src/cli/commands.ts';
import { configSchema } from '../src/cli/config-schema.ts';
import { configValues, findConfig, withConfig } from '../src/cli/config.ts';
import { commandHelp, programHelp } from '../src/cli/help.ts';
import { nameOf, optionOf, type OptionId, options } from '../src/cli/options.ts';
import { isUsageError, localeAsked, localeOf } from '../src/cli/usage.ts';
import { asked, checkTogether } from '../src/cli/values.ts';
import type { Locale } from '../src/diagnostic/types.ts';
import { toHtml } from '../src/render/html.ts';
import { report } from './support/report.ts';
import { gongkai } from './support/spawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const names = Object.keys(commands) as CommandName[];
const han = /\p{Script=Han}/u;

/** The words of a usage error, in both languages. */
function refused(act: () => unknown): Readonly<Record<Locale, string>> {
  try {
    act();
  } catch (error) {
    if (isUsageError(error)) return error.usage;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the command line', () => {
  test('values have the types that the table says', () => {
    const line = 'check a.html --jobs 3 --quiet --rule requests-balance=off --rule carry=info --parts x --parts y -o out.txt --locale zh -';
    expect(asked(line.split(' '))).toEqual({
      command: 'check',
      operands: ['a.html', '-'],
      version: false,
      values: {
        jobs: 3,
        quiet: true,
        rule: { 'requests-balance': 'off', carry: 'info' },
        parts: ['x', 'y'],
        output: 'out.txt',
        locale: 'zh',
      },
    });
    expect(asked(['x.html', '--format=csv'])).toMatchObject({ command: 'check', operands: ['x.html'], values: { format: 'csv' } });
    expect(asked(['rules', '--format', 'json'])).toMatchObject({ command: 'rules', operands: [], values: { listing: 'json' } });
    expect(asked('run --in p --out o -- parse --jobs 1'.split(' '))).toMatchObject({
      command: 'run',
      operands: ['parse', '--jobs', '1'],
      values: { in: ['p'], out: 'o' },
    });
    expect(asked(['--locale', 'en', 'explain', 'carry'])).toMatchObject({ command: 'explain', operands: ['carry'] });
  });

  test.each<[string, string]>([
    ['check x --formt json', 'did you mean --format?'],
    ['check x --shape flat', "unknown option '--shape' of gongkai check"],
    ['check x --format xml', '--format: expected one of pretty, json, ndjson, sarif, github, csv, html, got "xml"'],
    ['check x --jobs 0', '--jobs: expected a whole number from 1 on, got "0"'],
    ['check x --jobs', '--jobs: expected a value behind it'],
    ['check x --organ --quiet', '--organ: expected a value behind it'],
    ['check x --quiet=yes', '--quiet: takes no value'],
    ['check x --rule no-such=off', '--rule: expected <rule>=off|error|warning|info, got "no-such"'],
    ['check x --rule carry=loud', '--rule carry: expected one of off, error, warning, info, got "loud"'],
    ['check a b --previous c', '--previous goes with exactly one FILE'],
    ['check --stdin-ndjson --parts c', '--parts goes with exactly one FILE'],
    ['parse --stdin-ndjson --to csv', '--to does not go with --stdin-ndjson'],
    ['parse x --limit 5', '--limit goes with --stdin-ndjson only'],
    ['compare a', 'usage: gongkai compare EARLIER LATER'],
    ['explain', 'usage: gongkai explain RULE'],
    ['rules x', 'usage: gongkai rules'],
  ])('%s: says so in both languages', (line, words) => {
    const said = refused(() => {
      checkTogether(asked(line.split(' ')));
    });
    expect([said.en.includes(words), han.test(said.zh), han.test(said.en)]).toEqual([true, true, false]);
  });

  test('what is said shows no controls of what was given', () => {
    const said = refused(() => asked(['x', '--a\u001B[2J\u009Bb']));
    expect([said.en, said.zh].join('')).not.toMatch(/[\u0000-\u001F\u0080-\u009F]/u); // eslint-disable-line no-control-regex
  });
});

describe('help', () => {
  test.each(names)('%s: each option with its words, in both languages; examples that are command lines', (name) => {
    const { options: own, examples, operands } = commandOf(name);
    for (const locale of ['zh', 'en'] as const) {
      const help = commandHelp(name, locale);
      for (const id of own) expect(help).toContain(optionOf(id)[locale]);
      for (const id of own) expect(help).toMatch(new RegExp(`--${nameOf(id)}\\b`, 'u'));
      expect([help.includes(operands), programHelp(locale).includes(commandOf(name)[locale])]).toEqual([true, true]);
    }
    for (const example of examples) {
      const words = Array.from(
        example
          .slice(example.indexOf('gongkai '))
          .split(/ [|>] /u)[0]!
          .matchAll(/'([^']*)'|(\S+)/gu),
        (m) => m[1] ?? m[2]!,
      );
      const line = asked(words.slice(1));
      expect([example, line.command]).toEqual([example, isCommand(words[1]) ? words[1] : 'check']);
      checkTogether(line);
    }
  });

  test('options and commands are told in Chinese and in English', () => {
    for (const id of Object.keys(options) as OptionId[])
      expect([id, han.test(optionOf(id).zh), han.test(optionOf(id).en)]).toEqual([id, true, false]);
    for (const name of names) expect([name, han.test(commandOf(name).zh), han.test(commandOf(name).en)]).toEqual([name, true, false]);
    // No line of Chinese help has a sentence of English: three words of small letters in a row, beside what is typed.
    const typed = new Set(names.flatMap((name) => commandOf(name).examples));
    for (const name of names)
      for (const line of commandHelp(name, 'zh').split('\n'))
        if (!typed.has(line.trim())) expect(line).not.toMatch(/(?:^|\s)[a-z]{2,}(?: [a-z]{2,}){2,}/u);
  });

  test('each option belongs to a command', () => {
    const used = new Set<string>(names.flatMap((name) => commandOf(name).options));
    expect(Object.keys(options).filter((id) => !used.has(id))).toEqual(['help']);
  });
});

describe('the language', () => {
  test.each<[Record<string, string>, string, Locale]>([
    [{}, 'zh-Hans-CN', 'zh'],
    [{}, 'fr-FR', 'en'],
    [{ LC_ALL: '' }, 'zh', 'zh'],
    [{ LANG: 'C' }, 'zh', 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'zh', 'en'],
    [{ LANG: 'zh_TW.UTF-8' }, 'en', 'zh'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'en', 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'zh', 'en'],
  ])('with %j on a system in %s: %s', (environment, system, expected) => {
    expect(localeOf(undefined, environment, system)).toBe(expected);
  });

  test('of a command line that is wrong', () => {
    expect([
      localeAsked(['--x', '--locale', 'zh']),
      localeAsked(['--locale=en', '--y']),
      localeAsked(['--locale', 'zh', '--locale', 'en']),
    ]).toEqual(['zh', 'en', 'en']);
  });

  test.each<[Record<string, string>, readonly string[], RegExp]>([
    [{ LANG: 'zh_CN.UTF-8' }, ['--help'], /^用法：|^用法:/u],
    [{ LANG: 'de_DE.UTF-8' }, ['check', '--help'], /^Usage: gongkai check/u],
    [{ LANG: 'C' }, ['parse', '--help', '--locale', 'zh'], /以数据或文档给出报告/u],
    [{ LC_ALL: 'zh_CN.UTF-8' }, ['check', '--frobnicate'], /没有选项 '--frobnicate'/u],
    [{ LANG: 'en_US.UTF-8' }, ['check', '--frobnicate'], /unknown option '--frobnicate'/u],
    [{ LANG: 'zh_CN.UTF-8' }, ['parse'], /缺少 FILES/u],
  ])('%j %j', async (env, args, said) => {
    const { out, err } = await gongkai(args, { env, cwd: folder });
    expect(out + err).toMatch(said);
  });
});

describe('the config file', () => {
  const accepts = new Ajv2020({ strict: true }).compile(configSchema('urn:gongkai:test:config'));

  test.each<[unknown, string | null]>([
    [{}, null],
    [{ $schema: 'node_modules/gongkai/dist/schema/config.json' }, null],
    [
      {
        locale: 'zh',
        profile: 'strict',
        organ: '某局',
        blankAsZero: true,
        previous: 'a.html',
        parts: ['p/*.html'],
        rules: { carry: 'off' },
      },
      null,
    ],
    [{ locale: 'fr' }, 'locale: expected one of zh, en, got "fr"'],
    [{ profil: 'strict' }, 'did you mean profile?'],
    [{ jobs: 3 }, 'no such setting, expected locale'],
    [{ rules: { 'no-such': 'off' } }, 'got "no-such"'],
    [{ rules: { carry: 'loud' } }, 'rules carry: expected one of off'],
    [{ rules: ['carry'] }, 'rules: expected'],
    [{ parts: 'p/*.html' }, 'parts: expected an array'],
    [{ parts: [3] }, 'parts: expected a text'],
    [{ organ: '' }, 'organ: expected a text'],
    [{ previous: null }, 'previous: expected a text'],
    [{ blankAsZero: 'true' }, 'blankAsZero: expected one of true, false'],
    [[1], 'expected an object of JSON'],
  ])('%j', (config, wrong) => {
    const path = put('one/gongkai.config.json', config);
    // The schema and the command agree.
    expect(accepts(config)).toBe(wrong === null);
    if (wrong === null) expect(() => configValues(path)).not.toThrow();
    else {
      const said = refused(() => configValues(path));
      expect([said.en.includes(wrong), said.en.includes('gongkai.config.json'), han.test(said.zh)]).toEqual([true, true, true]);
    }
  });

  test('is found upwards; files are named from where it is; what the command line says goes before it', () => {
    const path = put('up/gongkai.config.json', {
      locale: 'zh',
      previous: '../last.html',
      parts: ['p/*.html'],
      rules: { carry: 'off', jump: 'off' },
    });
    mkdirSync(join(folder, 'up/a/b'), { recursive: true });
    expect([findConfig(join(folder, 'up/a/b')), findConfig(join(folder, 'up'))]).toEqual([path, path]);
    const at = (name: string): string => relative('.', join(folder, name));
    const given = { config: path, rule: { jump: 'info' as const }, locale: 'en' as const };
    expect(withConfig(given, commands.check.options)).toEqual({
      config: path,
      locale: 'en',
      previous: at('last.html'),
      parts: [at('up/p/*.html')],
      rule: { carry: 'off', jump: 'info' },
    });
    // A command takes what it has an option for; none where none is wanted.
    expect(withConfig({ config: path }, commands.rules.options)).toEqual({ config: path, locale: 'zh' });
    expect(withConfig({ config: path, noConfig: true }, commands.check.options)).toEqual({ config: path, noConfig: true });
    put('torn.json', '{"locale":');
    expect(refused(() => configValues(join(folder, 'torn.json'))).en).toContain('cannot be read');
  });

  test('a roll-up from the shell: organ, parts and rules stand in the file', async () => {
    put('roll/county.html', toHtml(report()));
    put('roll/offices/a.html', toHtml(report()));
    put('roll/offices/b.html', toHtml(report()));
    put('roll/gongkai.config.json', { locale: 'zh', parts: ['offices/*.html'], rules: { 'siblings-copied': 'off' } });
    const codes = async (cwd: string, file: string, ...more: string[]): Promise<string[]> => {
      const { out } = await gongkai(['check', file, '--format', 'json', ...more], { cwd: join(folder, cwd) });
      const [record] = JSON.parse(out) as { findings: { code: string; words: string }[] }[];
      return record!.findings.map(({ code }) => code);
    };
    const found = await codes('roll/offices', '../county.html');
    // Two parts with the numbers of the whole each: their sums are above it.
    expect(found).toContain('roll-up-requests');
    expect(found).not.toContain('siblings-copied');
    expect(await codes('roll', 'county.html', '--rule', 'siblings-copied=warning')).toContain('siblings-copied');
    expect((await codes('roll', 'county.html', '--no-config')).filter((code) => code.startsWith('roll-up'))).toEqual([]);
    const { code, err } = await gongkai(['check', 'county.html', 'offices', '--locale', 'en'], { cwd: join(folder, 'roll') });
    expect([code, err]).toEqual([2, expect.stringContaining('--parts goes with exactly one FILE')]);
  }, 60_000);
});
