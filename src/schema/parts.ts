/** The small language in which the schemas are written: every field with its Chinese and English words. */
import { moneyScale } from '../form/units.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** Chinese, English. */
export type Words = readonly [zh: string, en: string];

export interface Field {
  readonly schema: Schema;
  readonly title: Words;
  readonly about?: Words;
}

export const field = (schema: Schema, title: Words, about?: Words): Field => ({ schema, title, ...(about && { about }) });
/** One that may be left out. */
export const optional = (...of: Parameters<typeof field>) => ({ ...field(...of), optional: true }) as const;

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

/** Words by language. */
export const byLanguage = ([zh, en]: Words): { readonly zh: string; readonly en: string } => ({ zh, en });

/** `title` for people who see one line, the Chinese first; `x-title` by language. */
export const titled = (words: Words): Schema => ({ title: words.join(' / '), 'x-title': byLanguage(words) });

/** `description` in both languages, and by language. */
export const described = (words: Words): Schema => ({ description: words.join('\n'), 'x-description': byLanguage(words) });

export const annotated = ({ schema, title, about }: Field): Schema => ({ ...titled(title), ...(about && described(about)), ...schema });

/**
 * A unit for machines: `C62` (one, of UN/CEFACT Recommendation 20) counts, `CNY` (ISO 4217) is money in units of 10^scale;
 * null where the form prints none.
 */
export function unitOf(printed: string | undefined): Schema {
  if (printed === undefined || printed === 'unstated') return { code: null, scale: 0, printed: null };
  const scale = moneyScale(printed);
  return { code: scale === undefined ? 'C62' : 'CNY', scale: scale ?? 0, printed };
}

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
