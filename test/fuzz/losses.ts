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

export function lose(
  { text, expected, format }: Fixture,
  chance: Random,
): { readonly steps: readonly string[]; readonly input: Uint8Array } | undefined {
  if (expected.kind !== 'report' || Object.keys(expected.values).length === 0) return undefined;
  // Under lost heads nothing tells that a block is of another edition.
  if (expected.extensions?.some(({ edition }) => edition !== undefined)) return undefined;
  const encode = (spoiled: string): Uint8Array => new TextEncoder().encode(spoiled);
  if (chance.below(2) === 0) {
    const found = [...text.matchAll(value)];
    if (found.length === 0) return undefined;
    const { index, 0: match } = chance.pick(found);
    // A number may be spread over elements: what is left of it is then another number.
    if (format === 'html' && within(text, index, match.length).trim() !== match) return undefined;
    return { steps: [`lose ${match} at ${String(index)}`], input: encode(text.slice(0, index) + text.slice(index + match.length)) };
  }
  if (format !== 'text') return undefined;
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  return { steps: [`lose line ${String(at + 1)}: ${lines[at]!.slice(0, 40)}`], input: encode(lines.toSpliced(at, 1).join('\n')) };
}

export function wrongAfterLoss(input: Uint8Array, { expected, format }: Fixture): string[] {
  const { cells, report } = parse(input, format === 'markdown' ? { format } : {});
  if (report.edition !== expected.edition) return [];
  return Object.values(cells)
    .filter(({ path, value: read, certainty }) => certainty === 'certain' && read !== null && read !== expected.values[path])
    .map(({ path, value: read }) => `${path}: certain ${String(read)}, but the report has ${String(expected.values[path])}`);
}
