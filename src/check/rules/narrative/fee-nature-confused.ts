import { type CellPath, type Check, claimsOf, converted, type Facts, type RuleAbout, type RuleWords, spanOf } from '../../kit.ts';

export interface Data {
  /** `unit`: the table holds the processing fee in yuan; `total`: all fees are reported as processing fee. */
  readonly kind: 'unit' | 'total';
  readonly quote: string;
  readonly tabled: number;
}

const cell: CellPath = 'proactive.fees.amount';

export const facts = {
  id: 'fee-nature-confused',
  severity: 'warning',
  needs: ['report'],
  cells: [cell],
  thresholds: { unit: 1, total: 10 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context, limits) {
  for (const claim of claimsOf(context)) {
    if (claim.topic !== 'processingFee.amount' || claim.kind !== 'money' || claim.low === 0 || claim.low !== claim.high) continue;
    const { value } = context.operand(cell);
    if (value === null) {
      yield null;
      continue;
    }
    const kind =
      Math.abs(claim.low * 1e4 - value) < 0.005 && value >= limits.unit
        ? 'unit'
        : claim.low === value && value >= limits.total
          ? 'total'
          : null;
    yield (
      kind === null || {
        cells: [cell],
        span: spanOf(claim, context),
        key: `${kind} ${value}`,
        data: { kind, quote: claim.quote, tabled: value },
      }
    );
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '两种收费混淆', en: 'Two kinds of fees confused' },
  zh: ({ kind, quote, tabled }) =>
    kind === 'unit'
      ? `表二应填全部行政事业性收费（万元），${tabled}元合${converted(tabled, '元', '万元') ?? ''}万元；正文表述“${quote}”，疑将信息处理费直接填入，请核对。`
      : `文字把表二的行政事业性收费${tabled}万元写成了信息处理费（“${quote}”）；信息处理费只是因处理申请收取的费用，请核对。`,
  en: ({ kind, quote, tabled }) =>
    kind === 'unit'
      ? `The text says "${quote}" and the table has ${tabled} too, but its unit is CNY 10,000; convert the amount in the table.`
      : `The text reports all fees of the table (${tabled} × CNY 10,000) as processing fees ("${quote}"); these are only what was charged for handling requests, check both.`,
};

export const about: RuleAbout = [
  [
    'printed',
    '年度报告格式第二部分第二十条第（八）项（万元），第六部分（元）',
    'Section two, article 20(8), in CNY 10,000; section six, in CNY',
  ],
  '表二是机关收取的全部行政事业性收费；第六部分只是信息处理费。',
  'Table two holds all administrative fees of the organ, section six only those for handling requests.',
];
