/** The config file: the options that may stand in it, found upwards, checked as on the command line; and its schema. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isObject } from '../diagnostic/is-object.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { rules } from '../rules.ts';
import { type Option, optionOf, type OptionId, options, severities, type Values } from './options.ts';
import { quoted, usageError } from './usage.ts';
import { checkedValue, ruleSetting } from './values.ts';

export const configName = 'gongkai.config.json';

/** The options that may stand in the file, by their name there. */
const known: ReadonlyMap<string, OptionId> = new Map(
  (Object.keys(options) as OptionId[]).flatMap((id) => {
    const name = optionOf(id).config;
    return name === undefined ? [] : [[name, id] as const];
  }),
);

/** The file in a folder, or in the nearest one above it that has one. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, configName);
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : findConfig(dirname(folder));
}

function read(path: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  } catch (error) {
    const reason = (error as Error).message;
    throw usageError({ zh: `${quoted(path)}：无法读取，${quoted(reason)}`, en: `${quoted(path)}: cannot be read, ${quoted(reason)}` });
  }
  if (isObject(value)) return value;
  throw usageError({ zh: `${quoted(path)}：应为 JSON 对象`, en: `${quoted(path)}: expected an object of JSON` });
}

/** Files are named from where the config file is, and shown from where the command runs. */
const from = (folder: string, path: string): string => relative('.', resolve(folder, path)) || '.';

function valueIn(where: string, option: Option, value: unknown, folder: string): unknown {
  if (option.type === 'rules') {
    const given = isObject(value) ? value : checkedValue(where, { ...option, type: 'text' }, null);
    return Object.fromEntries(Object.entries(given ?? {}).map(([id, severity]) => [id, ruleSetting(where, id, severity)]));
  }
  if (option.type === 'flag' && typeof value !== 'boolean') return checkedValue(where, option, String(value) + typeof value);
  const one = (item: unknown): unknown => {
    const checked = checkedValue(where, option, item);
    return option.type === 'path' ? from(folder, checked as string) : checked;
  };
  if (!option.many) return one(value);
  if (Array.isArray(value)) return value.map(one);
  throw usageError({ zh: `${where}：应为数组，却是 ${quoted(value)}`, en: `${where}: expected an array, got ${quoted(value)}` });
}

/** What a config file says, as values of options. */
export function configValues(path: string): Values {
  const folder = dirname(resolve(path));
  const entries = Object.entries(read(path)).filter(([name]) => name !== '$schema');
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const id = known.get(name);
      const where = `${quoted(path)} ${quoted(name).slice(1, -1)}`;
      if (id !== undefined) return [id, valueIn(where, optionOf(id), value, folder)];
      const near = nearest(name, known.keys());
      throw usageError({
        zh: `${where}：没有这一项${near === undefined ? `，可有 ${[...known.keys()].join('、')}` : `，是否指 ${near}？`}`,
        en: `${where}: no such setting, ${near === undefined ? `expected ${[...known.keys()].join(', ')}` : `did you mean ${near}?`}`,
      });
    }),
  );
}

/**
 * The values of the command line over those of the config file; rules one by one. The filter looks for no file: the same records
 * give the same bytes wherever it is started.
 */
export function withConfig(values: Values, allowed: readonly OptionId[]): Values {
  if (values.noConfig) return values;
  const path = values.config ?? (values.stdinNdjson ? undefined : findConfig(resolve('.')));
  if (path === undefined) return values;
  const config = Object.fromEntries(Object.entries(configValues(path)).filter(([id]) => allowed.includes(id as OptionId))) as Values;
  return { ...config, ...values, ...(config.rule && { rule: { ...config.rule, ...values.rule } }) };
}

type Schema = Readonly<Record<string, unknown>>;

function schemaOf({ type, many, least, zh, en }: Option): Schema {
  const words = { description: `${en} / ${zh}` };
  if (type === 'rules')
    return {
      ...words,
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map(({ id, title }) => [id, { description: title.en, enum: ['off', ...severities] }])),
    };
  const one: Schema =
    typeof type !== 'string'
      ? { enum: type }
      : type === 'flag'
        ? { type: 'boolean' }
        : type === 'whole'
          ? { type: 'integer', minimum: least }
          : { type: 'string', minLength: 1 };
  return { ...words, ...(many ? { type: 'array', items: one } : one) };
}

/** The JSON Schema of the file, for editors. */
export const configSchema = (id: string): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: id,
  title: configName,
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    ...Object.fromEntries([...known].map(([name, option]) => [name, schemaOf(optionOf(option))])),
  },
});
