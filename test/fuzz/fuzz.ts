/** Spoils the fixtures and holds what is read against the invariants. */
import { parse } from '../../src/index.ts';
import { type Fixture, fixtures } from '../generate/fixtures.ts';
import { violations } from './invariants.ts';
import { lose, wrongAfterLoss } from './losses.ts';
import { markupMutations, mutateBytes, textMutations } from './mutations.ts';
import { type Random, random } from './random.ts';

export interface Find {
  readonly seed: number;
  readonly fixture: string;
  readonly steps: readonly string[];
  readonly wrong: readonly string[];
  readonly input: Uint8Array;
}

/** Longer than this and a source of a few KB hangs, whatever else the machine does. */
const patience = 3000;

interface Spoiled {
  readonly steps: readonly string[];
  readonly input: Uint8Array;
}

function spoil(fixture: Fixture, chance: Random): Spoiled {
  const mutations = Object.entries(fixture.format === 'html' ? { ...textMutations, ...markupMutations } : textMutations);
  const steps: string[] = [];
  let { text } = fixture;
  for (let left = 1 + chance.below(4); left > 0; left--) {
    const [name, mutation] = chance.pick(mutations);
    steps.push(name);
    text = mutation(text, chance);
  }
  let input: Uint8Array = new TextEncoder().encode(text);
  if (chance.below(6) === 0) {
    steps.push('spoil bytes');
    input = mutateBytes(input, chance);
  }
  return { steps, input };
}

/** What is wrong with the reading of an input. */
export function check(input: Uint8Array, fixture: Fixture): string[] {
  const options = fixture.format === 'markdown' ? ({ format: 'markdown' } as const) : {};
  const started = performance.now();
  try {
    const result = parse(input, options);
    const took = performance.now() - started;
    return [...violations(result), ...(took > patience ? [`took ${took.toFixed(0)} ms`] : [])];
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)}`];
  }
}

/** One run: the seed decides on the fixture and on what is done to it. */
export function fuzzOnce(seed: number, all: readonly Fixture[]): Find | undefined {
  const chance = random(seed);
  const fixture = chance.pick(all);
  // Every third run loses one value or line of a report that is otherwise as it was: then the true values are known.
  const lost = chance.below(3) === 0 ? lose(fixture, chance) : undefined;
  const { steps, input } = lost ?? spoil(fixture, chance);
  const wrong = [...check(input, fixture), ...(lost ? wrongAfterLoss(input, fixture) : [])];
  return wrong.length === 0 ? undefined : { seed, fixture: fixture.name, steps, wrong, input };
}

export function* fuzz(first: number, runs: number): Generator<Find | undefined> {
  const all = fixtures();
  for (let seed = first; seed < first + runs; seed++) yield fuzzOnce(seed, all);
}
