import type { RuleTable } from '../support/rule-table.ts';

const suits = (value: number) => ({ 'disputes.litigation.direct.total': value });

export const table: RuleTable = {
  accept: [
    { name: 'half of last year', given: { year: 2024, cells: suits(4) }, previous: { cells: suits(8) }, passes: 1 },
    { name: 'none', given: { year: 2024 }, previous: {}, passes: 1 },
    { name: 'the year before the law', given: { year: 2023, cells: suits(8) }, previous: { cells: suits(8) }, passes: 0, notEvaluable: 0 },
    { name: 'a year after', given: { year: 2025, cells: suits(8) }, previous: { cells: suits(8) }, passes: 0, notEvaluable: 0 },
    { name: 'a blank', given: { year: 2024, cells: { 'disputes.litigation.direct.total': null } }, previous: {}, notEvaluable: 1 },
    { name: 'just below half', given: { year: 2024, cells: suits(99) }, previous: { cells: suits(200) }, passes: 1 },
  ],
  reject: [
    {
      name: 'more than half of last year',
      given: { year: 2024, cells: suits(5) },
      previous: { cells: suits(8) },
      finds: [{ severity: 'info', data: { suits: 5, previous: 8 } }],
    },
    {
      name: 'just above half',
      given: { year: 2024, cells: suits(101) },
      previous: { cells: suits(200) },
      finds: [{ data: { suits: 101 } }],
    },
  ],
};
