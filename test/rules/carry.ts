import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'what was carried out is carried in',
      given: {},
      previous: { cells: { 'requests.carriedOut.total': 2, 'requests.carriedOut.naturalPerson': 2 } },
      passes: 1,
    },
    {
      name: 'across the editions',
      given: { year: 2021 },
      previous: { edition: 'cn-ogi-2019', year: 2020, cells: { 'requests.carriedOut.total': 2, 'requests.carriedOut.naturalPerson': 2 } },
      passes: 1,
    },
    { name: 'last year left it blank', given: {}, previous: { cells: { 'requests.carriedOut.total': null } }, notEvaluable: 1 },
    { name: 'a report of another year', given: {}, previous: { year: 2021 }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'last year carried out one',
      given: {},
      previous: {},
      finds: [{ cells: ['requests.carriedIn.total'], data: { reported: 2, expected: 1, difference: 1 }, severity: 'warning' }],
    },
    { name: 'an error in the strict profile', given: {}, previous: {}, options: { profile: 'strict' }, finds: [{ severity: 'error' }] },
    {
      name: 'as a profile of the caller sets it',
      given: {},
      previous: {},
      options: { profile: { extends: 'strict', rules: { carry: 'info' } } },
      finds: [{ severity: 'info' }],
    },
    {
      name: 'options go before the profile',
      given: {},
      previous: {},
      options: { profile: 'strict', rules: { carry: 'warning' } },
      finds: [{ severity: 'warning' }],
    },
  ],
};
