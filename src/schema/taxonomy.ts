/** The form as data for other languages and tools: one item per cell, and the sums and bounds between them. */
import { compare } from '../compare/compare.ts';
import { rules } from '../check/listing.ts';
import { type DeclinedForm, declinedForms, isTranscribed } from '../form/declined.ts';
import { bounds, type EditionId, editionIds, type FormCell, formCells, forms, identities } from '../form/index.ts';
import { groupNames } from '../form/shared.ts';
import { isMoney } from '../form/units.ts';
import { unflatten } from '../report/flatten.ts';
import { approximate2014, countedAs, definitionOf } from './definitions.ts';
import { byLanguage, type Schema, unitOf, type Words } from './parts.ts';

/** Every other edition with the cells of it that mean the same, as `compare` has it. */
function samenessOf(edition: EditionId): ReadonlyMap<string, readonly Schema[]> {
  const found = new Map<string, Schema[]>();
  for (const other of editionIds.filter((id) => id !== edition))
    for (const { earlier, later, comparability } of compare(unflatten({}, other), unflatten({}, edition)).cells)
      for (const path of later.cells) {
        const own = found.get(path) ?? [];
        own.push({ edition: other, comparability, items: earlier.cells });
        found.set(path, own);
      }
  for (const path of formCells(edition).keys()) {
    const items = approximate2014[path];
    for (const { id } of declinedForms.filter(isTranscribed))
      found.get(path)?.push({ edition: id, comparability: items ? 'approximate' : 'none', items: items ?? [] });
  }
  return found;
}

function itemOf(edition: EditionId, { path, table, block, row, column }: FormCell, sameness: readonly Schema[]): Schema {
  const { row: what, column: which } = definitionOf(table.id, row.id, column.id);
  const counted = what.counted ?? which.counted ?? countedAs[table.id];
  const groups = row.groups?.map((group): Words => [group, groupNames[group] ?? group]) ?? [];
  const caption: readonly Words[] = block.caption === undefined ? [] : [[block.caption, block.captionEn ?? block.caption]];
  return {
    id: path,
    table: table.id,
    row: row.id,
    column: column.id,
    labels: { row: byLanguage([row.label, row.en]), column: byLanguage([column.label, column.en]) },
    heads: [...caption, ...groups].map(byLanguage),
    wordings: { row: row.aliases ?? [], column: column.aliases ?? [] },
    definition: byLanguage([`${what.means[0]}；${which.means[0]}。`, `${what.means[1]}; ${which.means[1]}.`]),
    counting: byLanguage(counted),
    article: what.article ?? null,
    unit: unitOf(column.unit),
    type: column.decimal ? 'decimal' : 'integer',
    sign: column.signed ? 'any' : 'nonNegative',
    source: forms[edition].notice,
    evidence: { row: what.evidence, column: which.evidence },
    sameness,
  };
}

/** `=`: Σ weight · value is 0; `>=`: it is not below 0; `integer`: it is a whole number. Terms without a value: nothing is said. */
interface Constraint {
  readonly rule: string;
  readonly severity: string;
  readonly op: '=' | '>=' | 'integer';
  readonly terms: readonly { readonly item: string; readonly weight: number }[];
}

function constraintsOf(edition: EditionId): Constraint[] {
  const severityOf = (id: string): string => rules.find((rule) => rule.id === id)?.severity ?? 'warning';
  const cells = [...formCells(edition).values()];
  const one = (rule: string, op: Constraint['op'], { path }: FormCell): Constraint => ({
    rule,
    severity: severityOf(rule),
    op,
    terms: [{ item: path, weight: 1 }],
  });
  const among = (terms: readonly { readonly path: string; readonly weight: number }[]): Constraint['terms'] =>
    terms.map(({ path, weight }) => ({ item: path, weight }));
  return [
    ...identities(edition).map(({ relation, terms }): Constraint => ({
      rule: relation,
      severity: severityOf(relation),
      op: '=',
      terms: among(terms),
    })),
    ...forms[edition].bounds.flatMap(({ id, carries }) =>
      bounds(edition, id).map(({ terms }): Constraint => ({
        rule: id,
        severity: carries ? 'info' : severityOf(id),
        op: '>=',
        terms: among(terms),
      })),
    ),
    ...cells.filter(({ column }) => !column.signed).map((cell) => one('negative-number', '>=', cell)),
    ...cells.filter(({ column }) => !column.decimal).map((cell) => one('whole-number', 'integer', cell)),
  ];
}

function editionTaxonomy(edition: EditionId, version: string): Schema {
  const { notice, years, sections } = forms[edition];
  const sameness = samenessOf(edition);
  return {
    id: edition,
    version,
    notice,
    law: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    years,
    sections: sections.map(({ id, numeral, title, en, aliases }) => ({ id, numeral, labels: byLanguage([title, en]), wordings: aliases })),
    items: [...formCells(edition).values()].map((cell) => itemOf(edition, cell, sameness.get(cell.path) ?? [])),
    constraints: constraintsOf(edition),
  };
}

/** The list of 2014 to 2018, which is recognised and not read: lines with their units. No whole copy of the annex was seen. */
function statisticsTaxonomy(form: DeclinedForm, version: string): Schema {
  return {
    id: form.id,
    version,
    notice: form.notice,
    years: form.years,
    items: form.lines
      .filter(({ id }) => id !== undefined)
      .map(({ id, label, unit }) => ({
        id,
        labels: { row: { zh: label } },
        unit: unitOf(unit),
        type: isMoney(unit) ? 'decimal' : 'integer',
        sign: 'nonNegative',
        source: form.notice,
        evidence: { row: 'practice' },
      })),
  };
}

/** The files of the taxonomy by name: one per edition, and the list of 2014. */
export const taxonomies = (version: string): Readonly<Record<string, Schema>> => ({
  ...Object.fromEntries(editionIds.map((edition) => [`${edition}.json`, editionTaxonomy(edition, version)])),
  ...Object.fromEntries(declinedForms.filter(isTranscribed).map((form) => [`${form.id}.json`, statisticsTaxonomy(form, version)])),
});
