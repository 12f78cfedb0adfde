/** “N 件，占 p%”：p 应当是 N 与总数之比，四舍五入或截尾均可。 */
import { totals } from '../../../claims/index.ts';
import { accuracyClause } from '../../content/clauses.ts';
import { claimsOf, isExact, spanOf } from '../../narrative/claims-of.ts';
import { quantitiesOf, valueOf } from '../../narrative/quantities.ts';
import type { Check, Facts, RuleAbout, RuleContext, RuleWords } from '../../types.ts';

export interface Data {
  readonly quote: string;
  readonly percentage: number;
  readonly numerator: number;
  /** The total that the sentence names. */
  readonly denominator: number;
  readonly computed: number;
}

/** A section with more totals than this can explain any percentage. */
const mostTotals = 20;

/** All totals that a percentage may be of: by section those of its text, and those of the tables. */
function denominators(context: RuleContext): {
  readonly told: ReadonlyMap<number, ReadonlySet<number>>;
  readonly tabled: readonly number[];
} {
  const told = new Map<number, Set<number>>();
  for (const claim of claimsOf(context)) {
    if (!totals.has(claim.topic) || !isExact(claim) || claim.low === 0) continue;
    const values = told.get(claim.section);
    if (values && values.size < mostTotals) values.add(claim.low);
    else if (!values) told.set(claim.section, new Set([claim.low]));
  }
  const values = [...totals].flatMap((topic) => quantitiesOf(topic, context.form)).map((quantity) => valueOf(quantity, context));
  return { told, tabled: values.flatMap(({ low, missing }) => (missing.length === 0 && low > 0 ? [low] : [])) };
}

/** The totals of which `part` is `percentage`, rounded or cut off, lie between two bounds. */
function fitting(part: number, percentage: number, step: number): (total: number) => boolean {
  return (total) => {
    const ratio = (100 * part) / total;
    return ratio > percentage - step / 2 - 1e-9 && ratio < percentage + step + 1e-9;
  };
}

export const facts = { id: 'narrative-percentages', severity: 'warning' } as const satisfies Facts;

export const check: Check<Data> = function* (context) {
  const claims = claimsOf(context);
  const { told, tabled } = denominators(context);
  for (const claim of claims) {
    const part = claim.partOf === null ? undefined : claims[claim.partOf];
    const whole = part?.partOf === null || part === undefined ? undefined : claims[part.partOf];
    if (
      claim.kind !== 'percentage' ||
      !claim.firm ||
      claim.qualifiers.length > 0 ||
      claim.low !== claim.high ||
      !part ||
      !whole ||
      !isExact(part) ||
      !isExact(whole) ||
      whole.low === 0
    )
      continue;
    const fits = fitting(part.low, claim.low, 2 * claim.precision);
    const inText = told.get(claim.section) ?? new Set();
    if ([whole.low, ...inText, ...tabled].some(fits)) yield { status: 'pass' };
    else if (inText.size >= mostTotals) yield { status: 'notEvaluable' };
    else
      yield {
        status: 'fail',
        span: spanOf(claim, context),
        key: `${part.topic} ${part.low} ${claim.low}`,
        data: {
          quote: `${part.quote}，${claim.quote}`,
          percentage: claim.low,
          numerator: part.low,
          denominator: whole.low,
          computed: Math.round((1e4 * part.low) / whole.low) / 100,
        },
      };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '文字内百分比', en: 'Percentages in the text' },
  zh: ({ quote, percentage, numerator, denominator, computed }) =>
    `文字称“${quote}”，${numerator} ÷ ${denominator} 为 ${computed}%，不是 ${percentage}%；四舍五入或截尾都不相符，请核对。`,
  en: ({ quote, percentage, numerator, denominator, computed }) =>
    `The text says "${quote}", but ${numerator} of ${denominator} is ${computed} %, not ${percentage} %; expected the ratio, rounded or cut off, check the numbers.`,
};

export const about: RuleAbout = {
  clause: accuracyClause,
  why: {
    zh: '“自然人申请 30 件，占 85.7%”可以验算。总数取同一段文字或表格中的任何一个，按所写位数四舍五入或截尾都接受。',
    en: '"30 from natural persons, 85.7 %" can be checked. Any total of the same section or of the tables will do, rounded or cut off at the places given.',
  },
  exceptions: [{ zh: '百分比的总数在别处。', en: 'The percentage is of a total that stands elsewhere.' }],
};
