import { type Check, type EditionId, editionOfYear, type Facts, forms, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly year: number; readonly found: EditionId; readonly expected: EditionId };

export const facts = { id: 'wrong-edition', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const year = context.head.year;
  const expected = year === null ? undefined : editionOfYear(year);
  return year === null || expected === undefined
    ? null
    : expected === context.edition || { key: String(year), data: { year, found: context.edition, expected } };
};

export const words: RuleWords<Data> = {
  title: { zh: '格式版本与年度不符', en: 'Wrong edition for the year' },
  zh: ({ year, found, expected }) =>
    `${year}年度报告使用的是${forms[found].notice}的格式；应使用${forms[expected].notice}的格式，请按该格式重新填报。`,
  en: ({ year, found, expected }) =>
    `The report for ${year} uses the form of ${forms[found].notice}; expected that of ${forms[expected].notice}, fill in that form.`,
};

export const about: RuleAbout = [
  [
    'read',
    '国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）',
    'Notice 〔2019〕60 for 2019 and 2020; notice 〔2021〕30 from 2021',
  ],
  '两版格式的第二部分不能相比：本年新制作数量不是本年制发件数。',
  'Section two of the two editions cannot be compared: 本年新制作数量 is not 本年制发件数.',
];
