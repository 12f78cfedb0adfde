/** The rules of numbers in the text: every claim on a topic against every quantity that it could mean. */
import type { Claim, Topic } from '../../claims/index.ts';
import type { Form } from '../../form/index.ts';
import { once } from '../../form/once.ts';
import type { Outcome, RuleContext } from '../types.ts';
import { around, claimsOf, isComparable, isExact, isPart, spanOf } from './claims-of.ts';
import { meets, type Quantity, quantitiesOf, restOfOther, type Valued, valueOf } from './quantities.ts';

export interface NarrativeData {
  readonly topic: Topic;
  /** The words of the report, from the topic to the number. */
  readonly quote: string;
  readonly low: number;
  readonly high: number | null;
  readonly unit: string | null;
  readonly negated: boolean;
  /** Heading of the section; null for the text before the first heading. */
  readonly section: string | null;
  /** What the tables say on the topic, the plain reading first. */
  readonly expected: readonly { readonly name: string; readonly value: number }[];
  /** Other quantities of the tables that the number does equal. */
  readonly equals: readonly string[];
}

const family = <F extends string, I extends string>(of: F, ...ids: readonly I[]) => ids.map((id) => `${of}.${id}` as const);

/** Topics that another number may be taken for. */
const candidates = /* @__PURE__ */ once((): readonly Topic[] => [
  ...family('requests', 'received', 'carriedIn', 'replied', 'carriedOut'),
  ...family('applicant', 'naturalPerson', 'organizations'),
  ...family('outcome', 'granted', 'partiallyGranted', 'denied', 'unableToProvide', 'notProcessed', 'other'),
  ...(['reconsideration', 'litigation', 'disputes'] as const).map((of) => `${of}.total` as const),
  ...(['rules', 'normativeDocuments'] as const).flatMap((of) => family(of, 'issued', 'repealed', 'inForce')),
  ...(['licensing', 'penalties', 'coerciveMeasures'] as const).map((of) => `${of}.decisions` as const),
]);

/** Names of quantities of the same table that have just this value. Zero, and numbers that are no more than about right, equal too much to tell. */
function equalTo(claim: Claim, context: RuleContext, form: Form, plain: Quantity, other: ReadonlySet<string>): string[] {
  if (!isExact(claim) || claim.high === 0) return [];
  const tableOf = ({ terms }: Quantity): string | undefined => terms[0]?.path.split('.')[0];
  const names = candidates()
    .flatMap((topic) => quantitiesOf(topic, form).slice(0, topic.startsWith('applicant.') ? 1 : undefined))
    .filter((quantity) => tableOf(quantity) === tableOf(plain))
    .map((quantity) => valueOf(quantity, context))
    .filter((value) => value.missing.length === 0 && meets(claim, value))
    .map(({ quantity }) => quantity.name);
  return [...new Set(names)].filter((name) => !other.has(name)).slice(0, 3);
}

/** The text counts new cases only, the table also those pending from before: the text may have fewer. */
const isNewOnly = (claim: Claim, { low }: { readonly low: number }, context: RuleContext): boolean =>
  /^(?:reconsideration|litigation|disputes)\./u.test(claim.topic) &&
  claim.low <= low &&
  /新(?:发生|增|收|受理|立案)/u.test(around(claim, context)[0]);

/** 其他处理 beside 逾期不补正 is what is left of the group: row 3.其他. */
const isRestOnly = (claim: Claim, context: RuleContext): boolean => /补正|缴费/u.test(around(claim, context).join(''));

function judge(claim: Claim, context: RuleContext): Outcome<NarrativeData> | undefined {
  const part = isPart(claim, context);
  const values = (part && claim.qualifiers.length > 0 ? (['requests.handled'] as const) : [claim.topic, ...(claim.also ?? [])])
    .flatMap((topic) => quantitiesOf(topic, context.form))
    .filter(({ name }) => name === claim.topic || name !== restOfOther || isRestOnly(claim, context))
    .map((quantity) => valueOf(quantity, context));
  const [plain] = values;
  if (!plain) return undefined;
  const known = values.filter(({ missing }) => missing.length === 0);
  // Of a part it is only known that it is no more; of one marked out by words, no more than all requests.
  if (part)
    return known.length < values.length || known.some(({ high }) => claim.low - claim.precision <= high)
      ? null
      : failure(claim, known, plain, context);
  if (known.some((value) => meets(claim, value) || isNewOnly(claim, value, context))) return true;
  const open = values.filter((value) => value.missing.length > 0 && meets(claim, value));
  if (open.length > 0 || known.length === 0) return null;
  return failure(claim, known, plain, context);
}

function failure(claim: Claim, known: readonly Valued[], plain: Valued, context: RuleContext): Outcome<NarrativeData> {
  const expected = known
    .map(({ quantity, low }) => ({ name: quantity.name, value: low }))
    .filter(({ value }, i, all) => all.findIndex((e) => e.value === value) === i);
  return {
    cells: plain.quantity.terms.map(({ path }) => path),
    span: spanOf(claim, context),
    key: `${claim.topic} ${claim.low} ${claim.high}`,
    data: {
      topic: claim.topic,
      quote: claim.quote,
      low: claim.low,
      high: Number.isFinite(claim.high) ? claim.high : null,
      unit: claim.unit,
      negated: claim.negated,
      section: context.head.sections[claim.section]?.heading ?? null,
      expected,
      equals: equalTo(claim, context, context.form, plain.quantity, new Set(expected.map(({ name }) => name))),
    },
  };
}

/** One outcome per claim on these topics. Where the text elsewhere says what the table says, the claim is likely of another scope. */
export function* checkClaims(context: RuleContext, concerns: (topic: Topic) => boolean): Generator<Outcome<NarrativeData>> {
  const claims = claimsOf(context).filter((claim) => concerns(claim.topic) && (isComparable(claim, context) || isPart(claim, context)));
  const outcomes = claims.map((claim) => ({ claim, outcome: judge(claim, context) }));
  const wordingOf = ({ topic, also = [] }: Claim): string => [topic, ...also].join(' ');
  const agreed = new Set(outcomes.flatMap(({ claim, outcome }) => (outcome === true ? [wordingOf(claim)] : [])));
  for (const { claim, outcome } of outcomes)
    if (outcome !== undefined)
      yield outcome && outcome !== true && agreed.has(wordingOf(claim)) ? { ...outcome, severity: 'info' } : outcome;
}
