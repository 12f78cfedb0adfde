/** The published JSON Schemas (2020-12), by file name. */
import { type EditionId, editionIds } from '../form/index.ts';
import { filingSchema } from './filing.ts';
import type { Schema } from './parts.ts';
import { reportSchema } from './report.ts';
import { parseResultSchema, validationSchema } from './result.ts';
import { taxonomies } from './taxonomy.ts';

/** Version of the schemas: the second number grows with additions, the first with everything else. */
export const schemaVersion = '1.0';

/** The `$id` of a schema: a name, not an address; the files come with the package. */
export const schemaId = (name: string): string => `urn:gongkai:schema:${schemaVersion}:${name}`;

const reportName = (edition: EditionId | null): string => `annual-report.${edition ?? 'without-edition'}`;

const filingName = (edition: EditionId): string => `filing.${edition}`;

/** All schemas: `annual-report.<edition>.json`, `filing.<edition>.json`, `parse-result.json`, `validation.json`. */
export function schemas(): Readonly<Record<string, Schema>> {
  const reportId = (edition: EditionId | null): string => schemaId(reportName(edition));
  const made: [name: string, schema: Schema][] = [
    ...editionIds.map((edition): [string, Schema] => [reportName(edition), reportSchema(edition, reportId(edition))]),
    ...editionIds.map((edition): [string, Schema] => [filingName(edition), filingSchema(edition, schemaId(filingName(edition)))]),
    ['parse-result', parseResultSchema(schemaId('parse-result'), reportId)],
    ['validation', validationSchema(schemaId('validation'))],
  ];
  return Object.fromEntries(made.map(([name, schema]) => [`${name}.json`, schema]));
}

/** The taxonomy by file name: `<edition>.json`, and `cn-ogi-2014.json`. */
export const taxonomy = (): Readonly<Record<string, Schema>> => taxonomies(schemaVersion);

/** A schema as the text of its file. */
export const schemaFile = (schema: Schema): string => `${JSON.stringify(schema, null, 1)}\n`;
