/** What a cell is called, in words of the form. */
import type { Locale } from '../diagnostic/types.ts';
import { type CellPath, type Column, type EditionId, editionIds, formCells, type FormCell, forms, type Row } from '../form/index.ts';

/** The English of a printed head, or the head itself. */
export const headIn = (edition: EditionId, head: string, locale: Locale): string => (locale === 'en' ? (forms[edition].english[head] ?? head) : head);

const own = (named: Pick<Row | Column, 'label' | 'en'>, locale: Locale): string => (locale === 'en' ? named.en : named.label);

/** The label of a row with the heads to its left: `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密`. */
export const rowLabel = (edition: EditionId, row: Row, locale: Locale = 'zh'): string =>
  [...(row.groups ?? []).map((head) => headIn(edition, head, locale)), own(row, locale)].join(' / ');

/** The label of a column: `自然人`. */
export const columnLabel = (column: Column, locale: Locale = 'zh'): string => own(column, locale);

/** The cell of a path and the edition that has it; the newest edition unless one is given. */
export function findCell(path: string, edition?: EditionId): { readonly edition: EditionId; readonly cell: FormCell } | undefined {
  for (const id of edition ? [edition] : editionIds) {
    const cell = formCells(id).get(path as CellPath);
    if (cell) return { edition: id, cell };
  }
  return undefined;
}

/**
 * The name of a cell for people: `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 · 自然人`. Without `edition`, the newest
 * edition that has the path gives the words. A path that no edition has is given back as it is.
 */
export function label(path: CellPath, locale: Locale = 'zh', edition?: EditionId): string {
  const found = findCell(path, edition) ?? findCell(path);
  if (!found) return path;
  return `${rowLabel(found.edition, found.cell.row, locale)} · ${columnLabel(found.cell.column, locale)}`;
}
