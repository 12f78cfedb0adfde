/** What alignment says of cells that it cannot vouch for, and of what was odd on the way. */
import { headMessages } from './heads.ts';
import { rowMessages } from './rows.ts';
import { sourceMessages } from './sources.ts';

export const alignMessages = { ...rowMessages, ...headMessages, ...sourceMessages } as const;
