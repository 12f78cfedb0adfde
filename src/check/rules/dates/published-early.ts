import { cameOut, type Check, type Facts, inChinese, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly date: string; readonly year: number; readonly by: 'published' | 'signed' };

export const facts = { id: 'published-early', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ head }) => {
  const { year } = head;
  const out = cameOut(head);
  return year === null || out === null ? null : out.date > `${year}-12-31` || { key: out.date, data: { date: out.date, year, by: out.by } };
};

export const words: RuleWords<Data> = {
  title: { zh: '年度未结束即公布', en: 'Published before the year was over' },
  zh: ({ date, year, by }) =>
    `${by === 'published' ? '公布' : '落款'}日期为${inChinese(date)}，而${year}年尚未结束；应在${year + 1}年公布，请核对日期或年度。`,
  en: ({ date, year, by }) =>
    `The report was ${by} on ${date}, before ${year} was over; expected a date in ${year + 1}, check the date or the year.`,
};

export const about: RuleAbout = [
  ['read', '政府信息公开条例第四十九条：上一年度', 'Regulation art. 49: the previous year'],
  '在年度内公布的报告不可能包含全年的数据。',
  'A report dated inside its year cannot cover it.',
];
