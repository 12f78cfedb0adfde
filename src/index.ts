/** The public surface: re-exports, nothing else. */
export { forms } from './form/index.ts';
export type { CellPath, EditionId, Form } from './form/index.ts';
export { flatten, unflatten } from './report/flatten.ts';
export type * from './report/types.ts';
export { parse } from './parse.ts';
