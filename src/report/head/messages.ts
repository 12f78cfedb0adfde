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
    en: () => 'Found no title; expected “(organ) (year) annual report on open government information”; check that the source is complete.',
  } satisfies Wording<Record<string, never>>,
  'year-unreadable': {
    severity: 'warning',
    zh: ({ found }) => `标题中的年份写作“${found}”，应为四位数；请核对原件。`,
    en: ({ found }) => `Found the year “${found}” in the title, expected four digits; check the original.`,
  } satisfies Wording<Unreadable>,
  'year-missing': {
    severity: 'info',
    zh: () => '标题和统计期限都没有写明报告年度；请在标题中写明。',
    en: () => 'Found no data year in the title or the statistical period; state it in the title.',
  } satisfies Wording<Record<string, never>>,
  'year-conflict': {
    severity: 'warning',
    zh: ({ title, period }) => `标题的年度是 ${title}，统计期限的年度是 ${period}，二者应一致；以标题为准，请核对。`,
    en: ({ title, period }) =>
      `Found the year ${title} in the title and ${period} in the statistical period, expected one year; the title's is taken, check both.`,
  } satisfies Wording<{ readonly title: number; readonly period: number }>,
  'date-unreadable': {
    severity: 'warning',
    zh: ({ field, found }) => `${dates[field][0]}写作“${found}”，不是有效日期；请核对原件。`,
    en: ({ field, found }) => `Found “${found}” as ${dates[field][1]}, expected a valid date; check the original.`,
  } satisfies Wording<Unreadable & { readonly field: DateField }>,
} as const satisfies Catalogue;

export type HeadMessage = DiagnosticOf<typeof headMessages>;
