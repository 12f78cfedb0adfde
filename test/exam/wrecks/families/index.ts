/** All families of wrecks. */
import type { Family } from '../family.ts';
import { blanks } from './blanks.ts';
import { columns } from './columns.ts';
import { foreign } from './foreign.ts';
import { heading } from './heads.ts';
import { marks } from './marks.ts';
import { order } from './order.ts';
import { rowFamilies } from './rows.ts';
import { whole } from './whole.ts';

export const families: readonly Family[] = [...whole, ...foreign, ...order, ...columns, ...heading, ...marks, ...rowFamilies, ...blanks];
