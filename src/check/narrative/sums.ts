/** Sums inside one sentence: a total, and the parts that the text lists for it. */
import type { Claim } from '../../claims/index.ts';
import type { RuleContext } from '../types.ts';
import { between, claimsOf, isExact } from './claims-of.ts';
import { quantitiesOf, valueOf } from './quantities.ts';

export interface Listing {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  readonly sum: number;
  /** The list leaves nothing out, by its words or by what it lists. */
  readonly complete: boolean;
}

const familyOf = (claim: Claim): string => claim.topic.slice(0, claim.topic.indexOf('.'));
const idOf = (claim: Claim): string => claim.topic.slice(claim.topic.indexOf('.') + 1);

/** The parts of one kind that exclude each other; reasons give way to the group that holds them, and kinds to what counts them together. */
function exclusive(family: string, all: readonly Claim[]): readonly Claim[] {
  // 审结77件，其中维持57件、纠正5件
  const together = new Set(all.flatMap((claim) => (idOf(claim).includes('+') ? idOf(claim).split('+') : [])));
  const claims = all.filter((claim) => !together.has(idOf(claim)));
  const ids = new Set(claims.map(idOf));
  switch (family) {
    case 'outcome': {
      // 逾期未补正2件，其他处理5件: the rest of its group, told last, as the form has it.
      const isOther = (claim: Claim): boolean => idOf(claim).startsWith('other.');
      const rest = claims.findLastIndex(isOther) < claims.findIndex((claim) => idOf(claim) === 'other');
      return claims.filter(
        (claim) => !idOf(claim).includes('.') || !ids.has(idOf(claim).split('.', 1)[0] as string) || (rest && isOther(claim)),
      );
    }
    case 'applicant':
      return ids.has('organizations') ? claims.filter((claim) => ['naturalPerson', 'organizations'].includes(idOf(claim))) : claims;
    case 'litigation':
      return claims.filter((claim) =>
        ids.has('direct.total') || ids.has('afterReconsideration.total') ? idOf(claim).endsWith('.total') : !idOf(claim).includes('.'),
      );
    default:
      return claims;
  }
}

const repeats = (parts: readonly Claim[]): boolean =>
  parts.some(({ topic }, at) => topic !== 'part.other' && parts.findIndex((one) => one.topic === topic) < at);

const groups = ['granted', 'partiallyGranted', 'denied', 'unableToProvide', 'notProcessed', 'other'];

function isComplete(family: string, parts: readonly Claim[]): boolean {
  const ids = new Set(parts.map(idOf));
  if (parts.length > 1 && parts.every(({ complete }) => complete)) return true;
  if (family === 'outcome') return groups.filter((id) => ids.has(id)).length >= 5;
  if (family === 'applicant') return ids.has('naturalPerson') && (ids.has('organizations') || ids.size >= 6);
  if (family === 'litigation' && ids.has('direct.total')) return ids.has('afterReconsideration.total');
  return ['upheld', 'corrected', 'otherOutcome', 'pending'].every((id) => ids.has(id));
}

/** Of this total or of another of its kind: 直接起诉12件，维持4件; not where what it may count besides is told on its own. */
const isOpen = ({ topic: own, also = [] }: Claim, told: readonly string[]): boolean =>
  also.some(
    (topic) =>
      !topic.startsWith('disputes.') &&
      !topic.split(/[.+]/u).some((id) => !own.includes(id) && told.includes(`${own.slice(0, own.indexOf('.'))}.${id}`)),
  );

const partFamilies: Readonly<Record<string, readonly string[]>> = {
  requests: ['outcome', 'applicant', 'channel', 'part'],
  reconsideration: ['reconsideration'],
  litigation: ['litigation'],
};

/** All totals of the text with their lists of at least two parts. Lists that hold a guess are left out. */
export function listingsOf(context: RuleContext): Listing[] {
  const claims = claimsOf(context);
  const partsOf = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.partOf === null || claim.kind !== 'count') continue;
    const parts = partsOf.get(claim.partOf);
    if (parts) parts.push(claim);
    else partsOf.set(claim.partOf, [claim]);
  }
  const listings: Listing[] = [];
  for (const total of claims) {
    if (!total.addends || !total.firm || !isExact(total) || total.qualifiers.length > 0) continue;
    const parts = total.addends.map((index) => claims[index] as Claim);
    if (parts.every(isExact)) listings.push({ total, parts, sum: parts.reduce((sum, { low }) => sum + low, 0), complete: true });
  }
  for (const [index, all] of partsOf) {
    const total = claims[index];
    if (!total?.firm || !isExact(total) || total.qualifiers.length > 0) continue;
    const families = new Set(all.map(familyOf).filter((family) => family !== 'part')).size;
    for (const family of partFamilies[familyOf(total)] ?? []) {
      const given = all.filter(
        (claim) => (familyOf(claim) === family || (families < 2 && familyOf(claim) === 'part')) && idOf(claim) !== 'total',
      );
      const told = given.map(({ topic }) => topic);
      // A part that is a guess leaves the list open: it proves something only where the others exceed the total.
      const sure = given.filter((claim) => claim.firm && !isOpen(claim, told) && isExact(claim) && claim.qualifiers.length === 0);
      const parts = exclusive(family, sure);
      if (parts.length < 2 || repeats(parts)) continue;
      const complete = sure.length === given.length && isComplete(family, parts) && !told.includes('part.other');
      listings.push({ total, parts, sum: parts.reduce((sum, { low }) => sum + low, 0), complete });
    }
  }
  return [...listings, ...claims.flatMap((total, at) => ofOrgans(total, claims.slice(at + 1), context))];
}

const isNamed = ({ scope }: Claim): boolean => scope?.kind === 'organ' || scope?.kind === 'other';

/** 受理296件，县水务局受理83件，其余单位受理213件: what several organs had of a total. */
function ofOrgans(total: Claim, behind: readonly Claim[], context: RuleContext): Listing[] {
  if (!total.firm || !isExact(total) || total.qualifiers.length > 0 || isNamed(total) || !total.topic.startsWith('requests.')) return [];
  const parts: Claim[] = [];
  for (const claim of behind) {
    if (claim.section !== total.section || /[。;\n]/u.test(between(total, claim, context))) break;
    if (claim.topic === total.topic && isNamed(claim) && claim.firm && isExact(claim)) parts.push(claim);
  }
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (!last || !before || new Set(parts.map(({ scope }) => scope?.text)).size < parts.length) return [];
  const complete = /其余|其他/u.test(between(before, last, context));
  return [{ total, parts, sum: parts.reduce((sum, { low }) => sum + low, 0), complete }];
}

/**
 * Whether the tables explain the difference: outcomes are those of a total that the table holds; applicants and
 * channels are told of one of its totals (new requests, new and carried in, concluded), and the total is another.
 */
export function explained({ sum, total, parts }: Listing, context: RuleContext): boolean {
  if (familyOf(total) !== 'requests') return false;
  const held = quantitiesOf('requests.handled', context.form)
    .map((quantity) => valueOf(quantity, context))
    .flatMap(({ low, missing }) => (missing.length === 0 ? [low] : []));
  return held.includes(sum) && (parts.every((part) => familyOf(part) === 'outcome') || held.includes(total.low));
}
