/** The tables of a form as grids of labels and cells. */
import { acrossGrid, blockGrid, type Form, type Grid, widthOf } from './library.ts';

/** One grid, or one per block of a table that repeats its heads. */
export const gridOf = (form: Form, table: Form['tables'][number]): Grid[] =>
  table.layout === 'across'
    ? [acrossGrid(table, form.english)]
    : table.blocks.map((block) => blockGrid(table, block, widthOf(table), form.english));
