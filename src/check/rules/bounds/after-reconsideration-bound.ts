import { type Check, checkCarried, counted, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

export interface Data {
  readonly suits: number;
  readonly concluded: number;
  /** Whether last year's reconsiderations are counted in. */
  readonly previous: boolean;
}

export const facts = { id: 'after-reconsideration-bound', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const found = checkCarried(context, facts.id, ['disputes.litigation.afterReconsideration.pending']);
  if (found === null) return null;
  const { count, most, previous, cells, key } = found;
  return (
    count <= most || {
      cells: [...cells, 'disputes.reconsideration.total'],
      data: { suits: count, concluded: most, previous },
      key,
      ...(!previous && { severity: 'info' as const }),
    }
  );
};

export const words: RuleWords<Data> = {
  title: { zh: '复议后起诉件数上限', en: 'Upper bound of suits after reconsideration' },
  zh: ({ suits, concluded: bound, previous }) =>
    `“复议后起诉”总计填报为${suits}件，而${previous ? '本年和上年' : '本年'}审结的行政复议只有${bound}件；先复议、后起诉，请核对两处件数。`,
  en: ({ suits, concluded: bound, previous }) =>
    `There ${suits === 1 ? 'is' : 'are'} ${counted(suits, 'suit')} after reconsideration, but only ${counted(bound, 'reconsideration was', 'reconsiderations were')} concluded ${previous ? 'this year and last' : 'this year'}; expected no more suits than these, check both.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第四部分表头“复议后起诉”', 'Head 复议后起诉 of section four'],
  '复议后起诉以复议审结为前提。没有上年报告时，只作提示。',
  'A suit after reconsideration needs one that was concluded. Without the report of last year it is information only.',
  ['对上级机关复议决定起诉、复议件数由上级统计的。', 'The reconsideration was counted by the organ above.'],
  ['二审案件另计一件的。', 'Second-instance suits counted once more.'],
];
