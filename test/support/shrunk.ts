/** A property that fails says of which family its case was, by which seed, and prints the source as it was shrunk. */
import type { RunDetails } from 'fast-check';

export const told = <Drawn>(family: string, sourceOf: (drawn: Drawn) => string) => ({
  reporter: ({ failed, counterexample, errorInstance, seed, counterexamplePath, numShrinks }: RunDetails<Drawn>): void => {
    if (!failed) return;
    const source = counterexample === null ? 'no case' : sourceOf(counterexample);
    const where = `${family}; seed ${seed}, path ${counterexamplePath ?? '-'}, shrunk ${numShrinks} times`;
    throw new Error(`${where}\n${source}\n${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`);
  },
});
