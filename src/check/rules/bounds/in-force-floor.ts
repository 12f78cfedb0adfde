import { type BoundData, type Check, checkBound, documentsClause, type Facts, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export const facts = { id: 'in-force-floor', severity: 'warning', cells: ['proactive.rules.inForce'] } as const satisfies Facts;
export const check: Check<typeof facts, BoundData> = (context) => checkBound(context, facts.id);

export const words: RuleWords<BoundData> = {
  title: { zh: '现行有效不少于制发减废止', en: 'In force is at least issued less repealed' },
  zh: ({ cells: [cell], values: [inForce, issued, repealed], bound: floor }) =>
    `“${label(cell, 'zh')}”填报为${inForce}，而本年制发${issued}件、废止${repealed}件；现行有效至少应为${floor}件，请核对。`,
  en: ({ cells: [cell], values: [inForce, issued, repealed], bound: floor }) =>
    `"${label(cell, 'en')}" is ${inForce}, with ${issued} issued and ${repealed} repealed this year; expected at least ${floor} in force, check the three cells.`,
};

export const about: RuleAbout = [
  documentsClause,
  '本年制发而未废止的文件仍然有效，现行有效件数不应更少。',
  'Instruments issued this year and not repealed are in force; there cannot be fewer.',
  ['本年制发的文件当年失效', 'Instruments issued this year that lapsed within it'],
];
