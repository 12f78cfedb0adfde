import { allText, type Check, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly cited: string; readonly year: number };

export const facts = { id: 'wrong-basis', severity: 'info', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const year = context.head.year;
  if (year === null || year < 2021) return;
  const sentences = allText(context).split(/[。\n]/u);
  // Other offices have a number 60 of 2019 too; 第492号公布，第711号修订 is the formal way to cite the Regulation.
  const notice = sentences.map((text) => /国办公开办函\s?[〔[(（]2019[〕\])）]\s?60\s?号/u.exec(text)?.[0]).find(Boolean);
  const decree = sentences
    .filter((text) => !/711\s?号/u.test(text))
    .map((text) => /(?:国务院令)?第\s?492\s?号/u.exec(text)?.[0])
    .find(Boolean);
  const cited = notice ?? decree;
  return cited ? { key: cited, data: { cited, year } } : true;
};

export const words: RuleWords<Data> = {
  title: { zh: '引用修订前的依据', en: 'Basis before its revision' },
  zh: ({ cited }) =>
    /492/u.test(cited)
      ? `“${cited}”引用的是修订前的《条例》，应引用2019年修订的《条例》（国务院令第711号），请更正。`
      : `引用的“${cited}”是2019、2020年度报告的格式，应引用国办公开办函〔2021〕30号，请更正。`,
  en: ({ cited, year }) =>
    `The report for ${year} cites "${cited}", an earlier version; expected the Regulation as revised in 2019 (decree 711) and notice 〔2021〕30, correct it.`,
};

export const about: RuleAbout = [
  ['read', '国办公开办函〔2021〕30号；国务院令第711号', 'Notice 〔2021〕30; State Council decree 711'],
  '沿用上年的开头，常留下旧的依据。',
  'Preambles copied from last year often keep the old basis.',
];
