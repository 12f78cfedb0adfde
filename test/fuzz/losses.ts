/**
 * Losses after which the true values are known: a value or a line is deleted from a report that is else as it was. A cell
 * that is then given as certain with a number must still hold the number of the report.
 */
import { parse } from '../../src/index.ts';
import type { Fixture } from '../generate/fixtures.ts';
import type { Random } from './random.ts';

const value = /(?<=^|[|\t\n> ])\d[\d,]*(?:\.\d+)?(?=$|[|\t\n< ])/gmu;

/** The text of an element without its tags, up to the edges of its cell. */
function within(text: string, index: number, length: number): string {
  const edge = (at: number): boolean => /^<\/?t[dr]/iu.test(text.slice(at, at + 5));
  let from = index;
  while (from > 0 && !edge(from)) from--;
  let to = index + length;
  while (to < text.length && !edge(to)) to++;
  return text
    .slice(from, to)
    .split('<')
    .map((part) => part.slice(part.indexOf('>') + 1))
    .join('');
}

export interface Loss {
  readonly step: string;
  readonly input: () => Uint8Array;
}

const encode = (spoiled: string): Uint8Array => new TextEncoder().encode(spoiled);

/** Whether the true values are known after a loss. */
const isKnown = ({ expected }: Fixture): boolean =>
  expected.kind === 'report' &&
  Object.keys(expected.values).length > 0 &&
  // Under lost heads nothing tells that a block is of another edition.
  !expected.extensions?.some(({ edition }) => edition !== undefined);

/** The fixture without one value, for each of its values. */
export function* valueLosses(fixture: Fixture): Generator<Loss> {
  const { text, format } = fixture;
  for (const { index, 0: match } of isKnown(fixture) ? text.matchAll(value) : []) {
    // A number may be spread over elements: what is left of it is then another number.
    if (format === 'html' && within(text, index, match.length).trim() !== match) continue;
    yield { step: `lose ${match} at ${String(index)}`, input: () => encode(text.slice(0, index) + text.slice(index + match.length)) };
  }
}

/** The same without one line of text. */
export function* lineLosses(fixture: Fixture): Generator<Loss> {
  const lines = isKnown(fixture) && fixture.format === 'text' ? fixture.text.split('\n') : [];
  for (const [at, line] of lines.entries())
    yield { step: `lose line ${String(at + 1)}: ${line.slice(0, 40)}`, input: () => encode(lines.toSpliced(at, 1).join('\n')) };
}

export function lose(fixture: Fixture, chance: Random): { readonly steps: readonly string[]; readonly input: Uint8Array } | undefined {
  const losses = [...(chance.below(2) === 0 ? valueLosses(fixture) : lineLosses(fixture))];
  if (losses.length === 0) return undefined;
  const { step, input } = chance.pick(losses);
  return { steps: [step], input: input() };
}

export function wrongAfterLoss(input: Uint8Array, { expected, format }: Fixture): string[] {
  const { cells, report } = parse(input, format === 'markdown' ? { format } : {});
  if (report.edition !== expected.edition) return [];
  return (
    Object.values(cells)
      .filter(({ path, value: read, certainty }) => certainty === 'certain' && read !== null && read !== expected.values[path])
      // What made a cell doubtful may have been the very thing that is lost.
      .filter(({ path }) => !expected.doubtful?.includes(path))
      .map(({ path, value: read }) => `${path}: certain ${String(read)}, but the report has ${String(expected.values[path])}`)
  );
}
