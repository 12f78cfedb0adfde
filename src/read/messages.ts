/** What readers say: what a file holds besides its text, and what of it could not be read. */
import type { Catalogue } from '../diagnostic/types.ts';

export const readMessages = {} as const satisfies Catalogue;
