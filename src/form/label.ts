/** The printed place of a cell in words. */
import { checkLocale } from '../diagnostic/wrong.ts';
import { type CellPath, editionIds, type EditionId, formCells } from './index.ts';
import { groupNames } from './shared.ts';

/**
 * Names a cell for people: `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 · 自然人`. Without an edition, the newest
 * that has the cell. A path that no edition has is given back as it is. Throws a TypeError with `code`
 * GONGKAI_UNKNOWN_LOCALE for another language.
 */
export function label(path: CellPath, locale: 'zh' | 'en' = 'zh', edition?: EditionId): string {
  checkLocale(locale);
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
