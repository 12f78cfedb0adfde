/** The entry `gongkai/check`: validation with no reader in the bundle. */
export { type Checker, checkerOf, content, figures, narrative, type RuleSet } from './checker.ts';
export { type CellComparison, type Comparability, compare, type Comparison, type ReportSide } from '../compare/compare.ts';
export type { Finding, RuleId, Suspect, ValidateOptions, Validation } from './finding.ts';
export { describe, type ListedRule, rulePage, rules } from './listing.ts';
export type { Cause, Checkable, MonthDay, Profile, Words } from './types.ts';
export { type Organ, type OrganKind, type OrganLevel, organOf } from '../organ/index.ts';
export { validate, validateFigures } from './validate.ts';
