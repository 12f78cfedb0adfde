/**
 * What an office files: the report of an edition with nothing left open. Every cell holds a number in the unit of the form,
 * counts are whole and not negative, and the head says whose report it is, of which year and when. Sums are no matter of a
 * schema: they are in the taxonomy.
 */
import { type Column, type EditionId, formCells, forms } from '../form/index.ts';
import { date, type Schema, text } from './parts.ts';
import { exampleOf, reportSchema } from './report.ts';

const valueSchema = ({ decimal, signed }: Column): Schema => ({
  type: decimal ? 'number' : 'integer',
  ...(!signed && { minimum: 0 }),
});

type Node = { [key: string]: unknown };
const child = (node: Node, key: string): Node => (node['properties'] as Node)[key] as Node;

export function filingSchema(edition: EditionId, id: string): Schema {
  const schema = structuredClone(reportSchema(edition, id)) as Node;
  for (const [path, { column }] of formCells(edition)) Object.assign(path.split('.').reduce<Node>(child, schema), valueSchema(column));
  const set = (name: string, to: Schema): void => void Object.assign(child(schema, name), to);
  const { years, sections } = forms[edition];
  for (const name of ['title', 'organ']) set(name, { ...text, minLength: 1 });
  set('year', { type: 'integer', minimum: years.from, ...(years.to !== undefined && { maximum: years.to }) });
  set('period', { type: 'object' });
  for (const name of ['signed', 'published']) Object.assign(child(child(schema, 'dates'), name), date);
  set('sections', {
    allOf: sections.map(({ id: section }) => ({
      contains: { type: 'object', properties: { id: { const: section } }, required: ['id'] },
      maxContains: 1,
    })),
  });
  // Values are in the units of the form.
  delete (schema['properties'] as Node)['units'];
  return { ...schema, examples: [exampleOf(edition)] };
}
