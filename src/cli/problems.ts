/** What reading and checking say, as a table beside the cells: a line for each message and finding. */
import type { Columns } from '../render/parquet-table.ts';
import type { Checked } from './checked.ts';

/** `stage` is `reading` or `checking`; `cells` are paths divided by blanks; `data` is JSON, what the words are made of. */
export const problemColumns = [
  ['source', 'text'],
  ['kind', 'text'],
  ['organ', 'text'],
  ['year', 'integer'],
  ['edition', 'text'],
  ['stage', 'text'],
  ['code', 'text'],
  ['severity', 'text'],
  ['cause', 'text'],
  ['cells', 'list'],
  ['words', 'text'],
  ['line', 'integer'],
  ['column', 'integer'],
  ['place', 'text'],
  ['start', 'integer'],
  ['end', 'integer'],
  ['fingerprint', 'text'],
  ['data', 'text'],
] as const satisfies Columns;

export const problemNames = problemColumns.map(([name]) => name);

/** In the order of `problemColumns`. */
export const problemLines = ({ file, kind, report, problems }: Checked): (string | number | null)[][] =>
  problems.map(({ diagnostic, by, words, place, span, start, fingerprint }) => [
    file,
    kind,
    report.organ,
    report.year,
    report.edition,
    by,
    diagnostic.code,
    diagnostic.severity,
    'cause' in diagnostic ? diagnostic.cause : null,
    diagnostic.cells.join(' '),
    words,
    start?.line ?? null,
    start?.column ?? null,
    place,
    span?.start ?? null,
    span?.end ?? null,
    fingerprint,
    JSON.stringify(diagnostic.data),
  ]);
