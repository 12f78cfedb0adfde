import { type Check, checkCarried, counted, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly disputes: number; readonly handled: number; readonly previous: boolean };

export const facts = { id: 'disputes-bound', severity: 'warning', thresholds: { excess: 5 } } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context, { excess }) => {
  const found = checkCarried(context, facts.id, ['disputes.reconsideration.pending', 'disputes.litigation.direct.pending']);
  if (found === null) return null;
  const { count, most, previous, cells, key } = found;
  return (
    count <= most || {
      cells: [...cells, 'requests.outcomeTotal.total'],
      data: { disputes: count, handled: most, previous },
      key,
      ...((!previous || count - most < excess) && { severity: 'info' as const }),
    }
  );
};

export const words: RuleWords<Data> = {
  title: { zh: '争议件数上限', en: 'Upper bound of disputes' },
  zh: ({ disputes: count, handled: most, previous }) =>
    `行政复议和直接起诉共${count}件，而${previous ? '本年和上年' : '本年'}办理的申请只有${most}件；争议一般由答复引起，请核对是否多写一位或计入了其他案件。`,
  en: ({ disputes: count, handled: most, previous }) =>
    `Reconsiderations and direct suits come to ${count}, but only ${counted(most, 'request was', 'requests were')} handled ${previous ? 'this year and last' : 'this year'}; expected no more disputes than answers, check for a digit too many or cases of another kind.`,
};

export const about: RuleAbout = [
  ['follows', '政府信息公开条例第五十一条', 'Regulation art. 51'],
  '一件答复一般引起至多一件复议或直接诉讼，案件在本年或次年发生。没有上年报告，或超出不多的，只作提示。',
  'An answer leads to one reconsideration or direct suit at most, in the same year or the next. Without the report of last year, or where the excess is small, it is information only.',
  ['不履行主动公开职责引起的争议。', 'Disputes on proactive disclosure.'],
  ['更早年度的答复引起的争议。', 'Disputes on answers of years before.'],
];
