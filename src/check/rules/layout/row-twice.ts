import { type Check, checkSaid, type Facts, notRead, type RuleAbout, type RuleWords, type SaidData, tablesClause } from '../../kit.ts';

export const facts = { id: 'row-twice', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, SaidData> = (context) =>
  checkSaid(context, ['row-doubled'], (detail) => (detail['same'] === true ? 'warning' : undefined));

export const words: RuleWords<SaidData> = {
  title: { zh: '重复的行', en: 'Row twice' },
  zh: ({ detail, unread }) =>
    `表中${typeof detail['label'] === 'string' ? `“${detail['label']}”一行` : '同一行'}出现了两次；${unread ? notRead.zh : '每行应只有一处，请删去多余的并核对数字。'}`,
  en: ({ detail, unread }) =>
    `A row of the form${typeof detail['label'] === 'string' ? ` ("${detail['label']}")` : ''} is there twice; ${unread ? notRead.en : 'expected each row once, take one out and check the numbers.'}`,
};

export const about: RuleAbout = [
  tablesClause,
  '同一行有两组数字时，不知道哪一组是对的。',
  'With two sets of numbers for one row it cannot be told which is right.',
];
