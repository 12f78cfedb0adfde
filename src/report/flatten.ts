/** Between the nested model and a flat record of cell paths. */
import { type CellPath, type EditionId, forms, formCells } from '../form/index.ts';
import type { AnnualReport, ReportHead } from './types.ts';

type Nested = Record<string, unknown>;

const emptyHead: ReportHead = {
  title: null,
  organ: null,
  year: null,
  period: null,
  dates: { signed: null, published: null },
  metadata: [],
  preamble: '',
  sections: [],
  extensions: [],
};

function valueAt(report: unknown, path: string): number | null {
  let node = report;
  for (const key of path.split('.')) node = typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Nested)[key] : null;
  return typeof node === 'number' ? node : null;
}

/** All cells of the report's edition by path, in form order; null where the report holds no number. */
export function flatten(report: AnnualReport): Record<CellPath, number | null> {
  const values = {} as Record<CellPath, number | null>;
  for (const path of formCells(report.edition).keys()) values[path] = valueAt(report, path);
  return values;
}

/**
 * Builds a report from flat values: for forms, tests and spreadsheets. Paths that are missing become null; paths that
 * the edition does not have are ignored. `head` gives what stands around the tables.
 */
export function unflatten(values: Readonly<Partial<Record<CellPath, number | null>>>, edition: EditionId, head: Partial<ReportHead> = {}): AnnualReport {
  if (!Object.hasOwn(forms, edition)) throw Object.assign(new TypeError(`Unknown edition ${JSON.stringify(edition)}, expected one of ${Object.keys(forms).join(', ')}`), { code: 'GONGKAI_UNKNOWN_EDITION' });
  const report: Nested = { edition, ...emptyHead, ...head };
  // A whole report may be given as the head: its edition and its tables are not taken, nor changed.
  report['edition'] = edition;
  for (const { id } of forms[edition].tables) report[id] = {};
  for (const path of formCells(edition).keys()) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let node = report;
    for (const key of keys) node = (node[key] ??= {}) as Nested;
    node[last] = values[path] ?? null;
  }
  return report as unknown as AnnualReport;
}
