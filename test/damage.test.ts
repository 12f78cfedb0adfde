/** Random reports in every layout: undamaged they come back, damaged they are never silently wrong. */
import fc from 'fast-check';
import { parse } from '../src/index.ts';
import { arbPlans, damaged, families } from './generate/index.ts';
import { labelStyles } from './generate/labels.ts';
import { asExpected, silentlyWrong } from './generate/score.ts';
import type { Style } from './generate/styles.ts';
import { arbVariant, nameOf } from './generate/variant.ts';

// The seed is fixed, so that a run says the same everywhere; other seeds are for the long run of `npm run fuzz`.
const settings = { seed: 20250131, numRuns: 12 };

/** Wrapped labels that lost a character as well are not joined again: their rows are absent, which is said. */
const labelsFor = (name: string): readonly Style[] => (name.startsWith('PDF') ? labelStyles.filter((style) => style.name !== 'one character lost in some labels') : labelStyles);

/** Families whose source keeps too little to be read in full. They must still not be silently wrong. */
const unreadable = new Set(['all line ends lost', 'bare lines; groups one character per line']);

describe.each(families.map((layout) => [layout.name, layout] as const))('%s', (name, layout) => {
  (unreadable.has(name) ? test.skip : test)('a clean report comes back, cell by cell', () => {
    fc.assert(
      fc.property(arbVariant({ layouts: [layout], labels: labelsFor(name), blanks: false }), (variant) => {
        const { cells, kind } = parse(variant.source);
        expect({ variant: nameOf(variant), kind, mismatches: asExpected({ cells }, variant.expected) }).toEqual({ variant: nameOf(variant), kind: 'report', mismatches: [] });
      }),
      settings,
    );
  });

  test('one or two faults are never silently wrong', () => {
    fc.assert(
      fc.property(arbVariant({ layouts: [layout], blanks: false }), arbPlans, (variant, plans) => {
        const { source, truth } = damaged(variant.report, layout, plans, variant.document);
        expect({ variant: nameOf(variant), wrong: silentlyWrong(parse(source), truth) }).toEqual({ variant: nameOf(variant), wrong: [] });
      }),
      { ...settings, numRuns: 25 },
    );
  });

  (layout.tags.blanksVisible ? test : test.skip)('blank cells are never read as others, nor as zeros', () => {
    fc.assert(
      fc.property(arbVariant({ layouts: [layout], labels: labelsFor(name), blanks: true }), arbPlans, (variant, plans) => {
        const { cells } = parse(variant.source);
        const wrong = asExpected({ cells }, variant.expected).filter(({ expected, got }) => got?.certainty !== 'doubtful' && got?.value !== (expected?.value ?? null) && got?.state !== 'absent');
        const { source, truth } = damaged(variant.report, layout, plans, variant.document);
        expect({ variant: nameOf(variant), wrong, silent: silentlyWrong(parse(source), truth) }).toEqual({ variant: nameOf(variant), wrong: [], silent: [] });
      }),
      { ...settings, numRuns: 15 },
    );
  });
});
