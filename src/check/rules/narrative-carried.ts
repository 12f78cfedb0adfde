/** 文字中上年结转、结转下年度的数量，与表三比对。 */
import { checkClaims, type NarrativeData } from '../narrative/compare.ts';
import { mismatch } from '../narrative/words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const narrativeCarried: Rule<'narrative-carried', NarrativeData> = {
  id: 'narrative-carried',
  severity: 'warning',
  check: (context) =>
    checkClaims(context, (topic) => topic === 'requests.carriedIn' || topic === 'requests.carriedOut' || topic === 'requests.carried'),
};

export const words: RuleWords<NarrativeData> = mismatch;

export const title: Words = { zh: '文字与表格：结转数量', en: 'Text and table: requests carried over' };

export const about: RuleAbout = {
  clause: {
    zh: '国办公开办函〔2021〕30号第四部分（发布内容不准确的责任）',
    en: 'Notice 〔2021〕30, part four (responsibility for inaccurate content)',
  },
  why: {
    zh: '上年结转和结转下年度在表三各有一行，文字提到时应当一致。',
    en: 'Carried in and carried out have a row each in the table; where the text speaks of them it should agree.',
  },
  exceptions: [
    {
      zh: '文字说的是另一口径（全市、代政府办理、某部门），与表格口径不同。',
      en: 'The text speaks of another scope than the table (the whole city, on behalf of the government, one department).',
    },
  ],
};
