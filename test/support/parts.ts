/** The parts of a summary report, for the tables of the roll-up rules. */
import { formCells } from '../../src/form/index.ts';
import type { RuleCase } from './rule-table.ts';

const zeros = Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0]));

/** The bureau itself has all of the base report; the archives have these cells, and zero in all others. */
export const withArchives = (cells: Readonly<Record<string, number>> = {}): NonNullable<RuleCase['parts']> => [
  { name: '局机关', given: {} },
  { name: '档案馆', given: { cells: { ...zeros, ...cells } } },
];
