import type { Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = { readonly part: string; readonly year: number | null; readonly expected: number | null };

export const facts = { id: 'roll-up-coverage', severity: 'warning', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const expected = context.head.year;
  for (const [index, { name, report }] of context.parts.entries()) {
    const part = name ?? `#${index + 1}`;
    const year = report?.head.year ?? null;
    yield !report
      ? { data: { part, year: null, expected }, key: part }
      : year !== null && expected !== null && year !== expected
        ? { data: { part, year, expected }, key: part }
        : true;
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '汇总缺少单位', en: 'Parts missing from the roll-up' },
  zh: ({ part, year, expected }) =>
    year === null
      ? `汇总缺少${part}的报告；名单上的单位都应有报告，请补交。`
      : `${part}的报告是${year}年度；应为${expected ?? ''}年度，请更换。`,
  en: ({ part, year, expected }) =>
    year === null
      ? `The report of ${part} is missing from the roll-up; expected one of every body on the roster, obtain it.`
      : `The report of ${part} is for ${year}; expected ${expected ?? ''}, replace it.`,
};

export const about: RuleAbout = [
  ['read', '《条例》第四十九条', 'Regulation, article 49'],
  '缺少单位时汇总无法核对。缺哪一家，这里点名。',
  'A roll-up cannot be checked while parts are missing. Each one is named here.',
  ['单位已撤销或新设', 'Bodies dissolved or newly set up'],
];
