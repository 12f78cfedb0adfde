/** Names of sections and tables in both languages. */
import type { Locale } from '../../diagnostic/types.ts';
import { forms, type SectionId } from '../../form/index.ts';

const sections = forms['cn-ogi-2021'].sections;

/** `三、收到和处理政府信息公开申请情况`. */
export function sectionName(id: SectionId, locale: Locale): string {
  const section = sections.find((candidate) => candidate.id === id);
  if (!section) return id;
  return locale === 'zh' ? `${section.numeral}、${section.title}` : `${sections.indexOf(section) + 1}. ${section.en}`;
}

/** 一 for 1, as headings are numbered. */
export const numeralOf = (number: number): string => '一二三四五六七八九十'.charAt(number - 1) || String(number);
