/** The formats of `gongkai check`, by name. */
import { csvOf } from '../../render/csv.ts';
import { jsonLine } from '../../render/ndjson.ts';
import { problemLines, problemNames } from '../problems.ts';
import type { CheckFormatName } from '../settings.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { pretty } from './pretty.ts';
import { checkRecord } from './record.ts';
import { sarif } from './sarif.ts';
import { arrayFrame, type CheckFormat } from './types.ts';

export const checkFormats: Readonly<Record<CheckFormatName, CheckFormat>> = {
  pretty,
  json: { one: (checked) => [jsonLine(checkRecord(checked, { file: checked.file }))], frame: () => arrayFrame, data: true },
  ndjson: { one: (checked) => [`${jsonLine(checkRecord(checked, { file: checked.file }))}\n`], frame: () => ({}), data: true },
  sarif,
  github,
  csv: {
    one: (checked) => [csvOf(problemNames, problemLines(checked), false)],
    frame: (_, bom) => ({ start: (bom ? '\uFEFF' : '') + csvOf(problemNames, [], true) }),
    data: true,
  },
  html,
};
