import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a department in January', given: {}, passes: 1 },
    {
      name: 'a government in March',
      given: { head: { organ: '青禾市人民政府', dates: { signed: null, published: '2024-03-31' } } },
      passes: 1,
    },
    {
      name: 'an organ of unknown kind, between both dates',
      given: { head: { organ: null, dates: { signed: null, published: '2024-02-22' } } },
      notEvaluable: 1,
    },
    { name: 'no date', given: { head: { dates: { signed: null, published: null } } }, notEvaluable: 1 },
    {
      name: 'a general office that publishes for its government',
      given: { head: { organ: '青禾市人民政府办公室', dates: { signed: null, published: '2024-03-20' } } },
      options: { organ: { kind: 'government' } },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'a department in February',
      given: { head: { dates: { signed: '2024-01-30', published: '2024-02-22' } } },
      finds: [{ data: { date: '2024-02-22', deadline: '2024-01-31', by: 'published', organ: 'department' }, severity: 'warning' }],
    },
    {
      name: 'only the signature is known',
      given: { head: { dates: { signed: '2024-02-01', published: null } } },
      finds: [{ data: { by: 'signed' } }],
    },
    {
      name: 'a township is on the track of the departments',
      given: { head: { organ: '青禾县柳溪镇人民政府', dates: { signed: null, published: '2024-02-01' } } },
      finds: [{ data: { deadline: '2024-01-31', organ: 'township' } }],
    },
    {
      name: 'an earlier date that the province set',
      given: {},
      options: { profile: { deadlines: { department: '01-15' } } },
      finds: [{ data: { deadline: '2024-01-15' } }],
    },
    {
      name: 'an organ of unknown kind, after both dates',
      given: { head: { organ: null, dates: { signed: null, published: '2024-04-02' } } },
      finds: [{ severity: 'info' }],
    },
  ],
};
