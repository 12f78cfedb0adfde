/** What reading the head of a report can say. */
import type { Catalogue, DiagnosticOf, Wording } from '../../diagnostic/types.ts';

export interface Unreadable {
  /** What was read, as it stands. */
  readonly found: string;
}

const dates = {
  signed: ['落款日期', 'the date of the signature'],
  published: ['发布日期', 'the date of publication'],
  period: ['统计期限', 'the statistical period'],
} as const;

export type DateField = keyof typeof dates;

export const headMessages = {
  'title-missing': {
    severity: 'info',
    zh: () => '没有找到报告标题；应有“（机关名称）（年份）年政府信息公开工作年度报告”；请核对来源是否完整。',
    en: () => 'Found no title; expected "(organ) (year) annual report on open government information"; check that the source is complete.',
  } satisfies Wording<Record<string, never>>,
  'year-unreadable': {
    severity: 'warning',
    zh: ({ found }) => `标题中的年份写作“${found}”，应为四位数；请核对原件。`,
    en: ({ found }) => `Found the year "${found}" in the title, expected four digits; check the original.`,
  } satisfies Wording<Unreadable>,
  'year-missing': {
    severity: 'info',
    zh: () => '标题和统计期限都没有写明报告年度；请在标题中写明。',
    en: () => 'Found no data year in the title or the statistical period; state it in the title.',
  } satisfies Wording<Record<string, never>>,
  'year-conflict': {
    severity: 'warning',
    zh: ({ year, others }) =>
      `报告年度按${year}年读取，但标题、统计期限或元数据中另有${others.join('、')}年，各处应一致；年度存疑，请对照原件核对。`,
    en: ({ year, others }) =>
      `The data year was read as ${year}, but title, statistical period or metadata also say ${others.join(', ')}; expected one year, so it is doubtful: check the original.`,
  } satisfies Wording<{ readonly year: number; readonly others: readonly number[] }>,
  'organ-conflict': {
    severity: 'warning',
    zh: ({ organ, others }) =>
      `报告机关按“${organ}”读取，但标题、正文或落款中另有“${others.join('”“')}”，各处应一致；机关名称存疑，请对照原件核对。`,
    en: ({ organ, others }) =>
      `The organ was read as "${organ}", but title, text or signature also name "${others.join('", "')}"; expected one organ, so it is doubtful: check the original.`,
  } satisfies Wording<{ readonly organ: string; readonly others: readonly string[] }>,
  'organ-id-conflict': {
    severity: 'info',
    zh: ({ organId, others }) => `索引号中的机关代码有“${organId}”和“${others.join('”“')}”，应只有一个；机关代码存疑，请对照原件核对。`,
    en: ({ organId, others }) =>
      `The index numbers hold the codes "${organId}" and "${others.join('", "')}"; expected one organ, so the code is doubtful: check the original.`,
  } satisfies Wording<{ readonly organId: string; readonly others: readonly string[] }>,
  'date-unreadable': {
    severity: 'warning',
    zh: ({ field, found }) => `${dates[field][0]}写作“${found}”，不是有效日期；请核对原件。`,
    en: ({ field, found }) => `Found "${found}" as ${dates[field][1]}, expected a valid date; check the original.`,
  } satisfies Wording<Unreadable & { readonly field: DateField }>,
} as const satisfies Catalogue;

export type HeadMessage = DiagnosticOf<typeof headMessages>;
