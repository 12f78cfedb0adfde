/** The words of the messages of reading. */
import type { Catalogue } from '../diagnostic/types.ts';
import { messageCatalogues } from '../messages.ts';
import type { Wording } from './words.ts';

const catalogues: readonly Catalogue[] = messageCatalogues;

/** The wording of a message of reading. */
export function messageWording(code: string): Wording | undefined {
  return catalogues.find((catalogue) => Object.hasOwn(catalogue, code))?.[code];
}
