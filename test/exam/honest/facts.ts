/** The numbers of a report under short names, for sentences. */
import type { CellPath } from '../../../src/form/index.ts';
import type { Values } from '../values.ts';

const denied = [
  'stateSecret',
  'prohibitedByLaw',
  'threeSecuritiesOneStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberativeProcess',
  'enforcementCaseFile',
  'administrativeInquiry',
] as const;

export interface Facts {
  readonly received: number;
  readonly carriedIn: number;
  readonly carriedOut: number;
  readonly done: number;
  readonly natural: number;
  readonly organisations: number;
  readonly enterprise: number;
  readonly granted: number;
  readonly partial: number;
  readonly denied: number;
  readonly denials: Readonly<Record<(typeof denied)[number], number>>;
  readonly unable: number;
  readonly notHeld: number;
  readonly notProcessed: number;
  readonly petitions: number;
  readonly duplicates: number;
  readonly other: number;
  readonly overdue: number;
  readonly unpaid: number;
  readonly otherOther: number;
  readonly licences: number;
  readonly penalties: number;
  readonly coercive: number;
  readonly fees: number;
  readonly rules: Documents;
  readonly documents: Documents;
  readonly reconsideration: Cases;
  readonly direct: Cases;
  readonly after: Cases;
  readonly litigation: Cases;
}

interface Documents {
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
}

interface Cases {
  readonly upheld: number;
  readonly corrected: number;
  readonly otherOutcome: number;
  readonly pending: number;
  readonly total: number;
}

export function factsOf(values: Values): Facts {
  const get = (path: string): number => values.get(path as CellPath)!;
  const all = (row: string): number => get(`requests.${row}.total`);
  const sum = (prefix: string): number =>
    [...values].reduce(
      (found, [path, value]) => (path.startsWith(`requests.${prefix}.`) && path.endsWith('.total') ? found + value : found),
      0,
    );
  const documents = (row: string): Documents => ({
    issued: get(`proactive.${row}.issued`),
    repealed: get(`proactive.${row}.repealed`),
    inForce: get(`proactive.${row}.inForce`),
  });
  const names = ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'] as const;
  const cases = (...rows: string[]): Cases =>
    Object.fromEntries(
      names.map((name) => [name, rows.reduce((found, row) => found + get(`disputes.${row}.${name}`), 0)]),
    ) as unknown as Cases;
  return {
    received: all('received'),
    carriedIn: all('carriedIn'),
    carriedOut: all('carriedOut'),
    done: all('outcomeTotal'),
    natural: get('requests.received.naturalPerson'),
    organisations: all('received') - get('requests.received.naturalPerson'),
    enterprise: get('requests.received.commercialEnterprise'),
    granted: all('granted'),
    partial: all('partiallyGranted'),
    denied: sum('denied'),
    denials: Object.fromEntries(denied.map((id) => [id, all(`denied.${id}`)])) as Facts['denials'],
    unable: sum('unableToProvide'),
    notHeld: all('unableToProvide.notHeld'),
    notProcessed: sum('notProcessed'),
    petitions: all('notProcessed.petitionOrComplaint'),
    duplicates: all('notProcessed.duplicate'),
    other: sum('other'),
    overdue: all('other.correctionOverdue'),
    unpaid: all('other.feeUnpaid'),
    otherOther: all('other.other'),
    licences: get('proactive.licensing.decisions'),
    penalties: get('proactive.penalties.decisions'),
    coercive: get('proactive.coerciveMeasures.decisions'),
    fees: get('proactive.fees.amount'),
    rules: documents('rules'),
    documents: documents('normativeDocuments'),
    reconsideration: cases('reconsideration'),
    direct: cases('litigation.direct'),
    after: cases('litigation.afterReconsideration'),
    litigation: cases('litigation.direct', 'litigation.afterReconsideration'),
  };
}
