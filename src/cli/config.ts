/** The config file: found upwards, checked as the command line is. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isObject } from '../diagnostic/is-object.ts';
import { configName, configured } from './config-schema.ts';
import { type Option, optionOf, type OptionId, type Values } from './options.ts';
import { expected, meant, quoted, refuse } from './usage.ts';
import { checkedValue, ruleSetting } from './values.ts';

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
    const reason = quoted((error as Error).message);
    refuse(quoted(path), `无法读取，${reason}`, `cannot be read, ${reason}`);
  }
  return isObject(value) ? value : refuse(quoted(path), '应为 JSON 对象', 'expected an object of JSON');
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
  return Array.isArray(value) ? value.map(one) : expected(where, value, '数组', 'an array');
}

/** What a config file says, as values of options. */
export function configValues(path: string): Values {
  const folder = dirname(resolve(path));
  const entries = Object.entries(read(path)).filter(([name]) => name !== '$schema');
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const id = configured.get(name);
      const where = `${quoted(path)} ${quoted(name).slice(1, -1)}`;
      if (id !== undefined) return [id, valueIn(where, optionOf(id), value, folder)];
      const [near, all] = [meant(name, configured.keys()), [...configured.keys()]];
      return refuse(
        where,
        `没有这一项${near.zh || `，可有 ${all.join('、')}`}`,
        `no such setting${near.en || `, expected ${all.join(', ')}`}`,
      );
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
