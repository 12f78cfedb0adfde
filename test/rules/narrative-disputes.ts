import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'what the table says',
      given: { head: withClaim('因政府信息公开被申请行政复议1件，结果维持1件；未发生行政诉讼。') },
      passes: 3,
    },
    { name: 'cases that the organ decides are other cases', given: { head: withClaim('作为复议机关审结行政复议120件。') }, passes: 0 },
    {
      name: 'none of both',
      given: {
        cells: { 'disputes.reconsideration.upheld': 0, 'disputes.reconsideration.total': 0 },
        head: withClaim('未发生因政府信息公开引发的行政复议、行政诉讼。'),
      },
      passes: 2,
    },
    {
      name: 'none were lost says nothing of how many there were',
      given: { head: withClaim('未发生因政府信息公开引发的行政复议败诉。') },
      passes: 0,
    },
    {
      name: 'new cases alone may be fewer',
      given: {
        cells: { 'disputes.reconsideration.upheld': 2, 'disputes.reconsideration.total': 2 },
        head: withClaim('新发生因政府信息公开引发的行政复议1件。'),
      },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'none, but there was one',
      given: { head: withClaim('未发生因政府信息公开引发的行政复议、行政诉讼。') },
      finds: [
        { cells: ['disputes.reconsideration.total'], data: { topic: 'reconsideration.total', negated: true, expected: [{ value: 1 }] } },
      ],
    },
    {
      name: 'litigation is the sum of two blocks',
      given: { head: withClaim('因政府信息公开被提起行政诉讼2件。') },
      finds: [
        {
          cells: ['disputes.litigation.direct.total', 'disputes.litigation.afterReconsideration.total'],
          data: { low: 2, expected: [{ value: 0 }] },
        },
      ],
    },
    {
      name: 'both in one number',
      given: { head: withClaim('涉及政府信息公开的行政复议、行政诉讼共3件。') },
      finds: [{ data: { topic: 'disputes.total', low: 3, expected: [{ value: 1 }] } }],
    },
    {
      name: 'new is what stands before the number, not after it',
      given: {
        cells: { 'disputes.reconsideration.upheld': 2, 'disputes.reconsideration.total': 2 },
        head: withClaim('因政府信息公开被申请行政复议1件，新收政府信息公开申请23件。'),
      },
      finds: [{ data: { low: 1, expected: [{ value: 2 }] } }],
    },
  ],
};
