/** What is shown, derived from what is known: the report with its edits, and what the checks say of it. */
import {
  type CellPath,
  type Comparison,
  compare,
  type Finding,
  flatten,
  type ParseResult,
  type Suspect,
  unflatten,
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

function edited(result: ParseResult, edits: State['edits']): ParseResult {
  if (edits.size === 0) return result;
  const cells = { ...result.cells };
  const values = flatten(result.report);
  for (const [path, value] of edits) {
    if (!Object.hasOwn(cells, path)) continue;
    values[path] = value;
    cells[path] = { ...cells[path], value, state: value === null ? 'blank' : 'number', certainty: 'certain' };
  }
  return { ...result, report: unflatten(values, result.report.edition, result.report), cells };
}

function derive({ current, previous, edits }: State): Model | null {
  if (!current) return null;
  const result = edited(current.result, edits);
  const validation = validate(result, previous ? { previous: previous.result } : {});
  const findingsOf = new Map<CellPath, Finding[]>();
  for (const finding of validation.findings)
    for (const cell of finding.cells) findingsOf.set(cell, [...(findingsOf.get(cell) ?? []), finding]);
  return {
    result,
    values: flatten(result.report),
    validation,
    comparison: previous ? compare(previous.result, result) : null,
    findingsOf,
    suspectOf: new Map(validation.suspects.map((suspect) => [suspect.cell, suspect])),
  };
}

let last: { readonly state: State; readonly model: Model | null } | undefined;

/** The model of a state; made again only when what it depends on has changed. */
export function modelOf(state: State): Model | null {
  if (last?.state.current === state.current && last.state.previous === state.previous && last.state.edits === state.edits)
    return last.model;
  last = { state, model: derive(state) };
  return last.model;
}
