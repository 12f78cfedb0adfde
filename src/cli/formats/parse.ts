/** The formats of `gongkai parse`, by name. */
import { csvOf } from '../../render/csv.ts';
import { toHtml } from '../../render/html.ts';
import { toMarkdown } from '../../render/markdown.ts';
import { jsonLine, toNdjson } from '../../render/ndjson.ts';
import { flatRow, rows, tidyColumns, type TidyRow } from '../../report/rows.ts';
import type { ParseFormatName, ParseSettings, Source } from '../settings.ts';
import type { Loaded } from '../source.ts';
import { usageError } from '../usage.ts';
import { arrayFrame, type Frame, type ParseFormat } from './types.ts';

const all = (source: Source, { report, result }: Loaded): string => jsonLine({ file: source.name, ...(result ?? { report }) });
const table = (source: Source, { report, result }: Loaded, { kinds }: ParseSettings): TidyRow[] =>
  rows(result ?? report, { source: source.name, kinds });

/** One document, or several in a folder. */
function alone(several: boolean): Frame {
  if (several)
    throw usageError({ zh: '多份报告的文档需要文件夹，-o FOLDER/', en: 'documents of several reports need a folder, -o FOLDER/' });
  return {};
}

export const parseFormats: Readonly<Record<ParseFormatName, ParseFormat>> = {
  json: { one: (...of) => ({ output: [all(of[0], of[1])] }), frame: (several) => (several ? arrayFrame : { end: () => '\n' }) },
  ndjson: { one: (...of) => ({ output: [`${all(of[0], of[1])}\n`] }), frame: () => ({}) },
  rows: { one: (...of) => ({ output: [toNdjson(table(...of))] }), frame: () => ({}), table: true },
  csv: {
    one: (...of) => ({ output: [csvOf(tidyColumns, table(...of).map(flatRow), false)] }),
    frame: (_, bom) => ({ start: (bom ? '\uFEFF' : '') + csvOf(tidyColumns, [], true) }),
    table: true,
  },
  md: {
    one: (_, { report, result }, { english }) => ({ output: [toMarkdown(result ?? report, { english })] }),
    frame: alone,
    document: true,
  },
  html: {
    one: (_, { report, result }, { english }) => ({ output: [toHtml(result ?? report, { english })] }),
    frame: alone,
    document: true,
  },
  // Its frame is made by the command: the package that writes it is optional.
  parquet: { one: (...of) => ({ output: [], lines: [table(...of).map(flatRow)] }), frame: () => ({}), table: true },
};
