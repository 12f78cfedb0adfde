/** What may stand in the config file, and its JSON Schema, made from the table of options. */
import { rules } from '../rules.ts';
import { type Option, optionOf, type OptionId, options, severities } from './options.ts';

export const configName = 'gongkai.config.json';

/** The options that may stand in the file, by their name there. */
export const configured: ReadonlyMap<string, OptionId> = new Map(
  (Object.keys(options) as OptionId[]).flatMap((id) => {
    const name = optionOf(id).config;
    return name === undefined ? [] : [[name, id] as const];
  }),
);

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
    ...Object.fromEntries([...configured].map(([name, option]) => [name, schemaOf(optionOf(option))])),
  },
});
