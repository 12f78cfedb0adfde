/** The words of a diagnostic, from the catalogue of the stage that said it. */
import type { Diagnostic, Locale, Span } from '../diagnostic/types.ts';
import { checkOptions, type Known } from '../diagnostic/arguments.ts';
import { checkLocale, given, wrong } from '../diagnostic/wrong.ts';
import type { Cause } from '../check/types.ts';
import { placeOf, placeText } from '../read/place.ts';
import type { Placed } from '../read/types.ts';
import { codeFrame } from './code-frame.ts';

/** The words of one code in both languages. */
export type Wording = Readonly<Record<Locale, (data: never) => string>>;

/** Finds the wording of a code; undefined where the catalogue does not have it. */
export type WordingOf = (code: string) => Wording | undefined;

export interface DescribeOptions {
  readonly locale?: Locale;
  /** The source that the span points into; gives a code frame, and before it the place in a file that is no text. */
  readonly source?: string | { readonly text: string; readonly places?: readonly Placed[] };
}

const describeOptions: Known<DescribeOptions> = { locale: 'any', source: 'any' };

const doubts: Readonly<Record<Cause, Readonly<Record<Locale, string>>>> = {
  report: { zh: '', en: '' },
  reading: {
    zh: '（相关单元格的识读不确定，请先对照原文。）',
    en: ' (These cells were not read with certainty: look at the source first.)',
  },
  unknown: { zh: '（识读时有疑问，也可能不是报告的问题。）', en: ' (There were doubts in reading; it may not be the report.)' },
};

interface Described extends Diagnostic<string, unknown> {
  readonly cause?: Cause;
  readonly span?: Span;
}

function words(diagnostic: Described, locale: Locale, wordingOf: WordingOf): string {
  const wording = wordingOf(diagnostic.code);
  if (!wording) return diagnostic.code;
  try {
    return wording[locale](diagnostic.data as never) + doubts[diagnostic.cause ?? 'report'][locale];
  } catch {
    // Data of another version or edited by hand: the code still says what it was.
    return diagnostic.code;
  }
}

/** One diagnostic in words; with a source and a span, a code frame below. */
export function describeWith(wordingOf: WordingOf, diagnostic: Diagnostic<string, unknown>, options: DescribeOptions): string {
  if (typeof diagnostic !== 'object' || (diagnostic as unknown) === null || typeof diagnostic.code !== 'string')
    throw wrong('GONGKAI_INVALID_DIAGNOSTIC', 'Expected a message or a finding');
  checkOptions(options, describeOptions);
  const { locale = 'zh', source } = options;
  checkLocale(locale);
  if (source !== undefined && typeof source !== 'string' && typeof (source as { text?: unknown } | null)?.text !== 'string')
    throw wrong('GONGKAI_INVALID_OPTIONS', `Expected options.source to be a text or the source of a result, got ${given(source)}`);
  const text = words(diagnostic, locale, wordingOf);
  const from = typeof source === 'object' ? source.text : source;
  if (!diagnostic.span || typeof from !== 'string') return text;
  const place = typeof source === 'object' ? placeOf(source, diagnostic.span) : undefined;
  return `${text}\n${place ? `${placeText(place)}\n` : ''}${codeFrame(from, diagnostic.span)}`;
}
