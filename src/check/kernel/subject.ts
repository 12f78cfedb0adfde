/** Makes any JSON safe to check: missing branches, strings for numbers, extra keys and nulls are content, not errors. */
import { type CellPath, editionIds, type EditionId, editionOfYear, formCells, forms, type SectionId } from '../../form/index.ts';
import type { Cell, ParseResult, ReportHead, ReportSection } from '../../report/types.ts';
import { yearIn } from '../content/dates.ts';
import type { Operand, Subject } from '../types.ts';
import { isObject } from '../../diagnostic/is-object.ts';
import { converted, isMoney } from '../../form/units.ts';

type Json = Readonly<Record<string, unknown>>;

const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const own = (node: unknown, key: string): unknown => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined);

const keysOf = new Map<string, readonly string[]>();

/** What stands at a path, whatever it is; undefined where nothing does. */
function at(report: Json, path: string): unknown {
  let keys = keysOf.get(path);
  if (!keys) keysOf.set(path, (keys = path.split('.')));
  let node: unknown = report;
  for (const key of keys) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Json)[key];
  }
  return node;
}

/** A report has an edition of its own; a parse result, even one cut down, holds a report. */
export const isParseResult = (input: Json): boolean => isObject(input['report']) && !Object.hasOwn(input, 'edition');

const sectionOf = (json: Json): ReportSection => ({
  ...(json as unknown as ReportSection),
  id: text(json['id']) as SectionId | null,
  heading: text(json['heading']) ?? '',
  number: typeof json['number'] === 'number' ? json['number'] : null,
  text: text(json['text']) ?? '',
});

/** What reading doubts, unless the report was given another value since. */
function doubtsOf(parsed: ParseResult | null, report: Json): Subject['doubts'] {
  const held = { title: report['title'], organ: report['organ'], year: report['year'], published: own(report['dates'], 'published') };
  const doubted = (name: keyof typeof held): boolean => {
    const evidence = own(own(parsed, 'head'), name);
    return own(evidence, 'certainty') === 'doubtful' && own(evidence, 'value') === held[name];
  };
  return new Set((Object.keys(held) as (keyof typeof held)[]).filter(doubted));
}

function headOf(report: Json, doubts: Subject['doubts']): ReportHead {
  const period = report['period'];
  const from = text(own(period, 'from'));
  const to = text(own(period, 'to'));
  const dates = report['dates'];
  return {
    title: text(report['title']),
    organ: doubts.has('organ') ? null : text(report['organ']),
    year: doubts.has('year') ? null : Number.isInteger(report['year']) ? (report['year'] as number) : yearIn(text(report['title'])),
    period: from !== null && to !== null ? { from, to } : null,
    dates: { signed: text(own(dates, 'signed')), published: doubts.has('published') ? null : text(own(dates, 'published')) },
    metadata: objects(report['metadata']).map((entry) => ({
      ...entry,
      label: text(entry['label']) ?? '',
      value: text(entry['value']) ?? '',
    })),
    preamble: text(report['preamble']) ?? '',
    sections: objects(report['sections']).map(sectionOf),
    extensions: objects(report['extensions']).map((row) => ({
      ...(row as unknown as ReportHead['extensions'][number]),
      label: text(row['label']) ?? '',
      columns: objects(row['columns']).map((column) => ({
        ...column,
        label: text(column['label']) ?? '',
        value: typeof column['value'] === 'number' ? column['value'] : null,
      })),
    })),
  };
}

/** The edition that the report itself states. */
export const statedEdition = ({ edition, editionGiven }: Subject): EditionId | null => (editionGiven === edition ? edition : null);

/** The edition given; else the one that has most of the cells at hand; else that of the year. */
function editionOf(report: Json, year: number | null): EditionId {
  const given = report['edition'];
  if (typeof given === 'string' && Object.hasOwn(forms, given)) return given as EditionId;
  const held = (id: EditionId): number => [...formCells(id).keys()].filter((path) => at(report, path) !== undefined).length;
  const prescribed = year === null ? undefined : editionOfYear(year);
  return (prescribed ? [prescribed, ...editionIds] : editionIds).reduce((best, id) => (held(id) > held(best) ? id : best));
}

/** What stood in place of a number, in words. */
const shown = (value: unknown): string =>
  ['string', 'number', 'boolean', 'bigint'].includes(typeof value) ? String(value).slice(0, 80) : typeof value;

/** A value that differs from the cell as read was edited since: it counts as given by hand. */
function operandOf(path: CellPath, value: unknown, cell: Partial<Cell> | undefined): Operand {
  const number = typeof value === 'number' && Number.isFinite(value) ? value : null;
  const asRead = cell?.edited !== true && number === (cell?.value ?? null) && (number ?? value ?? null) === number;
  if (cell?.path === path && asRead && cell.state && cell.certainty && typeof cell.text === 'string' && cell.value !== undefined)
    return cell as Cell;
  if (cell?.state && asRead) return { certainty: 'doubtful', ...cell, path, value: number, state: cell.state, text: cell.text ?? '' };
  if (number !== null) return { path, value: number, state: 'number', text: String(number), certainty: 'certain' };
  if (value === undefined || value === null || value === '')
    return { path, value: null, state: value === undefined ? 'absent' : 'blank', text: '', certainty: 'certain' };
  return { path, value: null, state: 'text', text: shown(value), certainty: 'certain' };
}

/** The operand with its value in the unit of the form, in decimal arithmetic. */
function inUnitOfForm(operand: Operand, units: unknown, edition: EditionId): Operand {
  const unit = text(own(units, operand.path)) ?? operand.unit;
  const form = unit === undefined ? undefined : formCells(edition).get(operand.path)?.column.unit;
  if (unit === undefined || form === undefined || operand.value === null) return operand;
  const measure = form === 'unstated' ? (isMoney(unit) ? '万元' : unit) : undefined;
  return { ...operand, unit, value: converted(operand.value, unit, measure ?? form), ...(measure !== undefined && { measure }) };
}

/** Whether two values measure the same. */
export const isAlike = (a: Operand, b: Operand): boolean => a.measure === b.measure;

/** The organ that the first of these places names, where reading found it. */
const organIn = (parsed: ParseResult | null, from: readonly unknown[]): string | null =>
  text(
    own(
      objects(own(own(own(parsed, 'head'), 'organ'), 'candidates')).find((one) => from.includes(one['from'])),
      'value',
    ),
  );

/** Reads a report or a parse result for checking. It never throws on what it holds. */
export function subjectOf(input: Json): Subject {
  const parsed = isParseResult(input) ? (input as unknown as ParseResult) : null;
  const report = (parsed ? parsed.report : input) as unknown as Json;
  const doubts = doubtsOf(parsed, report);
  const head = headOf(report, doubts);
  const edition = editionOf(report, head.year);
  const operands = new Map<CellPath, Operand>();
  return {
    edition,
    form: forms[edition],
    editionGiven: text(report['edition']),
    head,
    doubts,
    section: (id) => head.sections.find((section) => section.id === id),
    operand(path) {
      let operand = operands.get(path);
      if (!operand) {
        const cell = own(parsed?.cells, path);
        const held = operandOf(path, at(report, path), isObject(cell) ? cell : undefined);
        operands.set(path, (operand = inUnitOfForm(held, report['units'], edition)));
      }
      return operand;
    },
    messages: objects(parsed?.messages).filter((message) => Array.isArray(message['cells'])) as unknown as Subject['messages'],
    kind: parsed?.kind ?? null,
    text: text(own(parsed?.source, 'text')),
    named: { title: organIn(parsed, ['heading', 'pageTitle', 'metadata']), signature: organIn(parsed, ['signature']) },
  };
}
