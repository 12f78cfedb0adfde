/** What the tables can say on the topic of a claim: sums over cells, the first the plain one, the others also accepted. */
import type { Claim, Topic } from '../../claims/index.ts';
import { cellPath, type CellPath, type Form, formCells } from '../../form/index.ts';
import { isAssumedZero } from '../figures/sums.ts';
import type { RuleContext } from '../types.ts';

export interface Quantity {
  /** Names it: a topic, or two joined by + or -, with @ and the applicant's column where it is not the total. */
  readonly name: string;
  readonly terms: readonly { readonly path: CellPath; readonly weight: 1 | -1 }[];
}

const plus = (name: string, paths: readonly CellPath[]): Quantity => ({ name, terms: paths.map((path) => ({ path, weight: 1 })) });

function requestsRows(form: Form, id: string): string[] {
  const rows = form.tables.flatMap((table) => (table.id === 'requests' ? table.blocks : [])).flatMap((block) => block.rows);
  return rows.filter((row) => row.id === id || row.id.startsWith(`${id}.`)).map((row) => row.id);
}

const organizations = [
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
];

/** Received, and received with what was carried in; replied, and replied without it. */
function requests(topic: string, columns: readonly string[], of = ''): Quantity[] {
  const cells = (row: string): CellPath[] => columns.map((id) => cellPath('requests', row, id));
  const received = plus(`requests.received${of}`, cells('received'));
  const replied = plus(`requests.replied${of}`, cells('outcomeTotal'));
  const both: Quantity = {
    name: `requests.received+requests.carriedIn${of}`,
    terms: [...received.terms, ...plus('', cells('carriedIn')).terms],
  };
  const fresh: Quantity = {
    name: `requests.replied-requests.carriedIn${of}`,
    terms: [...replied.terms, ...cells('carriedIn').map((path) => ({ path, weight: -1 as const }))],
  };
  const carriedIn = plus('requests.carriedIn', cells('carriedIn'));
  const carriedOut = plus('requests.carriedOut', cells('carriedOut'));
  const byTopic: Readonly<Record<string, Quantity[]>> = {
    received: [received, both],
    replied: [replied, fresh],
    handled: [received, replied, both, fresh],
    carriedIn: [carriedIn],
    carriedOut: [carriedOut],
    carried: [carriedIn, carriedOut],
    applicant: [received, replied, both],
  };
  return byTopic[topic] ?? [];
}

/** Row 3.其他 of the group 其他处理, where an edition divides it. */
export const restOfOther = 'outcome.other.other';

const routes = ['litigation.direct', 'litigation.afterReconsideration'];

function disputes(topic: Topic): Quantity {
  const rows = topic.startsWith('disputes.')
    ? ['reconsideration', ...routes]
    : topic.startsWith('reconsideration.')
      ? ['reconsideration']
      : routes.filter((row) => topic.startsWith(`${row}.`));
  const columns = topic.slice(topic.lastIndexOf('.') + 1).split('+');
  return plus(
    topic,
    (rows.length ? rows : routes).flatMap((row) => columns.map((column) => cellPath('disputes', row, column))),
  );
}

const instruments: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued', 'newlyMade', 'newlyDisclosed'],
  repealed: ['repealed'],
  inForce: ['inForce', 'totalPublic'],
};

/** One row of table two, or several that are counted together. */
function proactive(topic: Topic): Quantity[] {
  const rows = topic.split('+').map((name) => name.split('.') as [string, string]);
  const columns = instruments[rows[0]?.[1] ?? ''] ?? [rows[0]?.[1] ?? ''];
  return columns.map((column) =>
    plus(
      topic,
      rows.map(([row]) => cellPath('proactive', row, column)),
    ),
  );
}

/** The quantities of the edition that a topic may mean; none where the form has no cell for it. */
export function quantitiesOf(topic: Topic, form: Form): readonly Quantity[] {
  const at = topic.indexOf('.');
  const family = topic.slice(0, at) as Topic extends `${infer F}.${string}` ? F : never;
  const rest = topic.slice(at + 1);
  const exists = ({ terms }: Quantity): boolean => terms.length > 0 && terms.every(({ path }) => formCells(form.id).has(path));
  const all = (): readonly Quantity[] => {
    switch (family) {
      case 'requests':
        return requests(rest, ['total']);
      case 'outcome':
        return [
          plus(
            topic,
            rest
              .split('+')
              .flatMap((id) => requestsRows(form, id))
              .map((row) => cellPath('requests', row, 'total')),
          ),
          ...(rest === 'other' ? [plus(restOfOther, [cellPath('requests', 'other.other', 'total')])] : []),
        ];
      case 'applicant':
        return [
          ...requests('applicant', rest === 'organizations' ? organizations : [rest], `@${rest}`),
          // 自然人39件，其他组织35件: all others.
          ...(rest === 'otherOrganization' ? requests('applicant', organizations, '@organizations') : []),
        ];
      case 'reconsideration':
      case 'litigation':
      case 'disputes':
        return [disputes(topic)];
      case 'rules':
      case 'normativeDocuments':
      case 'licensing':
      case 'penalties':
      case 'coerciveMeasures':
      case 'fees':
        return proactive(topic);
      default:
        return [];
    }
  };
  return all().filter(exists);
}

export interface Valued {
  readonly quantity: Quantity;
  readonly low: number;
  readonly high: number;
  readonly missing: readonly CellPath[];
}

/** The value of a quantity; a missing addend leaves it open upwards, a missing subtrahend downwards. */
export function valueOf(quantity: Quantity, context: RuleContext): Valued {
  let sum = 0;
  let low = 0;
  let high = 0;
  const missing: CellPath[] = [];
  for (const { path, weight } of quantity.terms) {
    const operand = context.operand(path);
    if (operand.value !== null) sum += weight * operand.value;
    else if (!context.blankAsZero || !isAssumedZero(context, operand)) {
      missing.push(path);
      if (weight > 0) high = Infinity;
      else low = -Infinity;
    }
  }
  return { quantity, low: sum + low, high: sum + high, missing };
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Whether the claim's interval meets the value's. Money and 万 are rounded or cut off, in the text and in the table. */
export function meets(claim: Claim, { low, high }: Valued): boolean {
  const slack = claim.kind === 'money' && Number.isFinite(low) ? 0.5 * 10 ** -decimalsOf(low) : 0;
  const tiny = 1e-9 * Math.max(1, Math.abs(claim.low));
  return high + slack >= claim.low - claim.precision - tiny && low - slack <= claim.high + 2 * claim.precision + tiny;
}
