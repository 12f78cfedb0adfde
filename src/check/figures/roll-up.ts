/** A summary against its parts, cell by cell. */
import { type CellPath, formCells, identities, type TableId } from '../../form/index.ts';
import { isDoubted } from '../kernel/cause.ts';
import { isAlike } from '../kernel/subject.ts';
import { evaluate, exact } from './sums.ts';
import type { Outcome, Subject, WithParts } from '../types.ts';

export interface RollUpData {
  readonly cell: CellPath;
  readonly reported: number;
  readonly computed: number;
  readonly difference: number;
  /** The parts that have something in this cell. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

/** The cells of the sums that a report fails itself. */
export function unbalanced(subject: Subject): ReadonlySet<CellPath> {
  const failing = identities(subject.edition).filter((identity) => {
    const { missing, data } = evaluate(subject, identity);
    return missing.length === 0 && data.difference !== 0;
  });
  return new Set(failing.flatMap(({ terms }) => terms.map(({ path }) => path)));
}

/**
 * One instance per cell of a table. Not evaluable where the summary or a part has no number, where a part is missing or
 * of another edition, and where a part does not add up itself.
 */
export function* checkRollUp(context: WithParts, table: TableId): Generator<Outcome<RollUpData>> {
  const { parts } = context;
  const judged = parts.map(({ name, report }, index) => ({
    name: name ?? `#${index + 1}`,
    report: report?.edition === context.edition ? report : null,
    wrong: report ? unbalanced(report) : null,
  }));
  for (const {
    path: cell,
    table: { id },
  } of formCells(context.edition).values()) {
    if (id !== table) continue;
    const reported = context.operand(cell).value;
    const values = judged.map(({ name, report, wrong }) => ({
      name,
      value: !report || wrong?.has(cell) || !isAlike(report.operand(cell), context.operand(cell)) ? null : report.operand(cell).value,
    }));
    if (reported === null || values.some(({ value }) => value === null)) {
      yield null;
      continue;
    }
    const known = values.map(({ name, value }) => ({ name, value: value ?? 0 }));
    const computed = exact(known.reduce((sum, { value }) => sum + value, 0));
    const difference = exact(reported - computed);
    yield (
      difference === 0 || {
        cells: [cell],
        data: { cell, reported, computed, difference, parts: known.filter(({ value }) => value !== 0) },
        key: `${reported}=${computed}`,
        doubted: parts.some(({ report }) => report && isDoubted(report, cell)),
      }
    );
  }
}
