/** The Data Package descriptor (Frictionless, version 1) of the tables that `gongkai data` writes. */
import type { Columns } from '../render/parquet-table.ts';
import type { TableFormatName } from './settings.ts';
import { manifest } from './version.ts';

export interface Resource {
  readonly name: 'cells' | 'problems' | 'indicators';
  readonly file: string;
  readonly columns: Columns;
  readonly bytes: number;
  readonly sha256: string;
}

const formats = {
  csv: {
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { lineTerminator: '\r\n', delimiter: ',', quoteChar: '"', header: true },
  },
  rows: { profile: 'data-resource', format: 'ndjson', mediatype: 'application/x-ndjson' },
  parquet: { profile: 'data-resource', format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
} as const satisfies Record<TableFormatName, object>;

const titles = {
  cells: {
    title: '单元格 / cells',
    description: 'A row for each cell of the form, then one for each value outside it; empty is not zero.',
  },
  problems: { title: '提示与发现 / messages and findings', description: 'A row for each message of reading and each finding of checking.' },
  indicators: {
    title: '指标 / indicators',
    description: 'A row for each share, rate and change of a report, with numerator and denominator; empty where it cannot be told.',
  },
} as const;

/** What is said of a column beside its type. */
const about: Readonly<Record<string, object>> = {
  source: { description: 'The file as it was named; the same in all tables.', constraints: { required: true } },
  certainty: { constraints: { enum: ['certain', 'inferred', 'doubtful'] } },
  state: { constraints: { enum: ['number', 'blank', 'dash', 'none', 'text', 'absent'] } },
  kind: { constraints: { enum: ['report', 'blankForm', 'otherForm', 'notAReport', 'several'] } },
  value: { description: 'In the unit that stands beside it; empty where there is no number.' },
  severity: { constraints: { required: true, enum: ['error', 'warning', 'info'] } },
  stage: { constraints: { required: true, enum: ['reading', 'checking'] } },
  cause: { constraints: { enum: ['report', 'reading', 'unknown'] } },
  status: { constraints: { enum: ['ok', 'notEvaluable', 'smallSample', 'seriesBreak'] } },
  basis: { description: 'Who uses the indicator, or the clause it rests on.' },
  path: { description: 'table.row.column; empty for values outside the form.' },
  cells: { description: 'Paths of cells, divided by blanks.' },
  codes: { description: 'Codes of messages that name the cell, divided by blanks.' },
  data: { description: 'JSON, of which the words are made.' },
  text: { description: 'As printed. In CSV a text that a spreadsheet could take for a formula has an apostrophe before it.' },
};

const types = { integer: 'integer', number: 'number', boolean: 'boolean', list: 'string', text: 'string' } as const;

/** The descriptor; the same tables give the same bytes. */
export const descriptor = (resources: readonly Resource[], to: TableFormatName): object => ({
  profile: to === 'csv' ? 'tabular-data-package' : 'data-package',
  name: 'gongkai',
  title: '政府信息公开工作年度报告 / annual reports on open government information',
  description: `Made by gongkai ${manifest().version}.`,
  resources: resources.map(({ name, file, columns, bytes, sha256 }) => ({
    name,
    path: file,
    ...titles[name],
    ...formats[to],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: { fields: columns.map(([column, type]) => ({ name: column, type: types[type], ...about[column] })), missingValues: [''] },
  })),
});
