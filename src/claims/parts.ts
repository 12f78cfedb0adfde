/** What the parts of a list are to each other: which exclude each other, and whether they are all. */
import { familyOf } from './features.ts';
import type { Claim } from './types.ts';

export const idOf = ({ topic }: Claim): string => topic.slice(topic.indexOf('.') + 1);

/** The parts of one kind that exclude each other; reasons give way to the group that holds them, and kinds to what counts them together. */
export function exclusive(family: string, all: readonly Claim[]): readonly Claim[] {
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

/** Whether a part is told twice; parts that were not read may be several. */
export function repeats(parts: readonly Claim[]): boolean {
  const topics = parts.flatMap(({ topic }) => (topic === 'part.other' ? [] : [topic]));
  return new Set(topics).size < topics.length;
}

const groups = ['granted', 'partiallyGranted', 'denied', 'unableToProvide', 'notProcessed', 'other'];

/** Whether parts are all that their kind has, by their words or by what they are. */
export function isComplete(family: string, parts: readonly Claim[]): boolean {
  const ids = new Set(parts.map(idOf));
  if (parts.length > 1 && parts.every(({ complete }) => complete)) return true;
  if (family === 'outcome') return groups.filter((id) => ids.has(id)).length >= 5;
  if (family === 'applicant') return ids.has('naturalPerson') && (ids.has('organizations') || ids.size >= 6);
  if (family === 'litigation' && ids.has('direct.total')) return ids.has('afterReconsideration.total');
  return ['upheld', 'corrected', 'otherOutcome', 'pending'].every((id) => ids.has(id));
}

/** Of this total or of another of its kind: 直接起诉12件，维持4件; not where what it may count besides is told on its own. */
export const isOpen = ({ topic: own, also = [] }: Claim, told: readonly string[]): boolean =>
  also.some(
    (topic) =>
      !topic.startsWith('disputes.') && !topic.split(/[.+]/u).some((id) => !own.includes(id) && told.includes(`${familyOf(own)}.${id}`)),
  );

/** The kinds of parts that a total may be listed by. */
export const partFamilies: Readonly<Record<string, readonly string[]>> = {
  requests: ['outcome', 'applicant', 'channel', 'part'],
  reconsideration: ['reconsideration'],
  litigation: ['litigation'],
};
