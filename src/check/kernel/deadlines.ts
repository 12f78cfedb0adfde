/** When reports are due. */
import type { RuleContext } from '../types.ts';

/** Art. 49 of the Regulation: departments by 31 January, governments by 31 March. */
export const statutoryDeadlines = { government: '03-31', other: '01-31' } as const satisfies RuleContext['deadlines'];
