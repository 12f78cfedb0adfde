/** One checked source: what reading and checking said, with places and words. */
import type { Finding, Validation } from '../check/index.ts';
import { oncePerCause } from '../check/restated.ts';
import type { Diagnostic, Span } from '../diagnostic/types.ts';
import { codeFrame } from '../render/code-frame.ts';
import { lineIndex, type Point } from '../render/lines.ts';
import { placeOf } from '../render/place.ts';
import type { Message } from '../messages.ts';
import type { DocumentKind } from '../report/types.ts';
import type { Engine } from './engine.ts';
import { load } from './source.ts';
import { type CheckSettings, noTally, type Source, type Tally } from './settings.ts';

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
}

export interface Checked {
  readonly file: string;
  readonly kind: DocumentKind | null;
  readonly validation: Validation;
  readonly problems: readonly Problem[];
  readonly tally: Tally;
}

/** Reads and checks one source. */
export async function checkSource(
  engine: Engine,
  source: Source,
  settings: CheckSettings,
): Promise<Checked | { readonly failure: string }> {
  const loaded = await load(engine, source, settings.read);
  if ('failure' in loaded) return loaded;
  const previous =
    settings.previous === undefined ? undefined : await load(engine, { name: settings.previous, path: settings.previous }, settings.read);
  if (previous && 'failure' in previous) return { failure: `${settings.previous ?? ''}: ${previous.failure}` };
  const parts =
    settings.parts &&
    (await Promise.all(settings.parts.map(async (path) => ({ path, ...(await load(engine, { name: path, path }, settings.read)) }))));
  const lost = parts?.find((part) => 'failure' in part);
  if (lost && 'failure' in lost) return { failure: `${lost.path}: ${lost.failure}` };
  const validation = engine.validate(loaded.result ?? loaded.report, {
    ...settings.validate,
    ...(previous && { previous: previous.result ?? previous.report }),
    ...(parts && { parts: parts.flatMap((part) => ('failure' in part ? [] : [part.result ?? part.report])) }),
  });
  const text = loaded.result?.source.text;
  const lines = text === undefined ? undefined : lineIndex(text);
  const problem =
    (by: Problem['by']) =>
    (diagnostic: Message | Finding): Problem => {
      const place = loaded.result ? placeOf(diagnostic, loaded.result.cells) : undefined;
      const said = { ...diagnostic, ...(place && { span: place }) } as Diagnostic;
      const words = engine.describe(said, { locale: settings.locale });
      return {
        diagnostic,
        by,
        words,
        ...(settings.to === 'pretty' && text !== undefined && place && { frame: codeFrame(text, place) }),
        span: place ?? null,
        start: place && lines ? lines.at(place.start) : null,
        end: place && lines ? lines.at(place.end) : null,
      };
    };
  const said = loaded.result?.messages ?? [];
  // As data everything is given; in a list that people work off, one cause stands once.
  const data = settings.to === 'json' || settings.to === 'ndjson';
  const { messages, findings } = data ? { messages: said, findings: validation.findings } : oncePerCause(said, validation.findings);
  const all = [...messages.map(problem('reading')), ...findings.map(problem('checking'))];
  const tally = all.reduce<Tally>((sum, { diagnostic: { severity } }) => ({ ...sum, [severity]: sum[severity] + 1 }), {
    ...noTally,
    incomplete: validation.complete ? 0 : 1,
  });
  const problems = settings.quiet ? all.filter(({ diagnostic }) => diagnostic.severity === 'error') : all;
  return { file: source.name, kind: loaded.result?.kind ?? null, validation, problems, tally };
}
