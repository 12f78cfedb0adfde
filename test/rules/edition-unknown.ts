import type { Checkable } from '../../src/check/types.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [{ name: 'a known edition', given: {}, passes: 1 }],
  reject: [
    {
      name: 'no edition: the cells at hand tell',
      given: {},
      input: { ...report({ edition: 'cn-ogi-2019' }), edition: undefined } as unknown as Checkable,
      finds: [{ data: { given: null, assumed: 'cn-ogi-2019' }, severity: 'error' }],
    },
    {
      name: 'an edition nobody decreed',
      given: {},
      input: { ...report(), edition: 'cn-ogi-2077' } as unknown as Checkable,
      finds: [{ data: { given: 'cn-ogi-2077', assumed: 'cn-ogi-2021' } }],
    },
    {
      name: 'nothing but a year',
      given: {},
      input: { year: 2019 } as unknown as Checkable,
      finds: [{ data: { given: null, assumed: 'cn-ogi-2019' } }],
    },
  ],
};
