/** The catalogues of all stages that can say something. A stage that gets one is added here. */
import type { Catalogue } from '../diagnostic/types.ts';
import type { Wording } from './words.ts';

const catalogues: readonly Catalogue[] = [];

/** The wording of a message of reading. */
export function messageWording(code: string): Wording | undefined {
  return catalogues.find((catalogue) => Object.hasOwn(catalogue, code))?.[code];
}
