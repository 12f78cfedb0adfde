/** The words of findings alone: what `gongkai/check` needs of `describe`. */
import type { Wording } from '../diagnostic/types.ts';
import { type DescribeOptions, describeWith } from '../render/words.ts';
import { catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './types.ts';

/** The wording of the findings of a rule. */
export const findingWording = (code: string): Wording<never> | undefined => (catalogue as unknown as readonly Rule<string, never>[]).find(({ id }) => id === code);

/**
 * A finding in words: found what, expected what, do what; in Chinese unless asked otherwise. With a source, a code frame
 * whose carets stand right under Chinese text. Throws a TypeError with a code for arguments of a wrong type.
 */
export const describe = (finding: Finding, options: DescribeOptions = {}): string => describeWith(findingWording, finding, options);
