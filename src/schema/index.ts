/** The published JSON Schemas (2020-12), by file name. */
import { type EditionId, editionIds } from '../form/index.ts';
import type { Schema } from './parts.ts';
import { reportSchema } from './report.ts';
import { parseResultSchema, validationSchema } from './result.ts';

/** Version of the schemas: the second number grows with additions, the first with everything else. */
export const schemaVersion = '1.0';

/** The `$id` of a schema: a name, not an address; the files come with the package. */
const schemaId = (name: string): string => `urn:gongkai:schema:${schemaVersion}:${name}`;

const reportName = (edition: EditionId): string => `annual-report.${edition}`;

/** All schemas: `annual-report.<edition>.json`, `parse-result.json`, `validation.json`. */
export function schemas(): Readonly<Record<string, Schema>> {
  const made: Schema[] = [
    ...editionIds.map((edition) => reportSchema(edition, schemaId(reportName(edition)))),
    parseResultSchema(schemaId('parse-result'), (edition) => schemaId(reportName(edition))),
    validationSchema(schemaId('validation')),
  ];
  const names = [...editionIds.map(reportName), 'parse-result', 'validation'];
  return Object.fromEntries(made.map((schema, i) => [`${names[i] ?? ''}.json`, schema]));
}

/** A schema as the text of its file. */
export const schemaFile = (schema: Schema): string => `${JSON.stringify(schema, null, 1)}\n`;
