/** A reading on one short line: what a table of millions of reports needs. */
import { formCells } from '../../form/index.ts';
import type { Cell, ParseResult } from '../../report/types.ts';

const letter = ({ state, certainty }: Cell): string => (state === 'absent' && certainty !== 'doubtful' ? 'a' : certainty.charAt(0));

/**
 * Kind, edition, organ, year, counts; `values` in form order, `certainty` a letter for each (`c` certain, `i` inferred, `d`
 * doubtful, `a` absent), `units` where a cell prints another than the form's, `codes` of messages. What is no report has no
 * edition, no values and no certainty.
 */
export function flat({ kind, report, cells, counts, messages }: ParseResult): object {
  const codes = [...new Set(messages.map(({ code }) => code))];
  if (kind !== 'report' || report.edition === null) return { kind, organ: report.organ, year: report.year, codes };
  const own = [...formCells(report.edition).keys()].map((path) => cells[path]);
  return {
    kind,
    edition: report.edition,
    organ: report.organ,
    year: report.year,
    counts,
    values: own.map(({ value }) => value),
    certainty: own.map(letter).join(''),
    ...(report.units && { units: report.units }),
    codes,
  };
}
