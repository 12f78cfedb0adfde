/** Everything that reading can say: the catalogues of the stages in one, and the closed union of their messages. */
import { alignMessages } from './align/messages/index.ts';
import type { DiagnosticOf } from './diagnostic/types.ts';
import { headMessages } from './report/head/messages.ts';
import { readMessages } from './read/messages.ts';
import { parseMessages } from './report/messages.ts';
import { sourceMessages } from './source/messages.ts';

export const messageCatalogues = [sourceMessages, readMessages, headMessages, alignMessages, parseMessages] as const;

/** Something odd in reading, discriminated on `code`; `cells` names what it concerns. */
export type Message = DiagnosticOf<(typeof messageCatalogues)[number]>;
