/** What reading and checking say: data first (code, cells, place, data); the words are made from it on demand. */
import type { CellPath } from '../form/index.ts';

/** How much it weighs. */
export type Severity = 'error' | 'warning' | 'info';
/** The languages of words. */
export type Locale = 'zh' | 'en';

/** Offsets in `source.text`, in UTF-16 units; `end` is exclusive. */
export interface Span {
  /** The first unit. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
}

/** Where things stand together; at least one. Markup may give them in another order than its source. */
export const spanAround = (spans: readonly Span[]): Span =>
  spans.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }));

/** One thing that was said. `data` is plain JSON; its shape is fixed by `code`. */
export interface Diagnostic<Code extends string = string, Data = Readonly<Record<string, unknown>>> {
  /** Fixes the shape of `data`; stable across minor versions. */
  readonly code: Code;
  /** An error, a warning, or information. */
  readonly severity: Severity;
  /** The cells that it concerns; empty when it concerns the document. */
  readonly cells: readonly CellPath[];
  /** Where it is in `source.text`; absent for the whole document, or what is not there. */
  readonly span?: Span;
  /** What the words are made of. */
  readonly data: Data;
}

/** The words of one code in both languages: found what, expected what, do what. */
export interface Wording<Data> {
  readonly severity: Severity;
  readonly zh: (data: Data) => string;
  readonly en: (data: Data) => string;
}

/** A catalogue of codes. Each stage that can say something declares one, in its `messages.ts`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the data of the codes differ; `DiagnosticOf` restores each
export type Catalogue = Readonly<Record<string, Wording<any>>>;

/** The union of diagnostics of a catalogue, discriminated on `code` with typed `data`. */
export type DiagnosticOf<C extends Catalogue> = C extends Catalogue
  ? { [Code in keyof C & string]: C[Code] extends Wording<infer Data> ? Diagnostic<Code, Data> : never }[keyof C & string]
  : never;

/** Makes one diagnostic of a catalogue; severity comes from the catalogue unless given. */
export function diagnose<C extends Catalogue, Code extends keyof C & string>(
  catalogue: C,
  code: Code,
  data: C[Code] extends Wording<infer Data> ? Data : never,
  place: { readonly cells?: readonly CellPath[]; readonly span?: Span | undefined } = {},
): DiagnosticOf<C> {
  const wording = catalogue[code] as Wording<unknown>;
  return {
    code,
    severity: wording.severity,
    cells: place.cells ?? [],
    ...(place.span && { span: place.span }),
    data,
  } as unknown as DiagnosticOf<C>;
}
