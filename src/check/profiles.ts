/** Profiles as data: what holds everywhere, what a stricter reader wants, and what some places set. */
import type { RuleId } from './finding.ts';
import { facts } from './registry.ts';
import type { Facts, Profile, Thresholds, Words } from './types.ts';
import type { Severity } from '../diagnostic/types.ts';
import { statutoryDeadlines } from './content/dates.ts';

type Full = Required<Omit<Profile, 'extends'>>;

const full = (of: (rule: Facts<RuleId>) => Severity | 'off'): Full => ({
  rules: Object.fromEntries(facts.map((rule: Facts<RuleId>) => [rule.id, of(rule)])),
  deadlines: statutoryDeadlines,
  thresholds: Object.fromEntries(
    facts.flatMap(({ id, thresholds }: Facts<RuleId>): [string, Thresholds][] => (thresholds ? [[id, thresholds]] : [])),
  ),
});

/** The profiles that `validate` knows by name, in full: severity of each rule, deadlines, thresholds. */
export const profiles: Readonly<Record<'statutory' | 'strict', Full>> = /* @__PURE__ */ (() => ({
  statutory: full(({ severity }) => severity),
  strict: full(({ severity, strict = severity }) => strict),
}))();

/** A profile of a place, with the document that sets it. */
export interface LocalProfile extends Profile {
  /** The notice that it follows. */
  readonly source: Words;
}

/** What some places set: examples of a profile of one's own. Pass one without `source` as the option `profile`. */
export const localProfiles = {
  怀化: {
    deadlines: { department: '01-28', government: '02-20' },
    source: { zh: '怀化市2021年度报告编制通知：市直部门1月28日前、县市区2月20日前公布', en: 'A notice of 怀化 for the reports of 2021' },
  },
  武威: {
    rules: { 'overview-length': 'warning', 'documents-three': 'warning' },
    thresholds: { 'documents-three': { given: 0 }, 'overview-length': { characters: 1000 } },
    source: { zh: '武政办发〔2025〕54号', en: 'A notice of 武威, 2025' },
  },
  宿迁: {
    thresholds: { 'copied-text': { share: 0.5 } },
    source: { zh: '宿迁市政务公开考核指标：重复率超过50%的扣分', en: 'The indicators of 宿迁: more than half the same loses points' },
  },
} as const satisfies Readonly<Record<string, LocalProfile>>;
