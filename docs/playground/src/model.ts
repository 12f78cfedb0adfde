/** What is shown, derived from what is known: the report with its edits, and what the checks say of it. */
import { resultOf, workOf } from './documents.ts';
import {
  type CellPath,
  type Comparison,
  compare,
  type Finding,
  flatten,
  type ParseResult,
  type Suspect,
  validate,
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

export function modelFor(result: ParseResult, previous: ParseResult | null): Model {
  const validation = validate(result, previous ? { previous } : {});
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
  state.current && modelFor(resultOf(state.current, state), state.previous && resultOf(state.previous, workOf(state, state.previous)));

let last: { readonly state: State; readonly model: Model | null } | undefined;

/** The model of a state; made again only when what it depends on has changed. */
export function modelOf(state: State): Model | null {
  if (last?.state.current === state.current && last.state.previous === state.previous && last.state.edits === state.edits)
    return last.model;
  last = { state, model: derive(state) };
  return last.model;
}
