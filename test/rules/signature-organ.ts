import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';
import type { HeadCandidate, ParseResult } from '../../src/report/types.ts';

/** A report that was read, whose title and signature name these. */
function signed(title: string | null, signature: string | null): ParseResult {
  const result = parsed(report());
  const named = [
    ['heading', title],
    ['signature', signature],
  ] as const;
  const candidates = named.flatMap(([from, value]): HeadCandidate<string>[] =>
    value === null ? [] : [{ value, from, span: null, against: [] }],
  );
  return { ...result, head: { ...result.head, organ: { value: title, certainty: 'certain', candidates } } };
}

export const table: RuleTable = {
  accept: [
    { name: 'the same', given: {}, input: signed('柳溪县水务局', '柳溪县水务局'), passes: 1 },
    { name: 'without the places above', given: {}, input: signed('云岭省柳溪县水务局', '柳溪县水务局'), passes: 1 },
    { name: 'the office signs', given: {}, input: signed('柳溪县人民政府', '柳溪县人民政府办公室'), passes: 1 },
    { name: 'the office of a street', given: {}, input: signed('柳溪县北关街道办事处', '北关街道党政办公室'), passes: 1 },
    { name: 'not signed', given: {}, input: signed('柳溪县水务局', null), passes: 0 },
    { name: 'no name of an organ', given: {}, input: signed('柳溪县水务局', '甲乙丙丁'), notEvaluable: 1 },
    { name: 'made by hand', given: {}, passes: 0 },
  ],
  reject: [
    {
      name: 'another county',
      given: {},
      input: signed('清源县自然资源局', '清河县自然资源局'),
      finds: [{ severity: 'warning', data: { organ: '清源县自然资源局', signature: '清河县自然资源局' } }],
    },
    {
      name: 'another bureau',
      given: {},
      input: signed('清源县自然资源局', '清源县财政局'),
      finds: [{ data: { signature: '清源县财政局' } }],
    },
  ],
};
