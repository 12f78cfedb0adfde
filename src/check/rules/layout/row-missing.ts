import { counted, formCells, hasFragments, isDoubted, tablesClause } from '../../kit.ts';
import type { Check, Facts, FormCell, RuleAbout, RuleWords } from '../../kit.ts';

export interface Data {
  /** `row`, `column`: it is missing as a whole; `cells`: some cells of a row are. */
  readonly kind: 'row' | 'column' | 'cells';
  readonly zh: string;
  readonly en: string;
  readonly count: number;
  /** The reading is not certain that they are missing. */
  readonly unread: boolean;
}

export const facts = { id: 'row-missing', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const all = [...formCells(context.edition).values()];
  const absent = ({ path }: FormCell): boolean => context.operand(path).state === 'absent';
  // The row is there, and reading could not tell its values.
  const unreadable = new Set(
    context.messages.flatMap(({ code, cells }) => (code === 'values-missing' || code === 'row-doubtful' ? cells : [])),
  );
  for (const table of context.form.tables) {
    const ofTable = all.filter((cell) => cell.table === table);
    // A missing table is another finding.
    if (ofTable.every(absent)) continue;
    const fragments = hasFragments(context, table.id);
    for (const block of table.blocks) {
      const cells = ofTable.filter((cell) => cell.block === block);
      const columns =
        block.rows.length > 1 ? block.columns.filter((column) => cells.filter((cell) => cell.column === column).every(absent)) : [];
      for (const column of columns) {
        const paths = cells.filter((cell) => cell.column === column).map(({ path }) => path);
        yield {
          cells: paths,
          data: {
            kind: 'column',
            zh: column.label,
            en: column.en,
            count: block.rows.length,
            unread: paths.some((path) => isDoubted(context, path)),
          },
        };
      }
      for (const row of block.rows) {
        const ofRow = cells.filter((cell) => cell.row === row && !columns.includes(cell.column));
        const lost = ofRow.filter(absent).map(({ path }) => path);
        const unread = lost.some((path) => unreadable.has(path) || context.operand(path).certainty === 'doubtful') || fragments;
        yield lost.length > 0
          ? {
              cells: lost,
              data: {
                kind: lost.length === ofRow.length && !unread ? 'row' : 'cells',
                zh: row.label,
                en: row.en,
                count: lost.length,
                unread: unread || lost.some((path) => isDoubted(context, path)),
              },
              doubted: unread,
              ...(unread && { severity: 'warning' as const }),
            }
          : true;
      }
    }
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '缺少行、列或单元格', en: 'Row, column or cells missing' },
  zh: ({ kind, zh, count, unread }) =>
    unread
      ? `“${zh}”一${kind === 'column' ? '列' : '行'}有${count}格没有读出；格式的每一格都应填写，请先对照原文，不要据此补填。`
      : kind === 'cells'
        ? `“${zh}”一行有${count}格没有读到；格式的每一格都应填写，请对照原文，漏填的请补上。`
        : `没有找到“${zh}”一${kind === 'row' ? '行' : '列'}；应保留格式的全部行和列，请补上，没有的填0。`,
  en: ({ kind, en, count, unread }) =>
    unread
      ? `${counted(count, 'cell')} of the ${kind === 'column' ? 'column' : 'row'} "${en}" ${count === 1 ? 'was' : 'were'} not read; expected all cells of the form, look at the source before you change anything.`
      : kind === 'cells'
        ? `${counted(count, 'cell')} of the row "${en}" ${count === 1 ? 'was' : 'were'} not found; expected all cells of the form, compare with the source and add what is missing.`
        : `The ${kind} "${en}" was not found; expected all rows and columns of the form, add it with zeros where there was nothing.`,
};

export const about: RuleAbout = [
  tablesClause,
  '格式的行和列是全国统一的。删去的行不等于零。',
  'Rows and columns are the same for the whole country. A row that was taken out is not a zero.',
  ['依规定不报某类数据、并已说明的机关。', 'Organs that need not report some data, and say so.'],
];
