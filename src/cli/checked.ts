/** One checked source: what reading and checking said, with places and words. */
import { type Checkable, type Finding, validate, type ValidateOptions, type Validation } from '../check/index.ts';
import { oncePerCause } from '../render/restated.ts';
import type { Span } from '../diagnostic/types.ts';
import { codeFrame } from '../render/code-frame.ts';
import { describe } from '../render/describe.ts';
import { lineIndex, type Point } from '../render/lines.ts';
import { placeOf } from '../render/place.ts';
import { placeOf as placeIn, placeText } from '../read/place.ts';
import type { Message } from '../messages.ts';
import type { AnnualReport, DocumentKind, ParseResult } from '../report/types.ts';
import { fingerprint } from '../check/kernel/fingerprint.ts';
import { checkFormats } from './formats/index.ts';
import { type Checking, type CheckSettings, type DataSettings, noTally, type Source, type Tally } from './settings.ts';
import { load, type Loaded } from './source.ts';

export interface Problem {
  readonly diagnostic: Message | Finding;
  readonly by: 'reading' | 'checking';
  /** May hold whatever stands in the source; see `shown`. */
  readonly words: string;
  /** The lines of the source that it is about, drawn; where there is a place, and people read the output. */
  readonly frame?: string;
  readonly span: Span | null;
  readonly start: Point | null;
  readonly end: Point | null;
  /** In a file that is no text. */
  readonly place: string | null;
  /** The same for the same thing said, whatever else changes. */
  readonly fingerprint: string;
}

export interface Checked {
  readonly file: string;
  readonly kind: DocumentKind | null;
  readonly report: AnnualReport;
  /** Null for a report that was not read from a source. */
  readonly result: ParseResult | null;
  /** What was settled by hand, where anything was. */
  readonly settled?: string;
  /** The report of the year before, where it was given. */
  readonly previous: Checkable | null;
  readonly validation: Validation;
  readonly problems: readonly Problem[];
  readonly tally: Tally;
}

/** A report beside the one that is checked. */
async function beside(path: string, settings: Checking): Promise<Loaded> {
  const loaded = await load({ name: path, path }, settings);
  if ('failure' in loaded) throw new Error(`${path}: ${loaded.failure}`);
  return loaded;
}

const inputOf = ({ result, report }: Loaded): AnnualReport | ParseResult => result ?? report;

async function optionsOf(settings: Checking): Promise<ValidateOptions> {
  const { previous, parts } = settings;
  return {
    ...settings.validate,
    ...(previous !== undefined && { previous: inputOf(await beside(previous, settings)) }),
    ...(parts && { parts: (await Promise.all(parts.map((path) => beside(path, settings)))).map(inputOf) }),
  };
}

/** What was said, with words and places. */
function problemsOf(result: ParseResult | null, drawn: boolean, settings: Checking) {
  const lines = result ? lineIndex(result.source.text) : undefined;
  return (by: Problem['by']) =>
    (diagnostic: Message | Finding): Problem => {
      const span = result ? placeOf(diagnostic, result.cells) : undefined;
      const place = result && span ? placeIn(result.source, span) : undefined;
      return {
        diagnostic,
        by,
        words: describe({ ...diagnostic, ...(span && { span }) }, { locale: settings.locale }),
        ...(drawn && result && span && { frame: codeFrame(result.source.text, span) }),
        span: span ?? null,
        start: span && lines ? lines.at(span.start) : null,
        end: span && lines ? lines.at(span.end) : null,
        place: place ? placeText(place) : null,
        fingerprint:
          'fingerprint' in diagnostic
            ? diagnostic.fingerprint
            : fingerprint(diagnostic.code, result?.report.edition ?? '', diagnostic.cells, JSON.stringify(diagnostic.data)),
      };
    };
}

/** Reads and checks one source. */
export async function checkSource(source: Source, settings: CheckSettings | DataSettings): Promise<Checked | { readonly failure: string }> {
  const loaded = await load(source, settings);
  if ('failure' in loaded) return loaded;
  const { report, result, settled } = loaded;
  const options = await optionsOf(settings);
  const validation = validate(inputOf(loaded), options);
  const format = settings.command === 'check' && !source.record ? checkFormats[settings.to] : { data: true as const };
  const problem = problemsOf(result, 'drawn' in format, settings);
  const said = result?.messages ?? [];
  const { messages, findings } = format.data ? { messages: said, findings: validation.findings } : oncePerCause(said, validation.findings);
  const all = [...messages.map(problem('reading')), ...findings.map(problem('checking'))];
  const tally = all.reduce<Tally>((sum, { diagnostic: { severity } }) => ({ ...sum, [severity]: sum[severity] + 1 }), {
    ...noTally,
    incomplete: validation.complete ? 0 : 1,
  });
  const quiet = settings.command === 'check' && settings.quiet;
  const problems = quiet ? all.filter(({ diagnostic }) => diagnostic.severity === 'error') : all;
  return {
    file: source.name,
    kind: result?.kind ?? null,
    report,
    result,
    ...(settled !== undefined && { settled }),
    previous: options.previous ?? null,
    validation,
    problems,
    tally,
  };
}
