import { unflatten } from '../../src/report/flatten.ts';
import type { DocumentKind, ParseResult } from '../../src/report/types.ts';
import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

/** What reading gives where it found no report to read. */
function unread(kind: DocumentKind, text: string): ParseResult {
  const result = parsed(unflatten({}, 'cn-ogi-2021'));
  return { ...result, kind, source: { ...result.source, text } };
}

export const table: RuleTable = {
  accept: [
    { name: 'a report that was made by hand', given: {}, passes: 1 },
    { name: 'a report that was read', given: {}, input: parsed(report()), passes: 1 },
  ],
  reject: [
    {
      name: 'a letter',
      given: {},
      input: unread('notAReport', '各位同事：\n下周一上午九点开会。\n'),
      finds: [{ data: { kind: 'notAReport' }, severity: 'error' }],
    },
    { name: 'nothing', given: {}, input: unread('notAReport', ' \n'), finds: [{ data: { kind: 'empty' }, cause: 'report' }] },
    { name: 'two reports', given: {}, input: unread('several', '两份报告'), finds: [{ data: { kind: 'several' } }] },
  ],
};
