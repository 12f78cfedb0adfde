/** What is shown, derived from what is known: the report with its edits, and what the checks say of it. */
import { type Checked, validationOf } from './checks.ts';
import { resultOf, workOf } from './documents.ts';
import {
  type CellPath,
  type Comparison,
  compare,
  type Finding,
  flatten,
  type ParseResult,
  type Suspect,
  type Validation,
} from './library.ts';
import type { State } from './store.ts';

export interface Model {
  /** The result as read, with the edited values in its report and cells. */
  readonly result: ParseResult;
  readonly values: Readonly<Record<CellPath, number | null>>;
  readonly validation: Validation;
  readonly comparison: Comparison | null;
  readonly findingsOf: ReadonlyMap<CellPath, readonly Finding[]>;
  readonly suspectOf: ReadonlyMap<CellPath, Suspect>;
}

/** Whether there is a report in it, be it an empty one. What is none has no tables to show. */
export const isReadable = ({ kind }: ParseResult): boolean => kind === 'report' || kind === 'blankForm';

export function modelFor(of: Checked, before: Checked | null): Model {
  const result = resultOf(of.document, of.edits);
  const previous = before && resultOf(before.document, before.edits);
  const validation = validationOf(of, before);
  const findingsOf = new Map<CellPath, Finding[]>();
  for (const finding of validation.findings)
    for (const cell of finding.cells) findingsOf.set(cell, [...(findingsOf.get(cell) ?? []), finding]);
  return {
    result,
    values: flatten(result.report),
    validation,
    comparison: previous ? compare(previous, result) : null,
    findingsOf,
    suspectOf: new Map(validation.suspects.map((suspect) => [suspect.cell, suspect])),
  };
}

const derive = (state: State): Model | null =>
  state.current &&
  modelFor(
    { document: state.current, edits: state.edits },
    state.previous && { document: state.previous, edits: workOf(state, state.previous).edits },
  );

let last: { readonly state: State; readonly model: Model | null } | undefined;

/** The model of a state; made again only when what it depends on has changed. */
export function modelOf(state: State): Model | null {
  if (last && (['current', 'previous', 'edits', 'checked'] as const).every((part) => last?.state[part] === state[part])) return last.model;
  last = { state, model: derive(state) };
  return last.model;
}
