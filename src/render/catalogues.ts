/** The catalogues of all stages that can say something. A stage that gets one is added here. */
import type { Catalogue, Wording } from '../diagnostic/types.ts';

const catalogues: readonly Catalogue[] = [];

/** The wording of a message of reading. */
export function messageWording(code: string): Wording<never> | undefined {
  return catalogues.find((catalogue) => Object.hasOwn(catalogue, code))?.[code];
}
