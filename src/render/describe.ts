/** The words of whatever reading or checking says. */
import { wordsOf } from '../check/listing.ts';
import type { Finding } from '../check/finding.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { messageWording } from './catalogues.ts';
import { type DescribeOptions, describeWith } from './words.ts';

/**
 * A message or a finding in words: found what, expected what, do what; in Chinese unless asked otherwise. With a source,
 * a code frame whose carets stand right under Chinese text. Throws a TypeError with `code` GONGKAI_INVALID_DIAGNOSTIC or
 * GONGKAI_UNKNOWN_LOCALE.
 */
export const describe = (diagnostic: Diagnostic<string, unknown>, options: DescribeOptions = {}): string =>
  describeWith(
    // A rule may have the name of the message that it rests on; only findings have a fingerprint.
    (code) =>
      ((diagnostic as Partial<Finding>).fingerprint === undefined ? messageWording(code) : undefined) ??
      wordsOf(code) ??
      messageWording(code),
    diagnostic,
    options,
  );
