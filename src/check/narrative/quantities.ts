/** What the tables can say on the topic of a claim: sums over cells, the first the plain one, the others also accepted. */
import type { Claim, Topic } from '../../claims/index.ts';
import { cellPath, type CellPath, type Form, formCells, totalsOf } from '../../form/index.ts';
import { applicants } from '../../form/shared.ts';
import { isAssumedZero } from '../figures/sums.ts';
import type { RuleContext } from '../types.ts';

export interface Quantity {
  /** Names it: a topic, or two joined by + or -, with @ and the applicant's column where it is not the total. */
  readonly name: string;
  readonly terms: readonly { readonly path: CellPath; readonly weight: 1 | -1 }[];
}

const plus = (name: string, paths: readonly CellPath[]): Quantity => ({ name, terms: paths.map((path) => ({ path, weight: 1 })) });

const organizations = /* @__PURE__ */ applicants.flatMap((column) => ('group' in column ? [column.id] : []));

/** The rows of table three behind the words of the flow, and the sums of them that each word may mean. */
const rows: Readonly<Record<string, string>> = { replied: 'outcomeTotal' };
const readings: Readonly<Record<string, readonly string[]>> = {
  received: ['received', 'received+carriedIn'],
  replied: ['replied', 'replied-carriedIn'],
  handled: ['received', 'replied', 'received+carriedIn', 'replied-carriedIn'],
  carriedIn: ['carriedIn'],
  carriedOut: ['carriedOut'],
  carried: ['carriedIn', 'carriedOut'],
  applicant: ['received', 'replied', 'received+carriedIn'],
};

const requests = (word: string, columns: readonly string[], of = ''): Quantity[] =>
  (readings[word] ?? []).map((sum) => ({
    name: `${sum.replace(/\w+/gu, 'requests.$&')}${of}`,
    terms: Array.from(
      sum.matchAll(/-?\w+/gu),
      ([part]) => ({ id: part.replace('-', ''), weight: part.startsWith('-') ? -1 : 1 }) as const,
    ).flatMap(({ id, weight }) => columns.map((column) => ({ path: cellPath('requests', rows[id] ?? id, column), weight }))),
  }));

/** Row 3.其他 of the group 其他处理, where an edition divides it. */
export const restOfOther = 'outcome.other.other';

const routes = ['litigation.direct', 'litigation.afterReconsideration'];
const blocks: Readonly<Record<string, readonly string[]>> = {
  disputes: ['reconsideration', ...routes],
  reconsideration: ['reconsideration'],
  litigation: routes,
};

function disputes(topic: Topic, family: string): Quantity[] {
  const route = routes.filter((row) => topic.startsWith(`${row}.`));
  const columns = topic.slice(topic.lastIndexOf('.') + 1).split('+');
  const blocksOf = route.length > 0 ? route : (blocks[family] ?? []);
  return [
    plus(
      topic,
      blocksOf.flatMap((row) => columns.map((column) => cellPath('disputes', row, column))),
    ),
  ];
}

const instruments: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued', 'newlyMade', 'newlyDisclosed'],
  repealed: ['repealed'],
  inForce: ['inForce', 'totalPublic'],
  publicTotal: ['totalPublic', 'newlyDisclosed'],
};

/** One row of table two, or several that are counted together. */
function proactive(topic: Topic): Quantity[] {
  const parts = topic.split('+').map((name) => name.split('.') as [string, string]);
  const columns = instruments[parts[0]?.[1] ?? ''] ?? [parts[0]?.[1] ?? ''];
  return columns.map((column) =>
    plus(
      topic,
      parts.map(([row]) => cellPath('proactive', row, column)),
    ),
  );
}

function allOf(topic: Topic, form: Form): readonly Quantity[] {
  const at = topic.indexOf('.');
  const family = topic.slice(0, at);
  const [rest = '', column] = topic.slice(at + 1).split('@');
  const columns = column?.split('+').flatMap((id) => (id === 'organizations' ? organizations : [id])) ?? ['total'];
  if (family === 'requests') return requests(rest, columns, column === undefined ? '' : `@${column}`);
  if (family === 'outcome')
    return [
      plus(
        topic,
        rest
          .split('+')
          .flatMap((id) =>
            totalsOf(form.id, id).flatMap((path) => columns.map((own) => `${path.slice(0, path.lastIndexOf('.'))}.${own}` as CellPath)),
          ),
      ),
      ...(rest === 'other' && column === undefined ? [plus(restOfOther, [cellPath('requests', 'other.other', 'total')])] : []),
    ];
  if (family === 'applicant')
    return [
      ...requests('applicant', rest === 'organizations' ? organizations : [rest], `@${rest}`),
      // 自然人39件，其他组织35件: all others.
      ...(rest === 'otherOrganization' ? requests('applicant', organizations, '@organizations') : []),
    ];
  return family in blocks ? disputes(topic, family) : proactive(topic);
}

/** The quantities of the edition that a topic may mean; none where the form has no cell for it. */
export const quantitiesOf = (topic: Topic, form: Form): readonly Quantity[] =>
  allOf(topic, form).filter(({ terms }) => terms.length > 0 && terms.every(({ path }) => formCells(form.id).has(path)));

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
