/** Many reports at once: what a list says of each, who is missing, and the sums of the parts. */
import { previousOf, resultOf, workOf } from './documents.ts';
import { type CellPath, type Finding, flatten, type ParseResult, validate } from './library.ts';
import { type Model, modelFor } from './model.ts';
import type { Loaded, State, Work } from './store.ts';

export interface Entry {
  readonly document: Loaded;
  readonly model: Model;
  readonly errors: number;
  readonly doubts: number;
  readonly previous: Loaded | null;
}

interface Known {
  readonly edits: Work['edits'];
  readonly previous: ParseResult | null;
  readonly model: Model;
}

const models = new WeakMap<Loaded, Known>();

/** The model of a report that need not be the open one; made once. */
export function modelIn(state: State, document: Loaded): Model {
  const { edits } = workOf(state, document);
  const before = previousOf(state, document);
  const previous = before && resultOf(before, workOf(state, before));
  const known = models.get(document);
  if (known?.edits === edits && known.previous === previous) return known.model;
  const model = modelFor(resultOf(document, { edits, typed: new Map() }), previous);
  models.set(document, { edits, previous, model });
  return model;
}

export const entriesOf = (state: State): Entry[] =>
  state.documents.map((document) => {
    const model = modelIn(state, document);
    const isReport = model.result.kind === 'report';
    return {
      document,
      model,
      errors: model.validation.findings.filter(({ severity }) => severity === 'error').length,
      doubts: isReport ? model.result.counts.doubtful : 0,
      previous: previousOf(state, document),
    };
  });

/** Names as they are compared: without blanks and brackets, and what is said before the title. */
const folded = (name: string): string => name.normalize('NFKC').replaceAll(/[\s"'“”（）()]/gu, '');

/** The names that a person pasted, one a line or parted by commas. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\r,，、;；\t]+/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export const isSameBody = (organ: string | null, name: string): boolean => organ !== null && folded(organ) === folded(name);

export interface RollUp {
  readonly year: number | null;
  readonly parts: readonly Loaded[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
  /** The cells whose sum differs. A part without the number makes the sum unknown. */
  readonly sums: readonly { readonly path: CellPath; readonly reported: number; readonly sum: number; readonly unknown: number }[];
}

/** The year that most reports are of. */
export function mainYear({ documents }: State): number | null {
  const counts = new Map<number, number>();
  for (const { result } of documents)
    if (result.kind === 'report' && result.report.year !== null) counts.set(result.report.year, (counts.get(result.report.year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** The reports of the year of the summary, or of the main year, besides the summary; and who sent none. */
export function rollUp(state: State): RollUp {
  const { summary, documents } = state;
  const year = summary ? summary.result.report.year : mainYear(state);
  const ofYear = documents.filter(({ result: { kind, report } }) => kind === 'report' && report.year === year);
  const parts = ofYear.filter((document) => document !== summary);
  const missing = namesIn(state.names).filter((name) => !ofYear.some(({ result }) => isSameBody(result.report.organ, name)));
  if (!summary) return { year, parts, missing, findings: [], sums: [] };
  const results = parts.map((part) => resultOf(part, workOf(state, part)));
  const whole = resultOf(summary, workOf(state, summary));
  const alone = new Set(validate(whole).findings.map(({ fingerprint }) => fingerprint));
  const { findings } = validate(whole, { parts: [...results, ...missing.map((name) => ({ name, report: null }))] });
  const values = results.map(({ report }) => flatten(report) as Readonly<Record<string, number | null | undefined>>);
  const sums = Object.entries(flatten(whole.report)).flatMap(([path, reported]) => {
    if (reported === null) return [];
    const own = values.map((one) => one[path] ?? null);
    const sum = own.reduce<number>((all, value) => all + (value ?? 0), 0);
    const unknown = own.filter((value) => value === null).length;
    return sum === reported ? [] : [{ path: path as CellPath, reported, sum: Number(sum.toFixed(6)), unknown }];
  });
  return { year, parts, missing, findings: findings.filter(({ fingerprint }) => !alone.has(fingerprint)), sums };
}
