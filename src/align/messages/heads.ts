/** What is said of heads, columns and the blocks that they stand over. */
import { formName } from '../../form/label.ts';
import type { Wording } from '../../diagnostic/types.ts';
import { quote } from './quote.ts';

export const headMessages = {
  'head-altered': {
    severity: 'info',
    zh: (d: { printed: string; label: string }) => `表头“${quote(d.printed)}”按“${d.label}”读取。`,
    en: (d) => `Read the head "${quote(d.printed)}" as "${d.label}".`,
  } satisfies Wording<{ printed: string; label: string }>,
  'heads-missing': {
    severity: 'info',
    zh: (d: { table: string; missing: readonly string[] }) => `缺少表头：${d.missing.join('、')}；各列按位置读取。`,
    en: (d) => `Found no column headings ${d.missing.join(', ')}; the columns are read by position.`,
  } satisfies Wording<{ table: string; missing: readonly string[] }>,
  'heads-replaced': {
    severity: 'warning',
    zh: (d: { table: string; missing: readonly string[]; heads: readonly string[] }) =>
      `缺少表头：${d.missing.join('、')}，其位置上是“${quote(d.heads.join('、'))}”；该列未读取，单元格为空值。请对照原表。`,
    en: (d) =>
      `Found no column headings ${d.missing.join(', ')}, and "${quote(d.heads.join(', '))}" in their place; their columns are not read and their cells are null. Compare with the original table.`,
  } satisfies Wording<{ table: string; missing: readonly string[]; heads: readonly string[] }>,
  'columns-skipped': {
    severity: 'info',
    zh: (d: { table: string; heads: readonly string[] }) => `“${quote(d.heads.join('、'))}”不是法定格式的列，未读取；其余各列按表头读取。`,
    en: (d) => `"${quote(d.heads.join(', '))}" is not a column of the form and is skipped; the others are read by their headings.`,
  } satisfies Wording<{ table: string; heads: readonly string[] }>,
  'columns-foreign': {
    severity: 'warning',
    zh: (d: { table: string; heads: readonly string[] }) =>
      `表头“${quote(d.heads.join('、'))}”与法定格式不符，无法确定各列，未采用。请对照原表。`,
    en: (d) =>
      `Found the heads "${quote(d.heads.join(', '))}", expected those of the form: which column is which cannot be told, and none is used. Compare with the original table.`,
  } satisfies Wording<{ table: string; heads: readonly string[] }>,
  'columns-reordered': {
    severity: 'warning',
    zh: (d: { table: string; read: boolean }) =>
      `表头的次序与法定格式不同，${d.read ? '各列按表头读取' : '无法确定各列，未采用'}。请对照原表。`,
    en: (d) =>
      `The heads do not stand in the order of the form; ${d.read ? 'the columns are read by their heads' : 'which column is which cannot be told, and none is used'}. Compare with the original table.`,
  } satisfies Wording<{ table: string; read: boolean }>,
  'columns-refuted': {
    severity: 'warning',
    zh: (d: { label: string }) => `该表各行多不满足勾稽关系，各列可能不是法定格式的列；“${d.label}”的数值为推定。请对照原表。`,
    en: (d) =>
      `Most rows of the table do not add up, so its columns may be others than those of the form; the values of "${d.label}" are inferred. Compare with the original table.`,
  } satisfies Wording<{ label: string }>,
  'other-edition-block': {
    severity: 'warning',
    zh: (d: { caption: string; edition: string; other: string }) =>
      `“${d.caption}”用的是${formName(d.other, 'zh')}的表头，本报告为${formName(d.edition, 'zh')}；两版的列不可比，数值保留在 extensions。`,
    en: (d) =>
      `"${d.caption}" stands under the heads of the ${formName(d.other, 'en')} in a report on the ${formName(d.edition, 'en')}; the columns are not comparable, the values are kept under extensions.`,
  } satisfies Wording<{ caption: string; edition: string; other: string }>,
  'values-before-labels': {
    severity: 'warning',
    zh: (d: { label: string }) =>
      `“${d.label}”之前就有数值，而同栏最后一行之后没有：标签与数值可能错开了一行，或标签印在数值之后。该栏未采用，请对照原表。`,
    en: (d) =>
      `Values stand before "${d.label}" and none behind the last row of its block: labels and values slid apart, or labels follow their values. The block is not used; compare with the original table.`,
  } satisfies Wording<{ label: string }>,
} as const;
