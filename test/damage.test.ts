/** Random reports in every layout: undamaged they come back, damaged they are never silently wrong. */
import fc from 'fast-check';
import { parse } from '../src/index.ts';
import type { Plan } from './generate/faults.ts';
import { arbPlans, damaged, families } from './generate/index.ts';
import { labelStyles } from './generate/labels.ts';
import { blanksLeftOut } from './generate/layouts/shapes.ts';
import { asExpected, silentlyWrong } from './generate/score.ts';
import type { Style } from './generate/styles.ts';
import { arbVariant, nameOf, type Variant } from './generate/variant.ts';
import { draws, inTurn } from './support/draws.ts';
import { told } from './support/shrunk.ts';

// The seed is fixed, so that a run says the same everywhere; the long run draws more, `npm run fuzz` anew.
const settings = { seed: 20250131, numRuns: draws(12) };

/**
 * Wrapped labels that lost a character as well are not joined again, and heads that did tell no order: their rows are absent,
 * which is said. Nor are groups told that are broken and printed again before each row.
 */
const labelsFor = (name: string): readonly Style[] =>
  labelStyles.filter(
    (style) =>
      !(/^PDF|columns in another order$/u.test(name) && style.name === 'one character lost in some labels') &&
      !(name.endsWith('groups before every row') && style.name.startsWith('broken')),
  );

/** Families whose source keeps too little to be read in full. They must still not be silently wrong. */
const unreadable = new Set(['all line ends lost', 'tabs, labels behind their values', 'bare lines; groups one character per line']);

/** Their markup or their commas state every cell of the grid, so that a value with its cell left out stands in another. */
const statesCells = new Set(
  families
    .filter(
      ({ name, format }) =>
        format === 'html' || name.startsWith('separated by') || (name.startsWith('Markdown, GFM tables') && !/short|padding/u.test(name)),
    )
    .map(({ name }) => name),
);

/** The source of a case, with its faults where it has some. */
const sourceOf = ([{ report, layout, document, source }, plans]: readonly [variant: Variant, plans?: readonly Plan[]]): string =>
  plans === undefined ? source : damaged(report, layout, plans, document).source;

describe.each(families.map((layout, i) => [layout.name, layout, i] as const))('%s', (name, layout, i) => {
  if (!unreadable.has(name) && inTurn(i, 2))
    test('a clean report comes back, cell by cell', () => {
      fc.assert(
        fc.property(arbVariant({ layouts: [layout], labels: labelsFor(name), blanks: false }), (variant) => {
          const { cells, kind } = parse(variant.source);
          expect({ variant: nameOf(variant), kind, mismatches: asExpected({ cells }, variant.expected) }).toEqual({
            variant: nameOf(variant),
            kind: 'report',
            mismatches: [],
          });
        }),
        { ...settings, ...told<[Variant]>(name, sourceOf) },
      );
    });

  if (inTurn(i, 2, 1))
    test('one or two faults are never silently wrong', () => {
      fc.assert(
        fc.property(arbVariant({ layouts: [layout], blanks: false }), arbPlans, (variant, plans) => {
          const { source, truth } = damaged(variant.report, layout, plans, variant.document);
          expect({ variant: nameOf(variant), wrong: silentlyWrong(parse(source), truth) }).toEqual({ variant: nameOf(variant), wrong: [] });
        }),
        { ...settings, numRuns: draws(25), ...told<[Variant, readonly Plan[]]>(name, sourceOf) },
      );
    });

  if (layout.tags.blanksVisible && inTurn(i, 2))
    test('blank cells are never read as others, nor as zeros', () => {
      fc.assert(
        fc.property(arbVariant({ layouts: [layout], labels: labelsFor(name), blanks: true }), (variant) => {
          const { cells } = parse(variant.source);
          const wrong = asExpected({ cells }, variant.expected).filter(
            ({ expected, got }) => got?.value !== null && got?.value !== (expected?.value ?? null),
          );
          expect({ variant: nameOf(variant), wrong }).toEqual({ variant: nameOf(variant), wrong: [] });
        }),
        { ...settings, ...told<[Variant]>(name, sourceOf) },
      );
    });

  if (!statesCells.has(name) && inTurn(i, 2, 1))
    test('values whose blank neighbours the copy leaves out are never given to another cell', () => {
      const blanksDrawn = { ...layout, tags: { ...layout.tags, blanksVisible: true } };
      fc.assert(
        fc.property(arbVariant({ layouts: [blanksDrawn], labels: labelsFor(name), blanks: true }), (variant) => {
          const { cells } = parse(layout.render(blanksLeftOut(variant.document)));
          const wrong = Object.values(cells).filter(
            ({ path, value, certainty }) =>
              value !== null && value !== (variant.expected.get(path)?.value ?? null) && (certainty === 'certain' || !unreadable.has(name)),
          );
          expect({ variant: nameOf(variant), wrong }).toEqual({ variant: nameOf(variant), wrong: [] });
        }),
        { ...settings, ...told<[Variant]>(name, ([{ document }]) => layout.render(blanksLeftOut(document))) },
      );
    });

  if (layout.tags.blanksVisible && inTurn(i, 2, 1))
    test('faults among blank cells are never silently wrong', () => {
      fc.assert(
        fc.property(arbVariant({ layouts: [layout], blanks: true }), arbPlans, (variant, plans) => {
          const { source, truth } = damaged(variant.report, layout, plans, variant.document);
          expect({ variant: nameOf(variant), wrong: silentlyWrong(parse(source), truth) }).toEqual({ variant: nameOf(variant), wrong: [] });
        }),
        { ...settings, numRuns: draws(15), ...told<[Variant, readonly Plan[]]>(name, sourceOf) },
      );
    });
});

test('a property that fails prints its family and the shrunk source', () => {
  const [layout] = families as [(typeof families)[0]];
  const fails = (): void => {
    fc.assert(
      fc.property(arbVariant({ layouts: [layout], blanks: false }), ({ source }) => !source.includes('政府信息公开')),
      { ...settings, ...told<[Variant]>(layout.name, sourceOf) },
    );
  };
  expect(fails).toThrow(layout.name);
  expect(fails).toThrow(/seed 20250131, path [\d:]+, shrunk \d+ times\n[\s\S]*政府信息公开/u);
});
