/** Findings as a table for spreadsheets. */
import { csvOf } from '../../render/csv.ts';
import { problemLines, problemNames } from '../problems.ts';
import type { CheckFormat } from './types.ts';

export const csv: CheckFormat = {
  one: (checked) => [csvOf(problemNames, problemLines(checked), false)],
  frame: (_, bom) => ({ start: (bom ? '\uFEFF' : '') + csvOf(problemNames, [], true) }),
  data: true,
};
