/** Names of sections and tables in both languages. */
import type { Locale } from '../../diagnostic/types.ts';
import { forms, type SectionId } from '../../form/index.ts';

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
  const form = Object.values(forms).find((one) => one.id === id);
  return !form ? id : locale === 'zh' ? `${form.years.from}年格式` : `form of ${form.years.from}`;
}

/** `相差2`, `相差 −1`. */
export const apart = (difference: number): string => `相差${difference < 0 ? ` −${-difference}` : difference}`;

/** 一 for 1, as headings are numbered. */
export const numeralOf = (number: number): string => '一二三四五六七八九十'.charAt(number - 1) || String(number);
