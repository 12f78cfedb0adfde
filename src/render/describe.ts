/** The words of whatever reading or checking says. */
import { findingWording } from '../check/describe.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { messageWording } from './catalogues.ts';
import { type DescribeOptions, describeWith } from './words.ts';

/**
 * A message or a finding in words: found what, expected what, do what; in Chinese unless asked otherwise. With a source,
 * a code frame whose carets stand right under Chinese text. Throws a TypeError with `code` GONGKAI_INVALID_DIAGNOSTIC or
 * GONGKAI_UNKNOWN_LOCALE.
 */
export const describe = (diagnostic: Diagnostic<string, unknown>, options: DescribeOptions = {}): string =>
  describeWith((code) => findingWording(code) ?? messageWording(code), diagnostic, options);
