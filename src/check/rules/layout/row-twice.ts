import { type Check, type Facts, isDoubted, isObject, notRead, type RuleAbout, type RuleWords, tablesClause } from '../../kit.ts';

/** Messages of reading that say so. */
const codes = new Set<string>(['row-doubled']);

export type Data = { readonly reading: string; readonly detail: Readonly<Record<string, unknown>>; readonly unread: boolean };

export const facts = { id: 'row-twice', severity: 'error', needs: ['report'] } as const satisfies Facts;

export const check: Check<typeof facts, Data> = function* (context) {
  const said = context.messages.filter(({ code }) => codes.has(code));
  if (said.length === 0 && context.kind !== null) yield true;
  for (const { code, cells, span, data } of said)
    yield {
      cells,
      span,
      key: code,
      data: { reading: code, detail: isObject(data) ? data : {}, unread: cells.some((path) => isDoubted(context, path)) },
      ...(isObject(data) && data['same'] === true && { severity: 'warning' as const }),
    };
};

export const words: RuleWords<Data> = {
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
