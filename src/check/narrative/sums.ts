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

const groups = ['granted', 'partiallyGranted', 'denied', 'unableToProvide', 'notProcessed', 'other'];

function isComplete(family: string, parts: readonly Claim[]): boolean {
  const ids = new Set(parts.map(idOf));
  if (parts.length > 1 && parts.every(({ complete }) => complete)) return true;
  if (family === 'outcome') return groups.filter((id) => ids.has(id)).length >= 5;
  if (family === 'applicant') return ids.has('naturalPerson') && (ids.has('organizations') || ids.size >= 6);
  if (family === 'litigation' && ids.has('direct.total')) return ids.has('afterReconsideration.total');
  return ['upheld', 'corrected', 'otherOutcome', 'pending'].every((id) => ids.has(id));
}

/** Of this total or of another of its kind: 直接起诉12件，维持4件. */
const isOpen = ({ also = [] }: Claim): boolean => also.some((topic) => !topic.startsWith('disputes.'));

const partFamilies: Readonly<Record<string, readonly string[]>> = {
  requests: ['outcome', 'applicant', 'channel'],
  reconsideration: ['reconsideration'],
  litigation: ['litigation'],
};

/** Whether the list has a count that was not read as a part: 逾期未补正2件. */
function holdsMore(parts: readonly Claim[], given: readonly Claim[], context: RuleContext): boolean {
  const counts = between(parts[0] as Claim, parts.at(-1) as Claim, context).match(/\d件/gu)?.length ?? 0;
  return counts > given.length;
}

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
    for (const family of partFamilies[familyOf(total)] ?? []) {
      const given = all.filter((claim) => familyOf(claim) === family && idOf(claim) !== 'total');
      // A part that is a guess leaves the list open: it proves something only where the others exceed the total.
      const sure = given.filter((claim) => claim.firm && !isOpen(claim) && isExact(claim) && claim.qualifiers.length === 0);
      const parts = exclusive(family, sure);
      if (parts.length < 2 || new Set(parts.map(({ topic }) => topic)).size < parts.length) continue;
      const complete = sure.length === given.length && isComplete(family, parts) && !holdsMore(parts, given, context);
      listings.push({ total, parts, sum: parts.reduce((sum, { low }) => sum + low, 0), complete });
    }
  }
  return listings;
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
