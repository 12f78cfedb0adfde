import { accuracyClause, claimsOf, isOfTables, meets, nameOf, otherScope, quantitiesOf, spanOf, valueOf } from '../../kit.ts';
import type { Check, Claim, Facts, Outcome, Quantity, RuleAbout, RuleContext, RuleWords, Topic, WithPrevious } from '../../kit.ts';

export interface Data {
  /** `change`: more or less than last year; `last`: what last year was. */
  readonly kind: 'change' | 'last';
  readonly name: string;
  readonly quote: string;
  readonly last: number;
  /** Null where the text only speaks of last year. */
  readonly now: number | null;
  /** For a change in per cent: what it is, to two places; null where there was none last year. */
  readonly percentage: number | null;
}

export const facts = { id: 'narrative-change', severity: 'warning', needs: ['previous'] } as const satisfies Facts;

type Pair = { readonly quantity: Quantity; readonly now: number; readonly last: number };

/** The readings of a topic that the tables of both years have, with their values. */
function pairsOf(topic: Topic, context: WithPrevious): Pair[] {
  const before: RuleContext = { ...context, ...context.previous };
  const last = new Map(quantitiesOf(topic, context.previous.form).map((quantity) => [quantity.name, valueOf(quantity, before)]));
  return quantitiesOf(topic, context.form).flatMap((quantity) => {
    const [here, there] = [valueOf(quantity, context), last.get(quantity.name)];
    return there && here.missing.length + there.missing.length === 0 ? [{ quantity, now: here.low, last: there.low }] : [];
  });
}

/** Whether the tables change as the text says, in the number or, rounded or cut off, in per cent. */
function agrees({ kind, change, low, high, precision }: Claim, { now, last }: Pair): boolean {
  const by = change === 'up' ? now - last : last - now;
  if (kind !== 'percentage') return by >= low - precision && by <= high + 2 * precision;
  if (last === 0) return true;
  const ratio = (100 * by) / last;
  return ratio > low - precision - 1e-9 && ratio < high + 2 * precision + 1e-9;
}

function judge(claim: Claim, topics: readonly Topic[], context: WithPrevious): Outcome<Data> | null {
  const pairs = topics.flatMap((topic) => pairsOf(topic, context));
  const [plain] = pairs;
  if (!plain) return null;
  const cells = plain.quantity.terms.map(({ path }) => path);
  const right = claim.change
    ? pairs.some((pair) => agrees(claim, pair))
    : pairs.some(({ quantity, last }) => meets(claim, { quantity, low: last, high: last, missing: [] }));
  if (right) return true;
  const { now, last } = plain;
  return {
    cells,
    span: spanOf(claim, context),
    key: `${claim.topic} ${claim.change ?? ''} ${claim.low} ${claim.unit ?? ''}`,
    data: {
      kind: claim.change ? 'change' : 'last',
      name: plain.quantity.name,
      quote: claim.quote,
      last,
      now: claim.change ? now : null,
      percentage: claim.kind === 'percentage' && last > 0 ? Math.round((1e4 * (now - last)) / last) / 100 : null,
    },
  };
}

export const check: Check<typeof facts, Data> = function* (context) {
  const [year, before] = [context.head.year, context.previous.head.year];
  if (year === null || before !== year - 1) return;
  const claims = claimsOf(context);
  for (const claim of claims) {
    const others = claim.qualifiers.some((qualifier) => qualifier !== 'change' || !claim.change);
    const ofYear = claim.change ? claim.year === null || claim.year === before : claim.year === before;
    if (!claim.firm || others || !ofYear || claim.share || claim.addends || !isOfTables(claim, context)) continue;
    // 收到44件，其中自然人14件，比上年增加3件: it is not said which of both.
    const part = claim.partOf === null || !claim.change ? undefined : claims[claim.partOf];
    const whole = part?.partOf === null || part === undefined ? undefined : claims[part.partOf];
    const outcome = judge(claim, [claim.topic, ...(claim.also ?? []), ...(whole ? [whole.topic] : [])], context);
    if (outcome) yield outcome;
  }
};

const years = (last: number, now: number | null): readonly [zh: string, en: string] =>
  now === null ? [`上年为${last}`, `${last} last year`] : [`上年为${last}，本年为${now}`, `${last} last year and ${now} this year`];
const percent = (percentage: number | null): string => (percentage === null ? '' : `（${percentage}%）`);

export const words: RuleWords<Data> = {
  title: { zh: '文字与两年表格：增减', en: 'Text and tables of two years: changes' },
  zh: ({ quote, name, last, now, percentage }) =>
    `正文表述“${quote}”，而表格中${nameOf(name, 'zh')}${years(last, now)[0]}${percent(percentage)}；增减应与两年表格一致，请核对，口径不同的请在文中说明。`,
  en: ({ quote, name, last, now, percentage }) =>
    `The text says "${quote}", but in the tables ${nameOf(name, 'en')} is ${years(last, now)[1]}${percentage === null ? '' : ` (${percentage} %)`}; expected the change to agree with the tables of both years, check it, or say in the text which scope it means.`,
};

export const about: RuleAbout = [
  accuracyClause,
  '“比上年增加350件、增长35.6%”可以用两年的表格验算，方向、件数、百分比都应相符。',
  '"350 more than last year, 35.6 %" can be checked with the tables of both years: direction, number and percentage.',
  otherScope,
  ['上年数据在公布后作过更正。', "Last year's numbers were corrected after publication."],
];
