/** Many reports at once: what a list says of each, who is missing, and the sums of the parts. */
import { isLong } from './checks.ts';
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
  readonly checked: number;
  readonly model: Model;
}

const models = new WeakMap<Loaded, Known>();

/** The model of a report that need not be the open one; made once. */
export function modelIn(state: State, document: Loaded): Model {
  const { edits } = workOf(state, document);
  const before = previousOf(state, document);
  const ofBefore = before && { document: before, edits: workOf(state, before).edits };
  const previous = ofBefore && resultOf(ofBefore.document, ofBefore.edits);
  const { checked } = state;
  const known = models.get(document);
  if (known?.edits === edits && known.previous === previous && (known.checked === checked || !isLong(document))) return known.model;
  const model = modelFor({ document, edits }, ofBefore);
  models.set(document, { edits, previous, checked, model });
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

/** Shorter names than this may end those of many bodies. */
const telling = 3;

/** The bodies that a name of the list means: of that name, else the only one whose name ends in it (“教育局” of “澄江市教育局”). */
export function bodiesNamed(organs: readonly string[], name: string): readonly string[] {
  const own = folded(name);
  const equal = organs.filter((organ) => folded(organ) === own);
  if (equal.length > 0 || own.length < telling) return equal;
  const ending = organs.filter((organ) => folded(organ).endsWith(own));
  return new Set(ending.map(folded)).size === 1 ? ending : [];
}

export interface RollUp {
  readonly year: number | null;
  readonly parts: readonly Loaded[];
  readonly missing: readonly string[];
  /** Bodies of which there are two reports of the year: the one that came last counts. */
  readonly twice: readonly string[];
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

/** Of reports of one body the last; and the bodies that have several. */
function lastOfEach(documents: readonly Loaded[]): { readonly parts: readonly Loaded[]; readonly twice: readonly string[] } {
  const last = new Map<string | Loaded, Loaded>();
  const twice = new Set<string>();
  for (const document of documents) {
    const { organ } = document.result.report;
    const key = organ === null ? document : folded(organ);
    if (organ !== null && last.delete(key)) twice.add(organ);
    last.set(key, document);
  }
  return { parts: [...last.values()], twice: [...twice] };
}

/** The reports of the year of the summary, or of the main year, besides the summary; and who sent none. */
export function rollUp(state: State): RollUp {
  const { summary, documents } = state;
  const year = summary ? summary.result.report.year : mainYear(state);
  const ofYear = documents.filter(({ result: { kind, report } }) => kind === 'report' && report.year === year);
  const sent = ofYear.filter((document) => document !== summary);
  const { parts, twice } = lastOfEach(sent);
  const organs = ofYear.flatMap(({ result: { report } }) => report.organ ?? []);
  const missing = namesIn(state.names).filter((name) => bodiesNamed(organs, name).length === 0);
  if (!summary) return { year, parts, missing, twice, findings: [], sums: [] };
  const results = parts.map((part) => resultOf(part, workOf(state, part).edits));
  const whole = resultOf(summary, workOf(state, summary).edits);
  const alone = new Set(validate(whole).findings.map(({ fingerprint }) => fingerprint));
  const { findings } = validate(whole, { parts: [...results, ...missing.map((name) => ({ name, report: null }))] });
  const values = results.map(({ report }) => flatten(report) as Readonly<Record<string, number | null | undefined>>);
  const sums = Object.entries(flatten(whole.report)).flatMap(([path, reported]) => {
    if (reported === null) return [];
    const own = values.map((one) => one[path] ?? null);
    // Of amounts with decimals the sum has more of them than any.
    const sum = Number(own.reduce<number>((all, value) => all + (value ?? 0), 0).toFixed(6));
    const unknown = own.filter((value) => value === null).length;
    return sum === reported ? [] : [{ path: path as CellPath, reported, sum, unknown }];
  });
  return { year, parts, missing, twice, findings: findings.filter(({ fingerprint }) => !alone.has(fingerprint)), sums };
}
