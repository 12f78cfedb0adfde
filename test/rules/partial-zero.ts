import type { RuleTable } from '../support/rule-table.ts';

const cells = (handled: number, denied: number, partial: number) => ({
  'requests.outcomeTotal.total': handled,
  'requests.denied.thirdPartyRights.total': denied,
  'requests.partiallyGranted.total': partial,
});

export const table: RuleTable = {
  accept: [
    { name: 'some granted in part', given: { cells: cells(200, 20, 1) }, passes: 1 },
    { name: 'fewer requests', given: { cells: cells(199, 20, 0) }, passes: 1 },
    { name: 'fewer denials', given: { cells: cells(200, 19, 0) }, passes: 1 },
    { name: 'a blank', given: { cells: { ...cells(200, 20, 0), 'requests.denied.stateSecret.total': null } }, notEvaluable: 1 },
    {
      name: 'the row itself is blank',
      given: { cells: { ...cells(200, 20, 0), 'requests.partiallyGranted.total': null } },
      passes: 0,
      notEvaluable: 1,
    },
  ],
  reject: [
    {
      name: 'many denied, none in part',
      given: { cells: cells(200, 20, 0) },
      finds: [{ severity: 'info', cells: ['requests.partiallyGranted.total'], data: { handled: 200, denied: 20 } }],
    },
  ],
};
