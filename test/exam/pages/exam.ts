/** Runs the exam of page beginnings: kind, organ, year and title of pages drawn by seed. */
import { parse } from '../../../src/parse.ts';
import type { HeadEvidence, ParseResult } from '../../../src/report/types.ts';
import { randomOf, seedOf } from '../random.ts';
import { pageKinds, type PageKind } from './kinds.ts';
import { drawPage, type Expected, sourceOf } from './page.ts';

export interface PageCase {
  readonly kind: string;
  readonly draw: number;
  readonly format: string;
  readonly text: string;
  readonly expected: Expected;
}

export type Mark = 'right' | 'missing' | 'doubted' | 'wrong';

export interface PageMarks {
  readonly kind: boolean;
  readonly organ: Mark;
  readonly year: Mark;
  readonly title: Mark;
}

export function pageCase(kind: PageKind, draw: number): PageCase {
  const random = randomOf(seedOf(`page ${kind.id}`, draw));
  const page = drawPage(random, ...(kind.years ?? []));
  const special = kind.make(page, random);
  const expected: Expected = { kind: 'report', organ: page.organ, year: page.year, title: page.title.join(''), ...special };
  const { text, format } = sourceOf(page, random);
  return { kind: kind.id, draw, format, text, expected };
}

/** White space and brackets that mark an organ are no part of a title. */
const folded = (title: string): string => title.replaceAll(/[\s【】（）()]|机关/gu, '');

/** What is said of a value: by its evidence, or by a message that speaks of it. */
function doubted(result: ParseResult & { readonly head?: HeadEvidence }, name: 'organ' | 'year' | 'title'): boolean {
  return result.head[name].certainty === 'doubtful' || result.messages.some(({ code }) => code.toLowerCase().includes(name));
}

export function markPage({ text, expected }: PageCase): PageMarks {
  const result = parse(text);
  const mark = (name: 'organ' | 'year' | 'title'): Mark => {
    const [value, wanted] = [result.report[name], expected[name]];
    const sure = !doubted(result, name);
    if (expected.doubtful === name) return value === null || !sure ? 'right' : 'wrong';
    if (value === null) return 'missing';
    const same =
      typeof value === 'string' && typeof wanted === 'string' && name === 'title' ? folded(value) === folded(wanted) : value === wanted;
    return same ? 'right' : sure ? 'wrong' : 'doubted';
  };
  return { kind: result.kind === expected.kind, organ: mark('organ'), year: mark('year'), title: mark('title') };
}

export { pageKinds };
export { parse } from '../../../src/parse.ts';
