/** Validation by the whole catalogue, or by the rules on figures alone. */
import type { ValidateOptions, Validation } from './finding.ts';
import { organOf } from '../organ/index.ts';
import { validateWith } from './kernel/kernel.ts';
import { catalogue, figureRules } from './registry.ts';
import type { Checkable } from './types.ts';

/**
 * Says what is wrong with a report, whether it was read, typed into a form, or edited as JSON. Never throws on what the
 * report holds; wrong types of arguments throw a TypeError with `code` GONGKAI_INVALID_REPORT, GONGKAI_INVALID_OPTIONS
 * or GONGKAI_UNKNOWN_RULE.
 */
export const validate = (input: Checkable, options: ValidateOptions = {}): Validation => validateWith(catalogue, input, options, organOf);

/**
 * The same by the rules on figures alone (sums, values, bounds, last year, parts), which need no texts: for forms that
 * check as one types, and for small bundles. Other rules are unknown to it.
 */
export const validateFigures = (input: Checkable, options: ValidateOptions = {}): Validation => validateWith(figureRules, input, options);
