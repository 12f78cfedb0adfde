/** The small language in which the schemas are written: every field with its Chinese and English words. */

export type Schema = Readonly<Record<string, unknown>>;

/** Chinese, English. */
export type Words = readonly [zh: string, en: string];

export interface Field {
  readonly schema: Schema;
  readonly title: Words;
  readonly about?: Words;
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** One field per property of `T`, so that a property without words, or words without a property, does not compile. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Field & (K extends OptionalKeys<T> ? { readonly optional: true } : { readonly optional?: never });
};

export const dialect: Schema = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const offset: Schema = { type: 'integer', minimum: 0 };
export const count: Schema = { type: 'integer', minimum: 0 };
export const flag: Schema = { type: 'boolean' };
export const date: Schema = { type: 'string', format: 'date' };
export const numberOrNull: Schema = { type: ['number', 'null'] };
export const oneOf = (...values: readonly (string | null)[]): Schema => ({ enum: values });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const orNull = (schema: Schema): Schema =>
  'type' in schema && typeof schema['type'] === 'string'
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

/** Both languages in one annotation, the Chinese first. */
export const bilingual = (words: Words): string => words.join(' / ');

export const annotated = ({ schema, title, about }: Field): Schema => ({
  title: bilingual(title),
  ...(about && { description: about.join('\n') }),
  ...schema,
});

/** An object with exactly these properties. */
export function objectOf<T>(fields: Fields<T>): Schema {
  const entries = Object.entries(fields as unknown as Readonly<Record<string, Field & { readonly optional?: true }>>);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, field]) => [key, annotated(field)])),
    required: entries.filter(([, field]) => !field.optional).map(([key]) => key),
    additionalProperties: false,
  };
}
