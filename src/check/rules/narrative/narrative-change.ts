import {
  accuracyClause,
  between,
  claimsOf,
  isExact,
  isOfTables,
  meets,
  nameOf,
  otherScope,
  quantitiesOf,
  spanOf,
  valueOf,
} from '../../kit.ts';
import type { Check, Claim, Facts, Outcome, Quantity, RuleAbout, RuleContext, RuleWords, Topic, WithPrevious } from '../../kit.ts';

export interface Data {
  /** `change`: more or less than last year; `last`: what last year was; `text`: the sentence gives both numbers itself. */
  readonly kind: 'change' | 'last' | 'text';
  readonly name: string;
  readonly quote: string;
  readonly last: number;
  /** Null where the text only speaks of last year. */
  readonly now: number | null;
  /** For a change in per cent: what it is, to two places; null where there was none last year. */
  readonly percentage: number | null;
}

export const facts = { id: 'narrative-change', severity: 'warning', needs: ['text'] } as const satisfies Facts;

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
function agrees({ kind, change, low, high, precision }: Claim, { now, last }: Pick<Pair, 'now' | 'last'>): boolean {
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

/** Two numbers of one sentence, the second last year's or carried in where the first is carried out. */
function isPair(now: Claim, last: Claim, claim: Claim, { head }: RuleContext): boolean {
  if (head.year === null || ![now, last].every((one) => one.firm && isExact(one) && one.kind === 'count' && !one.change)) return false;
  const years = last.topic === now.topic && now.year === null && last.year === head.year - 1;
  const carried = now.topic === 'requests.carriedOut' && last.topic === 'requests.carriedIn';
  return (years || carried) && [now.topic, last.topic].includes(claim.topic) && now.scope?.text === last.scope?.text;
}

/** 收到97件，比上年的82件增长18.3%: the arithmetic of the sentence, whatever the tables say. */
function* inText(context: RuleContext): Generator<Outcome<Data>> {
  const claims = claimsOf(context);
  for (const [at, claim] of claims.entries()) {
    // 比上年的95件减少9件，下降9.5%: both changes are of the numbers before them.
    let before = at - 1;
    while (claims[before]?.change) before--;
    const [now, last] = [claims[before - 1], claims[before]];
    if (!claim.change || !now || !last || now.section !== claim.section || /[。;\n]/u.test(between(now, claim, context))) continue;
    if (!isPair(now, last, claim, context)) continue;
    yield (
      agrees(claim, { now: now.low, last: last.low }) || {
        span: spanOf(claim, context),
        key: `text ${claim.topic} ${claim.change} ${claim.low} ${claim.unit ?? ''}`,
        data: {
          kind: 'text',
          name: now.topic,
          quote: `${now.quote}，${last.quote}${claim.quote}`,
          last: last.low,
          now: now.low,
          percentage: claim.kind === 'percentage' && last.low > 0 ? Math.round((1e4 * (now.low - last.low)) / last.low) / 100 : null,
        },
      }
    );
  }
}

export const check: Check<typeof facts, Data> = function* (context) {
  yield* inText(context);
  if (context.previous !== null) yield* overYears({ ...context, previous: context.previous });
};

function* overYears(context: WithPrevious): Generator<Outcome<Data>> {
  const [year, before] = [context.head.year, context.previous.head.year];
  if (year === null || before !== year - 1) return;
  const claims = claimsOf(context);
  for (const [at, claim] of claims.entries()) {
    // Told against what was carried in, not against last year's row.
    if (claim.change && claims[at - 1]?.topic.startsWith('requests.carriedIn')) continue;
    const part = claim.partOf === null || !claim.change ? undefined : claims[claim.partOf];
    // 涉及征地的申请5件，比上年增加3件: of these, not of all.
    const others = [...claim.qualifiers, ...(part?.qualifiers ?? [])].some((qualifier) => qualifier !== 'change' || !claim.change);
    const ofYear = claim.change ? claim.year === null || claim.year === before : claim.year === before;
    if (!claim.firm || others || !ofYear || claim.share || claim.addends || !isOfTables(claim, context)) continue;
    // 收到44件，其中自然人14件，比上年增加3件: it is not said which of both.
    const whole = part?.partOf === null || part === undefined ? undefined : claims[part.partOf];
    const outcome = judge(claim, [claim.topic, ...(claim.also ?? []), ...(whole ? [whole.topic] : [])], context);
    if (outcome) yield outcome;
  }
}

const years = (last: number, now: number | null): readonly [zh: string, en: string] =>
  now === null ? [`上年为${last}`, `${last} last year`] : [`上年为${last}，本年为${now}`, `${last} last year and ${now} this year`];
const percent = (percentage: number | null): string => (percentage === null ? '' : `（${percentage}%）`);

export const words: RuleWords<Data> = {
  title: { zh: '文字与两年表格：增减', en: 'Text and tables of two years: changes' },
  zh: ({ kind, quote, name, last, now, percentage }) =>
    kind === 'text'
      ? `正文表述“${quote}”，${nameOf(name, 'zh')}由${last}到${now ?? ''}，增减${Math.abs((now ?? 0) - last)}${percent(percentage)}，与所述不符，请核对。`
      : `正文表述“${quote}”，而表格中${nameOf(name, 'zh')}${years(last, now)[0]}${percent(percentage)}；增减应与两年表格一致，请核对，口径不同的请在文中说明。`,
  en: ({ kind, quote, name, last, now, percentage }) =>
    kind === 'text'
      ? `The text says "${quote}", but from ${last} to ${now ?? ''} it is ${(now ?? 0) - last}${percentage === null ? '' : ` (${percentage} %)`}; expected its own numbers to agree, check them.`
      : `The text says "${quote}", but in the tables ${nameOf(name, 'en')} is ${years(last, now)[1]}${percentage === null ? '' : ` (${percentage} %)`}; expected the change to agree with the tables of both years, check it, or say in the text which scope it means.`,
};

export const about: RuleAbout = [
  accuracyClause,
  '“比上年增加350件、增长35.6%”可以用两年的表格验算，方向、件数、百分比都应相符。',
  '"350 more than last year, 35.6 %" can be checked with the tables of both years: direction, number and percentage.',
  otherScope,
  ['正文所述上年数口径不同。', "The text counts last year's number in another way."],
  ['上年数据在公布后作过更正。', "Last year's numbers were corrected after publication."],
];
