/** The printed place of a cell in words. */
import { checkLocale, given, shownValue, wrong } from '../diagnostic/wrong.ts';
import { type CellPath, editionIds, type EditionId, formCells } from './index.ts';
import { groupNames } from './shared.ts';

/**
 * Names a cell for people: `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 · 自然人`. Without an edition (or null), the
 * newest that has the cell. A path that no edition has is given back as it is. Throws a TypeError with `code`
 * GONGKAI_UNKNOWN_LOCALE for another language, GONGKAI_UNKNOWN_EDITION, or GONGKAI_UNKNOWN_CELL for a path that is no string.
 */
export function label(path: CellPath, locale: 'zh' | 'en' = 'zh', edition?: EditionId | null): string {
  if (typeof path !== 'string') throw wrong('GONGKAI_UNKNOWN_CELL', `Expected the path of a cell, got ${given(path)}`);
  checkLocale(locale);
  if (edition !== undefined && edition !== null && !editionIds.includes(edition))
    throw wrong('GONGKAI_UNKNOWN_EDITION', `Unknown edition ${shownValue(edition)}, expected one of ${editionIds.join(', ')}`);
  const id = edition && formCells(edition).has(path) ? edition : editionIds.find((candidate) => formCells(candidate).has(path));
  const cell = id && formCells(id).get(path);
  if (!cell) return path;
  const { block, row, column } = cell;
  const heads = row.groups ?? (locale === 'zh' ? block.caption : block.captionEn) ?? [];
  const above = typeof heads === 'string' ? [heads] : heads;
  return locale === 'zh'
    ? `${[...above, row.label].join(' / ')} · ${column.label}`
    : `${[...above.map((head) => groupNames[head] ?? head), row.en].join(' / ')} · ${column.en}`;
}
