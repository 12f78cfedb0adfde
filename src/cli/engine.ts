/** What the command needs of the library. */
import { validate, type ValidateOptions, type Validation } from '../check/index.ts';
import type { Diagnostic, Locale } from '../diagnostic/types.ts';
import { parse, type ParseInput } from '../office.ts';
import { describe } from '../render/describe.ts';
import type { AnnualReport, ParseResult } from '../report/types.ts';
import type { ReadSettings } from './settings.ts';

export interface Engine {
  readonly parse: (input: ParseInput, options?: ReadSettings) => ParseResult;
  readonly validate: (input: AnnualReport | ParseResult, options?: ValidateOptions) => Validation;
  readonly describe: (diagnostic: Diagnostic<string, unknown>, options: { readonly locale: Locale; readonly source?: string }) => string;
}

/** The library itself; tests may put something else in its place. */
export const engine: Engine = { parse, validate, describe };
