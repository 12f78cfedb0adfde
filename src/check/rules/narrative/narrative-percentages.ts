import { accuracyClause, claimsOf, isComparable, isExact, quantitiesOf, spanOf, totals, valueOf } from '../../kit.ts';
import type { Check, Claim, Facts, RuleAbout, RuleContext, RuleWords, Topic } from '../../kit.ts';

export interface Data {
  readonly quote: string;
  readonly percentage: number;
  readonly numerator: number;
  /** The total that the sentence names, or the plain one of the tables. */
  readonly denominator: number;
  readonly computed: number;
}

/** A section with more counts than this can explain any percentage. */
const mostTotals = 20;
/** A percentage may be of any count that the text told this close before. */
const nearby = 80;

const ofRequests: readonly Topic[] = ['requests.received', 'requests.replied'];
/** What a share or rate may be of where no whole is named: all, or, of disputes, those that are decided. */
const wholes: Readonly<Record<string, readonly Topic[]>> = {
  outcome: ofRequests,
  applicant: ofRequests,
  requests: ofRequests,
  reconsideration: ['reconsideration.total', 'reconsideration.upheld+corrected+otherOutcome'],
  litigation: ['litigation.total', 'litigation.upheld+corrected+otherOutcome'],
};

/** `row`: the row, or the rows added; empty where the text tells the number. `column`: of one column, which is a share of its own row. */
type Value = { readonly value: number; readonly row: string; readonly column: boolean };

/** What the tables say on a topic, in each of its readings. */
const tabled = (topic: Topic, context: RuleContext): Value[] =>
  quantitiesOf(topic, context.form)
    .map((quantity) => valueOf(quantity, context))
    .flatMap(({ low, missing, quantity: { name } }) =>
      missing.length === 0 ? [{ value: low, row: name.split('@')[0] as string, column: name.includes('@') }] : [],
    );
const said = (value: number): Value => ({ value, row: '', column: false });
const isShare = (part: Value, whole: Value, claim: Claim): boolean =>
  (!part.column || part.row === whole.row || whole.row === '') && fits(part.value, whole.value, claim);

/** Totals that the text of a section tells, up to one more than can be told apart. */
function toldTotals(claims: readonly Claim[]): ReadonlyMap<number, ReadonlySet<number>> {
  const told = new Map<number, Set<number>>();
  for (const claim of claims) {
    if (!totals.has(claim.topic) || !isExact(claim) || claim.kind !== 'count' || claim.low === 0) continue;
    const values = told.get(claim.section);
    if (values && values.size < mostTotals) values.add(claim.low);
    else if (!values) told.set(claim.section, new Set([claim.low]));
  }
  return told;
}

/** Whether `part` is of a total what the claim says, rounded or cut off. */
function fits(part: number, total: number, { low, high, precision }: Claim): boolean {
  const ratio = (100 * part) / total;
  return ratio > low - precision - 1e-9 && ratio < high + 2 * precision + 1e-9;
}

/** 约15%, 不足两成, 八成以上: the number that is said. */
const saidIn = ({ low, high }: Claim): number => (high === Infinity ? low : low === 0 ? high : (low + high) / 2);

export const facts = { id: 'narrative-percentages', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const claims = claimsOf(context);
  const told = toldTotals(claims);
  for (const [at, claim] of claims.entries()) {
    if (!claim.share || !claim.firm || claim.qualifiers.length > 0) continue;
    const part = claim.partOf === null ? undefined : claims[claim.partOf];
    const parent = part?.partOf === null || part === undefined ? undefined : claims[part.partOf];
    if (part && !isExact(part)) continue;
    // Of another organ, or another year: only the text can say of what.
    const ofTables = isComparable(part ?? { ...claim, firm: true }, context);
    const numerators = part ? [said(part.low)] : ofTables && claim.share.part ? tabled(claim.share.part, context) : [];
    const family = (part?.topic ?? claim.share.part ?? '').split('.')[0] ?? '';
    const named = claim.share.whole ? [claim.share.whole] : (wholes[family] ?? []);
    const inTables = ofTables ? named.flatMap((topic) => tabled(topic, context)) : [];
    const near = claims
      .slice(Math.max(0, at - mostTotals), at)
      .filter(({ section, kind, start }) => section === claim.section && kind === 'count' && claim.start - start < nearby);
    const inText = told.get(claim.section) ?? new Set();
    const [plain] = [...(parent && isExact(parent) ? [said(parent.low)] : []), ...inTables];
    const [numerator] = numerators;
    if (numerator === undefined || plain === undefined || plain.value === 0) continue;
    const others = claim.share.whole
      ? []
      : [
          ...[...inText].map(said),
          ...near.filter(isExact).map(({ low }) => said(low)),
          ...[...totals].filter((topic) => topic.startsWith('requests.')).flatMap((topic) => tabled(topic, context)),
        ];
    const possible = [plain, ...inTables, ...others].filter(({ value }) => value > 0);
    yield (
      numerators.some((value) => possible.some((whole) => isShare(value, whole, claim))) ||
      (inText.size >= mostTotals
        ? null
        : {
            span: spanOf(claim, context),
            key: `${part?.topic ?? claim.share.part ?? ''} ${numerator.value} ${claim.low}`,
            data: {
              quote: part ? `${part.quote}，${claim.quote}` : claim.quote,
              percentage: Math.round(1e2 * saidIn(claim)) / 1e2,
              numerator: numerator.value,
              denominator: plain.value,
              computed: Math.round((1e4 * numerator.value) / plain.value) / 100,
            },
          })
    );
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '文字内百分比', en: 'Percentages in the text' },
  zh: ({ quote, percentage, numerator, denominator, computed }) =>
    `正文表述“${quote}”，${numerator} ÷ ${denominator}为${computed}%，不是${percentage}%；四舍五入或截尾都不相符，请核对。`,
  en: ({ quote, percentage, numerator, denominator, computed }) =>
    `The text says "${quote}", but ${numerator} of ${denominator} is ${computed} %, not ${percentage} %; expected the ratio, rounded or cut off, check the numbers.`,
};

export const about: RuleAbout = [
  accuracyClause,
  '“自然人申请30件，占85.7%”可以验算。总数取同一段文字或表格中的任何一个，按所写位数四舍五入或截尾都接受。',
  '"30 from natural persons, 85.7 %" can be checked. Any total of the same section or of the tables will do, rounded or cut off at the places given.',
  ['百分比的总数在别处。', 'The percentage is of a total that stands elsewhere.'],
];
