/** The printed places of cells, sections and forms in words. */
import { checkLocale, given, shownValue, wrong } from '../diagnostic/wrong.ts';
import type { Locale } from '../diagnostic/types.ts';
import { type CellPath, editionIds, type EditionId, type FormCell, formCells, forms, type SectionId } from './index.ts';
import { groupNames } from './shared.ts';

/** A cell of an edition; without one, or where it has none such, that of the newest that has it. */
export function cellOf(path: CellPath | undefined, edition?: EditionId | null): FormCell | undefined {
  for (const id of edition ? [edition, ...editionIds] : editionIds) {
    const cell = path && formCells(id).get(path);
    if (cell) return cell;
  }
  return undefined;
}

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
  const cell = cellOf(path, edition);
  if (!cell) return path;
  const { block, row, column } = cell;
  const heads = row.groups ?? (locale === 'zh' ? block.caption : block.captionEn) ?? [];
  const above = typeof heads === 'string' ? [heads] : heads;
  return locale === 'zh'
    ? `${[...above, row.label].join(' / ')} · ${column.label}`
    : `${[...above.map((head) => groupNames[head] ?? head), row.en].join(' / ')} · ${column.en}`;
}

/** `三、收到和处理政府信息公开申请情况`. */
export function sectionName(id: SectionId, locale: Locale): string {
  const sections = Object.values(forms).find((form) => form.sections.some((section) => section.id === id))?.sections ?? [];
  const at = sections.findIndex((section) => section.id === id);
  const section = sections[at];
  if (!section) return id;
  return locale === 'zh' ? `${section.numeral}、${section.title}` : `${at + 1}. ${section.en}`;
}

/** 2021年格式, the form of 2021: a form by the first year it is for. What is none is named as given. */
export function formName(id: string, locale: Locale): string {
  if (id === 'cn-ogi-legacy') return locale === 'zh' ? '2014年以前的格式' : 'form before 2014';
  const from = /^cn-ogi-(\d{4})$/u.exec(id)?.[1];
  return from === undefined ? id : locale === 'zh' ? `${from}年格式` : `form of ${from}`;
}
