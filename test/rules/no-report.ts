import { parse } from '../../src/parse.ts';
import { report } from '../support/report.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { RuleTable } from '../support/rule-table.ts';

const one = toMarkdown(report());

export const table: RuleTable = {
  accept: [
    { name: 'a report that was made by hand', given: {}, passes: 1 },
    { name: 'a report that was read', given: {}, input: parse(one, { format: 'markdown' }), passes: 1 },
  ],
  reject: [
    {
      name: 'a letter',
      given: {},
      input: parse('各位同事：\n下周一上午九点开会。\n'),
      finds: [{ data: { kind: 'notAReport' }, severity: 'error' }],
    },
    { name: 'nothing', given: {}, input: parse(' \n'), finds: [{ data: { kind: 'empty' }, cause: 'report' }] },
    { name: 'two reports', given: {}, input: parse(`${one}\n${one}`, { format: 'markdown' }), finds: [{ data: { kind: 'several' } }] },
  ],
};
