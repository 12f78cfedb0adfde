/** The formats of `gongkai check`, by name. */
import { jsonLine } from '../../render/ndjson.ts';
import type { CheckFormatName } from '../settings.ts';
import { csv } from './csv.ts';
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
  csv,
  html,
};
