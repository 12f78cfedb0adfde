/** The words of findings alone: what `gongkai/check` needs of `describe`. */
import { type DescribeOptions, describeWith } from '../render/words.ts';
import type { Finding } from './finding.ts';
import { wordsOf } from './listing.ts';

/**
 * A finding in words: found what, expected what, do what; in Chinese unless asked otherwise. With a source, a code frame
 * whose carets stand right under Chinese text. Throws a TypeError with a code for arguments of a wrong type.
 */
export const describe = (finding: Finding, options: DescribeOptions = {}): string => describeWith(wordsOf, finding, options);
