/** The claims of a report, read once, and which of them speak of what the tables count. */
import { type Claim, fold, readClaims } from '../../claims/index.ts';
import type { Span } from '../../diagnostic/types.ts';
import type { ReportHead } from '../../report/types.ts';
import type { RuleContext } from '../types.ts';

const read = new WeakMap<ReportHead, readonly Claim[]>();

export function claimsOf({ head }: Pick<RuleContext, 'head'>): readonly Claim[] {
  let claims = read.get(head);
  if (!claims) read.set(head, (claims = readClaims(head.sections, { preamble: head.preamble, year: head.year })));
  return claims;
}

/** 西工区人民政府办公室, 西工区政府办: the same organ, shortened the same way. */
const short = (name: string): string =>
  fold(name)
    .replaceAll('人民政府', '政府')
    .replaceAll('办公厅', '办')
    .replaceAll('办公室', '办')
    .replaceAll('管理委员会', '管委会')
    .replaceAll(' ', '');

function isOrgan(name: string | null, mentioned: string): boolean {
  if (name === null) return false;
  const own = short(name);
  const other = short(mentioned);
  // The office of a government handles the requests to the government.
  return own.endsWith(other) || own.replace(/政府(?:办|本级)?$/u, '').endsWith(other) || own.replace(/办$/u, '').endsWith(other);
}

/** 全市 in the report of a county is another scope. */
function isOfPlace(scope: string, place: string | null): boolean {
  const unit = /[国省市县区州旗盟]/u.exec(scope)?.[0];
  return unit === undefined || place === null || place.endsWith(unit);
}

/** Whether a claim's scope can be that of the tables. */
export function isOfTables({ scope }: Claim, { organ, head }: RuleContext): boolean {
  const low = organ.kind === 'township' || organ.kind === 'street';
  const whole = organ.scope === 'summary' || (organ.scope === null && (organ.kind === 'government' || low));
  switch (scope?.kind) {
    case undefined:
      return true;
    case 'own':
      return !whole || low;
    case 'area':
      return whole && isOfPlace(scope.text, organ.place);
    case 'organ':
      return isOrgan(organ.name ?? head.title?.split(/\d{4}|年/u)[0] ?? null, scope.text);
    default:
      // In the report of a street 街道 is itself.
      return scope?.text === (organ.kind === 'street' ? '街道' : '');
  }
}

/** Claims on the report year as a whole, of the scope of the tables, whose wording is clear. */
export const isComparable = (claim: Claim, context: RuleContext): boolean =>
  claim.firm && claim.qualifiers.length === 0 && claim.year === null && isOfTables(claim, context);

/** Whether the claim is on a part of what the tables count, marked out by words that no row has or by one of many organs: it can be no more. */
export function isPart(claim: Claim, context: RuleContext): boolean {
  const { scope, qualifiers, topic } = claim;
  if (!claim.firm || claim.year !== null || qualifiers.some((one) => one !== 'subset' && one !== 'period')) return false;
  if (qualifiers.length > 0) return scope === null && /^(?:requests|outcome|applicant)\./u.test(topic);
  const within = context.organ.scope === 'summary' || context.organ.kind === 'government' || context.organ.kind === 'township';
  const named = scope !== null && scope.kind !== 'area' && scope.kind !== 'own';
  return within && named && isOfPlace(scope.text, context.organ.place) && !isOfTables(claim, context);
}

export const isExact = (claim: Claim): boolean => claim.low === claim.high && claim.precision === 0;

const texts = new WeakMap<ReportHead, Map<number, string>>();

/** The text that a claim stands in, folded once: its offsets hold there too. */
function textOf({ section }: Claim, { head }: Pick<RuleContext, 'head'>): string {
  const folded = texts.get(head) ?? new Map<number, string>();
  texts.set(head, folded);
  const text = folded.get(section) ?? fold(section < 0 ? head.preamble : (head.sections[section]?.text ?? ''));
  folded.set(section, text);
  return text;
}

/** What the sentence says before the number, from the mark before it on, and after it. */
export function around(claim: Claim, context: Pick<RuleContext, 'head'>): readonly [before: string, after: string] {
  const text = textOf(claim, context);
  const [before, after = ''] = [text.slice(0, claim.start), text.slice(claim.end).split(/[。;\n]/u, 1)[0]];
  return [before.slice(Math.max(0, ...['。', ';', '\n'].map((mark) => before.lastIndexOf(mark)))), after];
}

/** What stands from one claim to another of the same section. */
export const between = (first: Claim, last: Claim, context: Pick<RuleContext, 'head'>): string =>
  textOf(first, context).slice(first.start, last.end);

const located = new WeakMap<ReportHead, number>();
const mostLocated = 100;

/**
 * Where the claim stands in the source: the quoted words where they are found as they are, else the section. Each
 * search is linear in the section, so only the first hundred are made.
 */
export function spanOf(claim: Claim, { head, text }: RuleContext): Span | undefined {
  const span = head.sections[claim.section]?.span;
  const searches = located.get(head) ?? 0;
  if (!span || text === null || searches >= mostLocated) return span;
  located.set(head, searches + 1);
  const source = text.slice(span.start, span.end);
  const at = source.indexOf(claim.quote);
  return at < 0 || source.includes(claim.quote, at + 1) ? span : { start: span.start + at, end: span.start + at + claim.quote.length };
}
