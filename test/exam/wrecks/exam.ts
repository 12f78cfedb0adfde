/** Runs the exam: draws copies of each family, reads them, and adds up the marks. */
import { parse } from '../../../src/parse.ts';
import { families } from './families/index.ts';
import { type Copy, copyOf, type Family } from './family.ts';
import { type Fault, judge, type Marks, noMarks } from './judge.ts';
import type { Format } from './print.ts';

export interface Sitting {
  readonly family: Family;
  readonly marks: Marks;
  readonly faults: readonly { readonly copy: Copy; readonly faults: readonly Fault[] }[];
}

/** Reads the draws of one family. */
export function sit(family: Family, from: number, count: number, only?: Format): Sitting {
  const marks = noMarks();
  const found: { copy: Copy; faults: Fault[] }[] = [];
  for (let draw = from; draw < from + count; draw++) {
    const copy = copyOf(family, draw, only);
    const faults = judge(copy, parse(copy.text, copy.format === 'markdown' ? { format: 'markdown' } : {}), marks);
    if (faults.length > 0) found.push({ copy, faults });
  }
  return { family, marks, faults: found };
}

export { families };
export { addMarks, noMarks } from './judge.ts';
