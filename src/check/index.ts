/** The entry `gongkai/check`: validation with no reader in the bundle. */
export { type DocumentedRule, rulePage, rules } from './about.ts';
export { type CellComparison, type Comparability, compare, type Comparison, type ReportSide } from './compare.ts';
export { describe } from './describe.ts';
export type { Finding, RuleId, Suspect, ValidateOptions, Validation } from './finding.ts';
export type { Cause, Checkable, MonthDay, Organ, OrganKind, Profile, RuleAbout, Words } from './types.ts';
export { validate, validateFigures } from './validate.ts';
