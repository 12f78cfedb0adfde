import { checkClaims, claimsOf, formCells, isComparable, mismatch, spanOf } from '../../kit.ts';
import type { CellPath, Check, Facts, NarrativeData, Outcome, RuleAbout, RuleContext, RuleWords } from '../../kit.ts';

interface ProcessingFee {
  readonly kind: 'processingFee';
  readonly quote: string;
  /** 万元. */
  readonly stated: number;
  readonly tabled: number;
}

export type Data = (NarrativeData & { readonly kind?: undefined }) | ProcessingFee;

const amount: CellPath = 'proactive.fees.amount';

/** The processing fee is one of the fees: it cannot exceed them where both are of the same scope. */
function* processingFee(context: RuleContext): Generator<Outcome<Data>> {
  if (!formCells(context.edition).has(amount)) return;
  for (const claim of claimsOf(context)) {
    if (claim.topic !== 'processingFee.amount' || claim.kind !== 'money' || claim.low === 0 || !isComparable(claim, context)) continue;
    const { value } = context.operand(amount);
    // The table's amount is rounded to its last place, 0.01 at the finest that is usual.
    yield value === null
      ? null
      : claim.low - 0.005 <= value || {
          cells: [amount],
          span: spanOf(claim, context),
          key: String(claim.low),
          data: { kind: 'processingFee', quote: claim.quote, stated: claim.low, tabled: value },
        };
  }
}

export const facts = { id: 'narrative-fees', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  yield* checkClaims(context, (topic) => /^(?:fees|procurement)\./u.test(topic));
  yield* processingFee(context);
};

export const words: RuleWords<Data> = {
  title: { zh: '文字与表格：收费金额', en: 'Text and table: fees' },
  zh: (data) =>
    data.kind
      ? `正文表述“${data.quote}”（${data.stated}万元），表二行政事业性收费为${data.tabled}万元；信息处理费属于行政事业性收费，不应超过它，请核对金额和单位。`
      : mismatch.zh(data),
  en: (data) =>
    data.kind
      ? `The text says "${data.quote}" (CNY ${data.stated} × 10,000), the fees in the table are ${data.tabled}; the processing fee is one of these fees and should not exceed them, check amount and unit.`
      : mismatch.en(data),
};

export const about: RuleAbout = [
  [
    'printed',
    '年度报告格式第二部分第二十条第（八）项，第六部分（收取信息处理费情况）',
    'Section two, article 20(8), and section six (processing fees)',
  ],
  '表二是全部行政事业性收费，单位万元；第六部分报告信息处理费，单位一般为元。二者常被混淆，单位也常写错。',
  'Table two holds all administrative fees in CNY 10,000; section six the processing fee, usually in CNY. They are often confused, and so are the units.',
  ['表二与第六部分口径不同。', 'Table two and section six are of different scope.'],
  ['表二金额四舍五入后为0。', 'The amount in the table is rounded down to 0.'],
];
