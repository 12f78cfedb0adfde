/** From arguments to what a rule sees. Wrong arguments throw; wrong content never does. */
import { isObject } from '../../diagnostic/is-object.ts';
import type { Severity } from '../../diagnostic/types.ts';
import { checkOptions, type Expected, type Known } from '../../diagnostic/arguments.ts';
import { nearest } from '../../diagnostic/nearest.ts';
import { given, shownValue, wrong } from '../../diagnostic/wrong.ts';
import type { ValidateOptions } from '../finding.ts';
import type { Organ } from '../../organ/index.ts';
import { organKinds } from '../../organ/types.ts';
import { statutoryDeadlines } from '../content/dates.ts';
import { subjectOf } from './subject.ts';
import type { Checkable, Facts, Part, Profile, RuleContext, Subject, Thresholds } from '../types.ts';

export const validateOptions: Known<ValidateOptions> = {
  previous: 'any',
  parts: 'any',
  organ: 'any',
  profile: 'any',
  rules: 'any',
  blankAsZero: 'boolean',
};
const profileOptions: Known<Profile> = { extends: ['statutory', 'strict'], rules: 'object', deadlines: 'object', thresholds: 'object' };
const partOptions = { name: 'any', report: 'any' } as const;

/** Options that all take the same. */
const alike = <K extends string>(expected: Expected, ...names: readonly K[]): Known<Record<K, unknown>> =>
  Object.fromEntries(names.map((name) => [name, expected])) as Known<Record<K, unknown>>;

const severities: readonly unknown[] = ['error', 'warning', 'info', 'off'];

/** A report or parse result as a subject; anything that is no object is a wrong argument. */
export function subjectFrom(input: unknown, name: string): Subject {
  if (!isObject(input)) throw wrong('GONGKAI_INVALID_REPORT', `Expected ${name} to be a report or a parse result, got ${given(input)}`);
  return subjectOf(input);
}

function partFrom(input: unknown, index: number): Part {
  if (isObject(input) && 'name' in input && !('edition' in input)) {
    checkOptions(input, partOptions, `options.parts[${index}]`);
    const { name, report } = input;
    return {
      name: typeof name === 'string' ? name : null,
      report: report === null || report === undefined ? null : subjectFrom(report, `options.parts[${index}].report`),
    };
  }
  const report = subjectFrom(input, `options.parts[${index}]`);
  return { name: report.head.organ ?? report.named.title ?? report.head.title, report };
}

function checkDeadlines(deadlines: Profile['deadlines']): void {
  if (deadlines === undefined) return;
  checkOptions(deadlines, alike('string', ...organKinds, 'other'), 'options.profile.deadlines');
  const strange = Object.entries(deadlines).find(([, day]) => !/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day));
  if (strange)
    throw wrong(
      'GONGKAI_INVALID_OPTIONS',
      `Expected options.profile.deadlines.${strange[0]} to be month and day as 03-31, got ${shownValue(strange[1])}`,
    );
}

function profileFrom(profile: ValidateOptions['profile'] = 'statutory'): Profile {
  if (profile === 'statutory' || profile === 'strict') return { extends: profile };
  if (typeof profile === 'string')
    throw wrong('GONGKAI_INVALID_OPTIONS', `Unknown profile ${shownValue(profile)}, expected 'statutory', 'strict' or an object`);
  checkOptions(profile, profileOptions, 'options.profile');
  checkDeadlines(profile.deadlines);
  return profile;
}

function unknownRule(id: string, name: string, known: readonly Facts[]): TypeError {
  const near = nearest(
    id,
    known.map((rule) => rule.id),
  );
  return wrong('GONGKAI_UNKNOWN_RULE', `Unknown rule ${shownValue(id)} in ${name}${near === undefined ? '' : `, did you mean ${near}?`}`);
}

/** The entries of what is set by id of rule, each of a rule that is known. */
function byRule(set: unknown, name: string, what: string, known: readonly Facts[]): (readonly [rule: Facts, value: unknown])[] {
  if (set === undefined) return [];
  if (!isObject(set)) throw wrong('GONGKAI_INVALID_OPTIONS', `Expected ${name} to be an object of rule ids and ${what}`);
  return Object.entries(set).map(([id, value]) => {
    const rule = known.find((candidate) => candidate.id === id);
    if (!rule) throw unknownRule(id, name, known);
    return [rule, value];
  });
}

function checkSeverities(rules: unknown, name: string, known: readonly Facts[]): void {
  for (const [{ id }, severity] of byRule(rules, name, 'severities', known))
    if (severity !== undefined && !severities.includes(severity))
      throw wrong(
        'GONGKAI_INVALID_OPTIONS',
        `Unknown severity ${shownValue(severity)} of ${id} in ${name}, expected 'error', 'warning', 'info' or 'off'`,
      );
}

function checkThresholds(thresholds: unknown, known: readonly Facts[]): void {
  const name = 'options.profile.thresholds';
  for (const [rule, set] of byRule(thresholds, name, 'numbers by name', known)) {
    const names = Object.keys(rule.thresholds ?? {});
    const strange = isObject(set) ? Object.entries(set).find(([key, value]) => !names.includes(key) || !Number.isFinite(value)) : [rule.id];
    if (strange)
      throw wrong(
        'GONGKAI_INVALID_OPTIONS',
        `Expected numbers for ${names.join(', ') || 'nothing'} of ${rule.id} in ${name}, got ${strange[0]}`,
      );
  }
}

/** What the name of an organ tells: rules on figures alone do without, for the names of all places are a third of their size. */
export type OrganOf = (name: string) => Organ;

export const unknownOrgan: OrganOf = (name) => ({ name, kind: null, level: null, place: null, scope: null, ruleMaking: null });

/** What the caller says of the organ goes before what its name tells. */
function organFrom(said: Partial<Organ> = {}, printed: string | null, organOf: OrganOf): Organ {
  const name = typeof said.name === 'string' ? said.name : printed;
  const known = Object.entries(said as Readonly<Record<string, unknown>>).filter(([, value]) => (value ?? null) !== null);
  return { ...organOf(name ?? ''), ...Object.fromEntries(known), name };
}

/** What rules see, and what weighs them: options before profile before rule. */
export interface Settings {
  readonly context: RuleContext;
  readonly severityOf: (rule: Facts) => Severity | 'off';
  readonly limitsOf: (rule: Facts) => Thresholds;
}

/** Checks the arguments and makes the context, and the severity and thresholds of each rule. */
export function contextFrom(input: Checkable, options: ValidateOptions, known: readonly Facts[], organOf: OrganOf): Settings {
  checkOptions(options, validateOptions);
  const { previous, parts, organ, profile: given, rules, blankAsZero = false } = options;
  const profile = profileFrom(given);
  checkSeverities(profile.rules, 'options.profile.rules', known);
  checkSeverities(rules, 'options.rules', known);
  checkThresholds(profile.thresholds, known);
  if (parts !== undefined && !Array.isArray(parts))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.parts to be an array of reports');
  if (organ !== undefined && typeof organ !== 'string' && !isObject(organ))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.organ to be a name or an object');
  if (isObject(organ))
    checkOptions(organ, { ...alike('string?', 'name', 'kind', 'level', 'place', 'scope'), ruleMaking: 'boolean?' }, 'options.organ');
  const subject = subjectFrom(input, 'the report');
  return {
    context: {
      ...subject,
      previous: previous === undefined ? null : subjectFrom(previous, 'options.previous'),
      parts: parts?.map(partFrom) ?? null,
      organ: organFrom(typeof organ === 'string' ? { name: organ } : organ, subject.head.organ, organOf),
      deadlines: { ...statutoryDeadlines, ...profile.deadlines },
      blankAsZero,
    },
    severityOf: ({ id, severity, strict = severity }) =>
      (rules as Profile['rules'])?.[id] ?? profile.rules?.[id] ?? (profile.extends === 'strict' ? strict : severity),
    limitsOf: ({ id, thresholds }) => ({ ...thresholds, ...profile.thresholds?.[id] }),
  };
}
