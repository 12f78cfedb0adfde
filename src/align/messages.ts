/** What alignment says of cells that it cannot vouch for, and of what was odd on the way. */
import { counted } from '../diagnostic/counted.ts';
import type { Wording } from '../diagnostic/types.ts';

const quote = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

export const alignMessages = {
  'row-absent': {
    severity: 'warning',
    zh: (d: { label: string }) => `没有找到“${d.label}”这一行，其单元格均为空值（不是0）。请核对原表是否漏印此行。`,
    en: (d) => `Found no row "${d.label}"; its cells are null (not 0). Check whether the source lost the row.`,
  } satisfies Wording<{ label: string }>,
  'values-missing': {
    severity: 'warning',
    zh: (d: { label: string; expected: number }) =>
      `“${d.label}”之后没有数值，应有${d.expected}个。来源未保留空格位置，无法判断是空白还是丢失。`,
    en: (d) =>
      `Found no value behind "${d.label}", expected ${d.expected}. The source does not show blank cells, so blank and lost cannot be told apart.`,
  } satisfies Wording<{ label: string; expected: number }>,
  'row-doubtful': {
    severity: 'warning',
    zh: (d: { label: string; found: number; expected: number; left: number }) =>
      `“${d.label}”有${d.found}个数值，应为${d.expected}个；${d.left > 1 ? `仍有${d.left}种读法` : '无法确定读法'}，未能确定的单元格为空值。请对照原表。`,
    en: (d) =>
      `Found ${counted(d.found, 'value')} for "${d.label}", expected ${d.expected}; ${d.left > 1 ? `${d.left} readings are left` : 'no reading can be settled'}, and the cells they differ in are null. Compare with the original table.`,
  } satisfies Wording<{ label: string; found: number; expected: number; left: number }>,
  'row-inferred': {
    severity: 'info',
    zh: (d: { label: string; found: number; expected: number; permitted: number }) =>
      `“${d.label}”有${d.found}个数值（应为${d.expected}个），${d.permitted}种读法中依勾稽关系选定一种。`,
    en: (d) =>
      `Found ${counted(d.found, 'value')} for "${d.label}" (expected ${d.expected}); the sums of the form chose among ${counted(d.permitted, 'reading')}.`,
  } satisfies Wording<{ label: string; found: number; expected: number; permitted: number }>,
  'row-weak': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”的数值为推定值：其边界没有完整的标记（换行、缺少下一标签或字符受损）。`,
    en: (d) =>
      `The values of "${d.label}" are inferred: their bounds are not fully marked (a broken line, the next label missing, or damaged characters).`,
  } satisfies Wording<{ label: string }>,
  'label-altered': {
    severity: 'info',
    zh: (d: { printed: string; label: string }) => `“${quote(d.printed)}”按“${d.label}”读取。`,
    en: (d) => `Read "${quote(d.printed)}" as "${d.label}".`,
  } satisfies Wording<{ printed: string; label: string }>,
  'label-missing': {
    severity: 'warning',
    zh: (d: { label: string }) => `这一行数值没有行标签，按位置读作“${d.label}”。请对照原表。`,
    en: (d) => `Found a line of values without a label where "${d.label}" belongs; read as that row. Compare with the original table.`,
  } satisfies Wording<{ label: string }>,
  'head-altered': {
    severity: 'info',
    zh: (d: { printed: string; label: string }) => `表头“${quote(d.printed)}”按“${d.label}”读取。`,
    en: (d) => `Read the head "${quote(d.printed)}" as "${d.label}".`,
  } satisfies Wording<{ printed: string; label: string }>,
  'heads-missing': {
    severity: 'info',
    zh: (d: { table: string; missing: readonly string[] }) => `缺少表头：${d.missing.join('、')}；各列按位置读取。`,
    en: (d) => `Found no heads ${d.missing.join(', ')}; the columns are read by position.`,
  } satisfies Wording<{ table: string; missing: readonly string[] }>,
  'heads-replaced': {
    severity: 'warning',
    zh: (d: { table: string; missing: readonly string[]; heads: readonly string[] }) =>
      `缺少表头：${d.missing.join('、')}，其位置上是“${quote(d.heads.join('、'))}”；该列未读取，单元格为空值。请对照原表。`,
    en: (d) =>
      `Found no heads ${d.missing.join(', ')}, and "${quote(d.heads.join(', '))}" in their place; their columns are not read and their cells are null. Compare with the original table.`,
  } satisfies Wording<{ table: string; missing: readonly string[]; heads: readonly string[] }>,
  'columns-skipped': {
    severity: 'info',
    zh: (d: { table: string; heads: readonly string[] }) => `“${quote(d.heads.join('、'))}”不是法定格式的列，未读取；其余各列按表头读取。`,
    en: (d) => `"${quote(d.heads.join(', '))}" is no column of the form and is skipped; the others are read by their heads.`,
  } satisfies Wording<{ table: string; heads: readonly string[] }>,
  'columns-foreign': {
    severity: 'warning',
    zh: (d: { table: string; heads: readonly string[] }) =>
      `表头“${quote(d.heads.join('、'))}”与法定格式不符，无法确定各列，未采用。请对照原表。`,
    en: (d) =>
      `Found the heads "${quote(d.heads.join(', '))}", expected those of the form: which column is which cannot be told, and none is used. Compare with the original table.`,
  } satisfies Wording<{ table: string; heads: readonly string[] }>,
  'label-broken': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”的文字被拆在数行，已合并。`,
    en: (d) => `The label "${d.label}" is broken over several lines; joined.`,
  } satisfies Wording<{ label: string }>,
  'row-broken': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”的数值被换行或空行隔开，已按一行读取。`,
    en: (d) => `The values of "${d.label}" are divided by a line break; read as one row.`,
  } satisfies Wording<{ label: string }>,
  'row-shifted': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”与同表其他行的列位不同，已按内容对齐。`,
    en: (d) => `"${d.label}" does not stand in the same columns as the other rows of its table; aligned by content.`,
  } satisfies Wording<{ label: string }>,
  'row-doubled': {
    severity: 'warning',
    zh: (d: { label: string; same: boolean }) =>
      d.same ? `“${d.label}”出现两次，数值相同。` : `“${d.label}”出现两次而数值不同，无法确定以哪一行为准，单元格为空值。`,
    en: (d) =>
      d.same
        ? `The row "${d.label}" stands twice with the same values.`
        : `The row "${d.label}" stands twice with different values; its cells are null. Keep one of them.`,
  } satisfies Wording<{ label: string; same: boolean }>,
  'row-moved': {
    severity: 'warning',
    zh: (d: { label: string }) => `“${d.label}”一行不在法定格式的位置上，已按行标签读取。请对照原表。`,
    en: (d) => `The row "${d.label}" does not stand where the form prints it; read by its label. Compare with the original table.`,
  } satisfies Wording<{ label: string }>,
  'row-misplaced': {
    severity: 'warning',
    zh: (d: { label: string; caption: string }) => `“${d.label}”一行出现在“${d.caption}”之下，不属于该栏，未采用。`,
    en: (d) => `A row "${d.label}" stands under "${d.caption}", where the form has none; not used.`,
  } satisfies Wording<{ label: string; caption: string }>,
  'cell-text': {
    severity: 'warning',
    zh: (d: { text: string; label: string }) => `“${d.label}”中是文字“${quote(d.text)}”，不是数值。没有则应填0。`,
    en: (d) => `Found the text "${quote(d.text)}" in "${d.label}", expected a number. Write 0 for none.`,
  } satisfies Wording<{ text: string; label: string }>,
  'unit-differs': {
    severity: 'warning',
    zh: (d: { label: string; units: readonly string[]; expected: string }) =>
      d.units.length > 1
        ? `“${d.label}”旁印有不同的单位（${d.units.join('、')}），无法确定金额，该格为空值。请对照原表。`
        : `“${d.label}”旁印的单位是${d.units.join('')}，格式规定为${d.expected}；数值按所印单位读取，请核对。`,
    en: (d) =>
      d.units.length > 1
        ? `Found different units beside "${d.label}" (${d.units.join(', ')}), so the amount cannot be told and its cell is null. Compare with the original table.`
        : `Found the unit ${d.units.join('')} beside "${d.label}", expected ${d.expected}; the value is kept in the unit that is printed, check it.`,
  } satisfies Wording<{ label: string; units: readonly string[]; expected: string }>,
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
  'columns-refuted': {
    severity: 'warning',
    zh: (d: { label: string }) => `该表各行多不满足勾稽关系，各列可能不是法定格式的列；“${d.label}”的数值为推定。请对照原表。`,
    en: (d) =>
      `Most rows of the table do not add up, so its columns may be others than those of the form; the values of "${d.label}" are inferred. Compare with the original table.`,
  } satisfies Wording<{ label: string }>,
  'surplus-values': {
    severity: 'warning',
    zh: (d: { label: string; found: number; expected: number }) =>
      `“${d.label}”有${d.found}个数值，本版格式只有${d.expected}个；原值见 extensions。`,
    en: (d) => `Found ${counted(d.found, 'value')} for "${d.label}", this edition has ${d.expected}; the values are kept under extensions.`,
  } satisfies Wording<{ label: string; found: number; expected: number }>,
  'extension-row': {
    severity: 'info',
    zh: (d: { label: string }) => `“${quote(d.label)}”不是法定格式的行，其数值保留在 extensions。`,
    en: (d) => `"${quote(d.label)}" is not a row of the statutory form; its values are kept under extensions.`,
  } satisfies Wording<{ label: string }>,
  'values-before-labels': {
    severity: 'warning',
    zh: (d: { label: string }) =>
      `“${d.label}”之前就有数值，而同栏最后一行之后没有：标签与数值可能错开了一行，或标签印在数值之后。该栏未采用，请对照原表。`,
    en: (d) =>
      `Values stand before "${d.label}" and none behind the last row of its block: labels and values slid apart, or labels follow their values. The block is not used; compare with the original table.`,
  } satisfies Wording<{ label: string }>,
  'stray-value': {
    severity: 'warning',
    zh: (d: { label: string; text: string }) =>
      `“${d.label}”的单元格之间有不在任何单元格内的“${quote(d.text)}”，未采用；旁边的空白可能就是它的位置。`,
    en: (d) => `Found "${quote(d.text)}" between the cells of "${d.label}", in none of them; not used. A blank beside it may be its place.`,
  } satisfies Wording<{ label: string; text: string }>,
  'columns-reordered': {
    severity: 'warning',
    zh: (d: { table: string; read: boolean }) =>
      `表头的次序与法定格式不同，${d.read ? '各列按表头读取' : '无法确定各列，未采用'}。请对照原表。`,
    en: (d) =>
      `The heads do not stand in the order of the form; ${d.read ? 'the columns are read by their heads' : 'which column is which cannot be told, and none is used'}. Compare with the original table.`,
  } satisfies Wording<{ table: string; read: boolean }>,
  'unlabelled-values': {
    severity: 'warning',
    zh: (d: { count: number }) => `有${d.count}个数值没有行标签，未采用。`,
    en: (d) => `${counted(d.count, 'value has', 'values have')} no row label; not used.`,
  } satisfies Wording<{ count: number }>,
  'other-edition-block': {
    severity: 'warning',
    zh: (d: { caption: string; edition: string; other: string }) =>
      `“${d.caption}”用的是${d.other}的表头，本报告为${d.edition}；两版的列不可比，数值保留在 extensions。`,
    en: (d) =>
      `"${d.caption}" stands under the heads of ${d.other} in a report on ${d.edition}; the columns are not comparable, the values are kept under extensions.`,
  } satisfies Wording<{ caption: string; edition: string; other: string }>,
  'section-heading-missing': {
    severity: 'info',
    zh: (d: { title: string }) => `没有找到标题“${d.title}”，其表格按内容识别。`,
    en: (d) => `Found no heading "${d.title}"; its table was recognised by its content.`,
  } satisfies Wording<{ title: string }>,
  'merged-by-column': {
    severity: 'warning',
    zh: () => '数值散在几行之中，已按列合并。',
    en: () => 'The values are scattered over several lines; merged by column.',
  } satisfies Wording<{ table: string }>,
  'counts-skipped': {
    severity: 'info',
    zh: (d: { count: number }) => `${d.count}个数字是行的序号，没有当作数值读取。`,
    en: (d) => `Left out ${counted(d.count, 'number')} by which rows are counted.`,
  } satisfies Wording<{ count: number }>,
  'table-turned': {
    severity: 'info',
    zh: () => '表格的行与列互换了位置，已按标签转正后读取。',
    en: () => 'The rows of the table are printed as columns; it was turned by its labels.',
  } satisfies Wording<{ table: string }>,
  'tables-missing': {
    severity: 'warning',
    zh: (d: { tables: readonly string[] }) => `没有找到表格：${d.tables.join('、')}（可能是图片或附件）。`,
    en: (d) => `Found no table ${d.tables.join(', ')} (a picture or an attachment, perhaps).`,
  } satisfies Wording<{ tables: readonly string[] }>,
  'blank-form': {
    severity: 'warning',
    zh: () => '这是空白的报告格式，没有任何数值。',
    en: () => 'This is the blank form: it holds no number.',
  } satisfies Wording<Record<string, never>>,
  'not-a-report': {
    severity: 'warning',
    zh: () => '没有找到年度报告的表格和章节，未读取任何数值。',
    en: () => 'Found neither tables nor sections of an annual report; no number was read.',
  } satisfies Wording<Record<string, never>>,
  'other-form': {
    severity: 'warning',
    zh: (d: { form: string }) => `这是另一种统计表（${d.form}）：各行按原样列在 extensions 中，不填入本格式的单元格。`,
    en: (d) => `This is another form (${d.form}): its lines are listed in extensions as printed; no cell of the form is filled from it.`,
  } satisfies Wording<{ form: string }>,
  'several-reports': {
    severity: 'warning',
    zh: (d: { count: number }) => `文件中至少有${d.count}份报告，请分开后再读；未读取任何数值。`,
    en: (d) => `The input holds at least ${counted(d.count, 'report')}; divide it and read each alone. No number was read.`,
  } satisfies Wording<{ count: number }>,
  'repeats-dropped': {
    severity: 'error',
    zh: (d: { numbers: number }) => `全文${d.numbers}个数值无一重复，来源很可能删除了重复的行；数值的位置已不可知，均不采用。`,
    en: (d) =>
      `None of the ${d.numbers} numbers occurs twice: the source seems to have dropped repeated lines. Their places cannot be known; none is used.`,
  } satisfies Wording<{ numbers: number }>,
  'labels-missing': {
    severity: 'error',
    zh: (d: { numbers: number }) => `有${d.numbers}个数值，但没有可以识别的行标签，未读取。`,
    en: (d) => `Found ${d.numbers} numbers but no row labels; nothing was read.`,
  } satisfies Wording<{ numbers: number }>,
} as const;
