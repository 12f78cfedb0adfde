/** What holds of every result, whatever the input. */
import { isDeepStrictEqual } from 'node:util';
import type { Span } from '../../src/diagnostic/types.ts';
import { formCells, formOf } from '../../src/form/index.ts';
import { describe, flatten, type ParseResult, validate } from '../../src/index.ts';
import type { Cell } from '../../src/report/types.ts';

/** The value of a text by rules of its own: the one number before any note, with its sign. NaN where there is not just one. */
export function valueOf(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[−‐‑–—]/gu, '-')
    .replace(/[\s\p{Cc}\u00ad\u200b-\u200f\u2060]/gu, '');
  const beforeNote = plain.split('(')[0] ?? '';
  const found = /^(?<sign>[-+增减減])?(?<digits>\d[\d,]*(?:\.\d+)?)/u.exec(beforeNote);
  if (!found?.groups || /\d/u.test(beforeNote.slice(found[0].length))) return Number.NaN;
  const size = Number(found.groups['digits']?.replaceAll(',', ''));
  return found.groups['sign'] !== undefined && '-减減'.includes(found.groups['sign']) && size !== 0 ? -size : size;
}

const isWithin = ({ start, end }: Span, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;

function* ofCell(cell: Cell, source: string): Generator<string> {
  const { path, value, state, certainty, text, raw, span } = cell;
  if (span && !isWithin(span, source)) yield `${path}: span out of range`;
  else if (raw !== (span ? source.slice(span.start, span.end) : '')) yield `${path}: raw is not the slice of its span`;
  if (certainty === 'doubtful' && value !== null) yield `${path}: doubtful with a value`;
  if (state === 'absent' && (certainty === 'certain' || value !== null)) yield `${path}: absent, but ${certainty} ${String(value)}`;
  if (value !== null && (state !== 'number' || !span || !Number.isFinite(value))) yield `${path}: value ${value} in state ${state}`;
  if (certainty !== 'certain') return;
  if (state === 'number' && !Object.is(valueOf(text), value))
    yield `${path}: certain ${String(value)}, but the text is ${JSON.stringify(text)}`;
  if (state === 'blank' && /[\p{L}\p{N}]/u.test(text)) yield `${path}: certain blank, but the text is ${JSON.stringify(text)}`;
  if (state === 'number' && text.includes('\ufffd')) yield `${path}: certain, but characters were lost`;
}

function* ofWords(
  diagnostics: readonly { readonly code: string; readonly cells: readonly string[]; readonly span?: Span }[],
  known: ReadonlySet<string>,
  source: string,
): Generator<string> {
  for (const diagnostic of diagnostics) {
    if (diagnostic.span && !isWithin(diagnostic.span, source)) yield `${diagnostic.code}: span out of range`;
    if (diagnostic.cells.some((cell) => !known.has(cell))) yield `${diagnostic.code}: names a cell that the edition does not have`;
    for (const locale of ['zh', 'en'] as const) {
      const words = describe(diagnostic as never, { locale, source });
      if (words === diagnostic.code || /\b(?:undefined|NaN|\[object)\b/u.test(words))
        yield `${diagnostic.code}: ${locale} reads ${JSON.stringify(words.slice(0, 200))}`;
    }
  }
}

/** All that is wrong with a result. */
export function* violations(result: ParseResult): Generator<string> {
  const { text } = result.source;
  const cells = Object.values(result.cells);
  const known = new Set<string>(formCells(formOf(result.report.edition)).keys());
  if (!isDeepStrictEqual(Object.keys(result.cells), [...known])) yield 'cells are not those of the edition, in order';
  const { certain, inferred, doubtful, absent } = result.counts;
  if (certain + inferred + doubtful + absent !== cells.length) yield 'counts do not add up';
  if (result.kind !== 'report' && cells.some(({ value, certainty }) => value !== null && certainty === 'certain'))
    yield `numbers in ${result.kind}`;
  const flat = flatten(result.report);
  for (const cell of cells) {
    yield* ofCell(cell, text);
    if (flat[cell.path] !== cell.value) yield `${cell.path}: the report has another value than the cell`;
  }
  for (const section of result.report.sections)
    if (section.span && !isWithin(section.span, text)) yield `section ${section.heading}: span out of range`;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result)) yield 'JSON does not keep the result';
  yield* ofWords(result.messages, known, text);
  yield* ofWords(validate(result).findings, known, text);
}
