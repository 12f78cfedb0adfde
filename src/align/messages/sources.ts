/** What is said of a source and its tables as wholes. */
import { formName } from '../../form/label.ts';
import { counted } from '../../diagnostic/counted.ts';
import type { Wording } from '../../diagnostic/types.ts';

export const sourceMessages = {
  'section-heading-missing': {
    severity: 'info',
    zh: (d: { title: string }) => `没有找到标题“${d.title}”，其表格按内容识别。`,
    en: (d) => `Found no heading "${d.title}"; its table was recognised by its content.`,
  } satisfies Wording<{ title: string }>,
  'table-turned': {
    severity: 'info',
    zh: () => '表格的行与列互换了位置，已按标签转正后读取。',
    en: () => 'The rows of the table are printed as columns; it was transposed by its labels.',
  } satisfies Wording<{ table: string }>,
  'tables-missing': {
    severity: 'warning',
    zh: (d: { tables: readonly string[] }) => `没有找到表格：${d.tables.join('、')}（可能是图片或附件）。`,
    en: (d) => `Found no table ${d.tables.join(', ')} (a picture or an attachment, perhaps).`,
  } satisfies Wording<{ tables: readonly string[] }>,
  'blank-form': {
    severity: 'warning',
    zh: () => '这是空白的报告格式，没有任何数值。',
    en: () => 'This is the blank form: it contains no numbers.',
  } satisfies Wording<Record<string, never>>,
  'not-a-report': {
    severity: 'warning',
    zh: () => '没有找到年度报告的表格和章节，未读取任何数值。',
    en: () => 'Found neither tables nor sections of an annual report; no number was read.',
  } satisfies Wording<Record<string, never>>,
  'other-form': {
    severity: 'warning',
    zh: (d: { form: string }) => `这是另一种统计表（${formName(d.form, 'zh')}）：各行按原样列在 extensions 中，不填入本格式的单元格。`,
    en: (d) =>
      `This is another form (${formName(d.form, 'en')}): its lines are listed in extensions as printed; no cell of the form is filled from it.`,
  } satisfies Wording<{ form: string }>,
  'several-reports': {
    severity: 'warning',
    zh: (d: { count: number }) => `文件中至少有${d.count}份报告，请分开后再读；未读取任何数值。`,
    en: (d) => `The input contains at least ${counted(d.count, 'report')}; split it and read each separately. No number was read.`,
  } satisfies Wording<{ count: number }>,
  'repeats-dropped': {
    severity: 'error',
    zh: (d: { numbers: number }) => `全文${d.numbers}个数值无一重复，来源很可能删除了重复的行；数值的位置已不可知，均不采用。`,
    en: (d) =>
      `No number occurs twice among ${d.numbers}: the source seems to have dropped repeated lines. Their places cannot be known; none is used.`,
  } satisfies Wording<{ numbers: number }>,
  'labels-missing': {
    severity: 'error',
    zh: (d: { numbers: number }) => `有${d.numbers}个数值，但没有可以识别的行标签，未读取。`,
    en: (d) => `Found ${counted(d.numbers, 'number')} but no row labels; nothing was read.`,
  } satisfies Wording<{ numbers: number }>,
  'merged-by-column': {
    severity: 'warning',
    zh: () => '数值散在几行之中，已按列合并。',
    en: () => 'The values are scattered over several lines; merged by column.',
  } satisfies Wording<{ table: string }>,
  'counts-skipped': {
    severity: 'info',
    zh: (d: { count: number }) => `${d.count}个数字是行的序号，没有当作数值读取。`,
    en: (d) => `Left out ${counted(d.count, 'row number')}.`,
  } satisfies Wording<{ count: number }>,
  'cells-blank': {
    severity: 'info',
    zh: (d: { table: string; count: number }) => `有${d.count}个单元格空白，读作空值（不是0）。`,
    en: (d) => `${counted(d.count, 'cell is', 'cells are')} blank: null, not 0.`,
  } satisfies Wording<{ table: string; count: number }>,
  'sum-unconfirmed': {
    severity: 'info',
    zh: (d: { relation: string; at: string; difference: number }) =>
      `所读数值不满足勾稽关系（相差${d.difference}）：可能是原报告的差错，也可能是来源受损。`,
    en: (d) => `The values as read do not add up (off by ${d.difference}): the report's own error, or damage in the source.`,
  } satisfies Wording<{ relation: string; at: string; difference: number }>,
} as const;
