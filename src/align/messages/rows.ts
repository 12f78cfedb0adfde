/** What is said of rows, their labels and their values. */
import { counted } from '../../diagnostic/counted.ts';
import type { Wording } from '../../diagnostic/types.ts';
import { quote } from './quote.ts';

export const rowMessages = {
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
  'label-broken': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”的文字被拆在数行，已合并。`,
    en: (d) => `The label "${d.label}" is broken over several lines; joined.`,
  } satisfies Wording<{ label: string }>,
  'row-broken': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”的数值被换行或空行隔开，已按一行读取。`,
    en: (d) => `The values of "${d.label}" are split by a line break; read as one row.`,
  } satisfies Wording<{ label: string }>,
  'row-shifted': {
    severity: 'info',
    zh: (d: { label: string }) => `“${d.label}”与同表其他行的列位不同，已按内容对齐。`,
    en: (d) => `"${d.label}" is not in the same columns as the other rows of its table; aligned by content.`,
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
    en: (d) => `The row "${d.label}" is not where the form prints it; read by its label. Compare with the original table.`,
  } satisfies Wording<{ label: string }>,
  'row-misplaced': {
    severity: 'warning',
    zh: (d: { label: string; caption: string }) => `“${d.label}”一行出现在“${d.caption}”之下，不属于该栏，未采用。`,
    en: (d) => `A row "${d.label}" is under "${d.caption}", where the form has none; not used.`,
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
  'surplus-values': {
    severity: 'warning',
    zh: (d: { label: string; found: number; expected: number }) =>
      `“${d.label}”有${d.found}个数值，本版格式只有${d.expected}个；原值见 extensions。`,
    en: (d) =>
      `Found ${counted(d.found, 'value')} for "${d.label}", expected ${d.expected} in this edition; the values are kept under extensions.`,
  } satisfies Wording<{ label: string; found: number; expected: number }>,
  'extension-row': {
    severity: 'info',
    zh: (d: { label: string }) => `“${quote(d.label)}”不是法定格式的行，其数值保留在 extensions。`,
    en: (d) => `"${quote(d.label)}" is not a row of the statutory form; its values are kept under extensions.`,
  } satisfies Wording<{ label: string }>,
  'stray-value': {
    severity: 'warning',
    zh: (d: { label: string; text: string }) =>
      `“${d.label}”的单元格之间有不在任何单元格内的“${quote(d.text)}”，未采用；旁边的空白可能就是它的位置。`,
    en: (d) =>
      `Found "${quote(d.text)}" between the cells of "${d.label}", but in none of them; not used. A blank beside it may be its place.`,
  } satisfies Wording<{ label: string; text: string }>,
} as const;
