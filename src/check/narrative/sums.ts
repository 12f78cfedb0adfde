/** Sums inside one sentence: a total, and the parts that the text lists for it. */
import type { Claim } from '../../claims/index.ts';
import { familyOf } from '../../claims/features.ts';
import { exclusive, idOf, isComplete, isOpen, partFamilies, repeats } from '../../claims/parts.ts';
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
    const families = new Set(all.map(({ topic }) => familyOf(topic)).filter((family) => family !== 'part')).size;
    for (const family of partFamilies[familyOf(total.topic)] ?? []) {
      const given = all.filter(
        (claim) => (familyOf(claim.topic) === family || (families < 2 && familyOf(claim.topic) === 'part')) && idOf(claim) !== 'total',
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
  return [...listings, ...claims.flatMap((total, at) => ofOrgans(total, claims, at, context))];
}

const isNamed = ({ scope }: Claim): boolean => scope?.kind === 'organ' || scope?.kind === 'other';

/** No more claims are looked at for what organs had of one total. */
const mostOrgans = 40;

/** 受理296件，县水务局受理83件，其余单位受理213件: what several organs had of a total. */
function ofOrgans(total: Claim, claims: readonly Claim[], at: number, context: RuleContext): Listing[] {
  if (!total.firm || !isExact(total) || total.qualifiers.length > 0 || isNamed(total) || !total.topic.startsWith('requests.')) return [];
  const parts: Claim[] = [];
  for (const claim of claims.slice(at + 1, at + 1 + mostOrgans)) {
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
  if (familyOf(total.topic) !== 'requests') return false;
  const held = quantitiesOf('requests.handled', context.form)
    .map((quantity) => valueOf(quantity, context))
    .flatMap(({ low, missing }) => (missing.length === 0 ? [low] : []));
  return held.includes(sum) && (parts.every((part) => familyOf(part.topic) === 'outcome') || held.includes(total.low));
}
