import { report } from '../support/report.ts';
import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

const columns = Object.keys(report().requests.received);

export const table: RuleTable = {
  accept: [
    {
      name: 'what the table says',
      given: {
        head: withClaim('答复政府信息公开申请24件，其中予以公开16件、部分公开2件、不予公开1件、无法提供3件、不予处理1件、其他处理1件。'),
      },
      passes: 6,
    },
    { name: 'two in one', given: { head: withClaim('答复政府信息公开申请24件，予以公开和部分公开18件。') }, passes: 1 },
    { name: 'a reason', given: { head: withClaim('答复政府信息公开申请24件，本机关不掌握相关政府信息3件。') }, passes: 1 },
    { name: 'outcomes of something else', given: { head: withClaim('办理提案20件，予以公开12件。') }, passes: 0 },
    {
      name: 'a row of blanks leaves the group open upwards',
      given: {
        cells: Object.fromEntries(columns.map((column) => [`requests.denied.stateSecret.${column}`, null])),
        head: withClaim('答复政府信息公开申请24件，其中不予公开5件。'),
      },
      notEvaluable: 1,
    },
  ],
  reject: [
    {
      name: 'granted',
      given: { head: withClaim('答复政府信息公开申请24件，其中予以公开18件。') },
      finds: [
        {
          cells: ['requests.granted.total'],
          data: { topic: 'outcome.granted', low: 18, expected: [{ name: 'outcome.granted', value: 16 }] },
        },
      ],
    },
    {
      name: 'a group is the sum of its rows',
      given: { head: withClaim('答复政府信息公开申请24件，其中4件无法提供。') },
      finds: [
        {
          cells: [
            'requests.unableToProvide.notHeld.total',
            'requests.unableToProvide.requiresCreation.total',
            'requests.unableToProvide.stillUnclear.total',
          ],
          data: { low: 4, expected: [{ value: 3 }] },
        },
      ],
    },
    {
      name: 'at most three other quantities of the table that have the number are named',
      given: { head: withClaim('答复政府信息公开申请24件，其中予以公开1件。') },
      finds: [{ data: { low: 1, equals: ['requests.carriedOut', 'outcome.denied', 'outcome.notProcessed'] } }],
    },
  ],
};
