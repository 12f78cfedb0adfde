/** What readers say: what a file holds besides its text, and what of it could not be read. */
import { counted } from '../diagnostic/counted.ts';
import type { Catalogue, Span, Wording } from '../diagnostic/types.ts';

/**
 * `doubts`: the cells that stand at the spans of `data.at`, or else at the span of the message, are no better than this,
 * and the message names them.
 */
export interface ReadWording<Data> extends Wording<Data> {
  readonly doubts?: 'inferred' | 'doubtful';
}

type ReadCatalogue = Readonly<Record<string, Catalogue[string] & Pick<ReadWording<unknown>, 'doubts'>>>;

/** Where a message doubts cells: all places, in order. */
export interface Doubted {
  readonly at: readonly Span[];
}

/** Places as a file has them (`表三!D25`), the first few. */
export interface Named {
  readonly count: number;
  readonly names: readonly string[];
}

const listed = ({ count, names }: Named): string => names.join('、') + (count > names.length ? ' 等' : '');
const listedEn = ({ count, names }: Named): string => names.join(', ') + (count > names.length ? ', …' : '');

const damages = {
  crc: ['校验和不符', 'its checksum is another'],
  size: ['长度与所载不符', 'its length is another than it says'],
  cut: ['内容中断', 'it breaks off'],
  xml: ['不是有效的 XML', 'it is no valid XML'],
  doctype: ['含有文档类型声明', 'it declares a document type'],
  missing: ['缺失', 'it is missing'],
  twice: ['重复出现', 'it is there twice'],
  large: ['过大', 'it is too large'],
  method: ['压缩方式不支持或已加密', 'it is encrypted or compressed in another way'],
} as const;

export type Damage = keyof typeof damages;

export const readMessages = {
  'reader-note': {
    severity: 'warning',
    zh: ({ zh }) => zh,
    en: ({ en }) => en,
    doubts: 'inferred',
  } satisfies ReadWording<{ readonly zh: string; readonly en: string; readonly at?: readonly Span[] }>,
  'file-damaged': {
    severity: 'error',
    zh: () => '文件已损坏或不完整，未读取任何数字。请重新获取文件，或用 Word、WPS 打开修复后另存。',
    en: () =>
      'The file is damaged or cut off; no number was read. Get it again, or open it in Word or WPS, let it be repaired, and save it.',
  } satisfies ReadWording<Record<string, never>>,
  'part-damaged': {
    severity: 'error',
    zh: ({ part, damage }) =>
      `文件中的${part}已损坏（${damages[damage][0]}），其内容未读取或不可靠。请重新获取文件，或用 Word、WPS 打开修复后另存。`,
    en: ({ part, damage }) =>
      `The part ${part} of the file is damaged (${damages[damage][1]}); it was not read, or is not to be relied on. Get the file again, or open it in Word or WPS, let it be repaired, and save it.`,
    doubts: 'doubtful',
  } satisfies ReadWording<{ readonly part: string; readonly damage: Damage; readonly at?: readonly Span[] }>,
  'tracked-changes': {
    severity: 'info',
    zh: ({ count }) => `文件有${count}处修订，按接受全部修订后的内容读取。定稿前请在“审阅”中接受或拒绝。`,
    en: ({ count }) =>
      `Found ${count} tracked changes; read as if all were accepted. Accept or reject them under Review before the report is final.`,
  } satisfies ReadWording<{ readonly count: number }>,
  'hidden-text': {
    severity: 'warning',
    zh: ({ count }) => `文件有${count}处隐藏文字，未读取。请显示后删除或取消隐藏。`,
    en: ({ count }) => `Found ${counted(count, 'run')} of hidden text, skipped. Show hidden text, and delete or unhide it.`,
  } satisfies ReadWording<{ readonly count: number }>,
  'style-hides': {
    severity: 'warning',
    zh: ({ count }) =>
      `有${count}段文字所在表格的样式在部分行列隐藏文字，无法确定这些文字是否显示，相应单元格为空值。请在 Word 或 WPS 中清除表格样式后另存。`,
    en: ({ count }) =>
      `Found ${counted(count, 'paragraph')} in tables whose style hides the text of some rows or columns; which ones cannot be told, and their cells are null. Clear the style of the table in Word or WPS, and save.`,
    doubts: 'doubtful',
  } satisfies ReadWording<Doubted & { readonly count: number }>,
  'hidden-cells': {
    severity: 'warning',
    zh: (d) => `工作簿中有隐藏的工作表、行或列（${listed(d)}），未读取。请取消隐藏或删除。`,
    en: (d) => `Found hidden sheets, rows or columns (${listedEn(d)}), which were skipped. Unhide or delete them.`,
  } satisfies ReadWording<Named>,
  'text-in-merged-cell': {
    severity: 'warning',
    zh: ({ count }) => `有${count}个被合并的单元格仍存有文字，打印时不显示，此处照读。请拆分单元格后核对。`,
    en: ({ count }) =>
      `Found text in ${counted(count, 'cell')} that a merged cell covers and no print shows; it was read as it is. Split the cells and compare.`,
    doubts: 'inferred',
  } satisfies ReadWording<Doubted & { readonly count: number }>,
  'formula-without-value': {
    severity: 'warning',
    zh: (d) =>
      `有${d.count}个单元格只有公式，没有保存计算结果（${listed(d)}），不作计算，也不当作空白。请用 Excel 或 WPS 打开，重新计算后保存。`,
    en: (d) =>
      `Found ${counted(d.count, 'cell')} with a formula and no stored result (${listedEn(d)}); nothing was computed, and none taken for blank. Open the workbook in Excel or WPS, let it compute, and save it.`,
    doubts: 'doubtful',
  } satisfies ReadWording<Doubted & Named>,
  'format-hides-value': {
    severity: 'warning',
    zh: (d) => `有${d.count}个单元格的显示格式与所存数值不同（${listed(d)}），按所存数值读取。请核对显示内容，或改为常规格式。`,
    en: (d) =>
      `Found ${counted(d.count, 'cell')} whose format shows something else than the value (${listedEn(d)}); the values were read as stored. Compare what is shown, or set the format to General.`,
    doubts: 'inferred',
  } satisfies ReadWording<Doubted & Named>,
  'unreliable-cells': {
    severity: 'error',
    zh: (d) =>
      `有${d.count}个单元格的内容不可靠（${listed(d)}）：所指的字符串缺失、同一单元格出现两次，或内容中断。请用 Excel 或 WPS 打开核对后另存。`,
    en: (d) =>
      `Found ${counted(d.count, 'cell')} not to be relied on (${listedEn(d)}): a string is missing, a cell is there twice, or the sheet breaks off. Open the workbook in Excel or WPS, compare, and save it.`,
    doubts: 'doubtful',
  } satisfies ReadWording<Doubted & Named>,
  'note-marks': {
    severity: 'info',
    zh: ({ count }) => `有${count}处上标，按注释标记处理，未并入旁边的文字或数字。请核对。`,
    en: ({ count }) =>
      `Found ${count} raised marks; treated as note marks, and left out of the words and numbers beside them. Compare the original.`,
    doubts: 'inferred',
  } satisfies ReadWording<Doubted & { readonly count: number }>,
  'embedded-objects': {
    severity: 'warning',
    zh: ({ count }) => `文件嵌有${count}个对象（如表格、文档），其内容未读取。请双击打开，把内容复制到正文中。`,
    en: ({ count }) =>
      `Found ${count} embedded objects (sheets, documents), whose content was not read. Open each and copy its content into the text.`,
  } satisfies ReadWording<{ readonly count: number }>,
  'unreadable-font': {
    severity: 'warning',
    zh: ({ count }) => `有${count}个字符用符号字体写成，无法得知是什么字，以 U+FFFD 代替。请对照原件，或复制文字粘贴。`,
    en: ({ count }) =>
      `Found ${counted(count, 'character')} of symbol fonts without a meaning that is told; U+FFFD stands in place. Compare the original, or copy and paste its text.`,
    doubts: 'doubtful',
  } satisfies ReadWording<Doubted & { readonly count: number }>,
  'markup-guarded': {
    severity: 'warning',
    zh: ({ format }) =>
      format === 'html'
        ? '网页的标签嵌套过深或属性过多，其后内容没有按浏览器的方式解析，表格可能识别不全。请核对，或另存为普通网页后重试。'
        : 'Markdown 中未配对的标记过多或文件过大，已按纯文本读取，表格可能识别不全。请核对，或改为网页、文本后重试。',
    en: ({ format }) =>
      format === 'html'
        ? 'The tags of this page are nested too deep or have too many attributes; from there on it was not read as browsers do, and tables may be incomplete. Compare, or save it as an ordinary page.'
        : 'This Markdown has too many marks without a partner or is too long; it was read as plain text, and tables may be incomplete. Compare, or give it as HTML or text.',
  } satisfies ReadWording<{ readonly format: 'html' | 'markdown' }>,
  encrypted: {
    severity: 'error',
    zh: () => 'PDF 已加密，需要密码才能打开，未读取。请用密码打开后另存为不加密的文件。',
    en: () => 'The PDF is encrypted and asks for a password; it was not read. Open it and save it without one.',
  } satisfies ReadWording<Record<string, never>>,
  scan: {
    severity: 'error',
    zh: ({ pages }) => `PDF 共${pages}页，都是图片（扫描件），没有可读的文字。请改用电子原件，或先做文字识别（OCR）再逐格核对。`,
    en: ({ pages }) =>
      `The PDF has ${counted(pages, 'page')} of pictures (a scan) and no text. Use the original file, or run OCR first and compare every cell.`,
  } satisfies ReadWording<{ readonly pages: number }>,
  'ocr-layer': {
    severity: 'error',
    zh: ({ pages }) => `PDF 共${pages}页，都是图片，其下的文字由 OCR 识别所得，不可靠，未采用。请改用电子原件。`,
    en: ({ pages }) =>
      `The PDF has ${counted(pages, 'page')} of pictures over text that OCR made; the text is not to be relied on and was not read. Use the original file.`,
  } satisfies ReadWording<{ readonly pages: number }>,
  'rotated-text': {
    severity: 'info',
    zh: ({ count }) => `有${count}个字符与页面方向不同（竖排或旋转），按所在位置读取，请核对。`,
    en: ({ count }) => `Found ${counted(count, 'character')} rotated on the page; read in place. Compare the original.`,
  } satisfies ReadWording<{ readonly count: number }>,
  'cells-run-together': {
    severity: 'warning',
    zh: ({ count }) => `有${count}个单元格的边线不全，分不清属于哪一格，请核对。`,
    en: ({ count }) => `The ruled lines around ${counted(count, 'cell')} do not show where one cell ends; compare the original.`,
    doubts: 'doubtful',
  } satisfies ReadWording<Doubted & { readonly count: number }>,
  'page-furniture': {
    severity: 'info',
    zh: (d) => `略去${d.count}行页码、页眉、页脚（${listed(d)}）。`,
    en: (d) => `Left out ${counted(d.count, 'line')} of page numbers, headers and footers (${listedEn(d)}).`,
  } satisfies ReadWording<Named>,
  'pages-unread': {
    severity: 'error',
    zh: (d) => `有${d.count}页已损坏，无法读取（第${listed(d)}页）。请重新获取文件。`,
    en: (d) => `Found ${d.count} damaged pages that cannot be read (${listedEn(d)}). Get the file again.`,
  } satisfies ReadWording<Named>,
  'too-many-pages': {
    severity: 'warning',
    zh: ({ pages, limit }) => `PDF 共${pages}页，只读取前${limit}页；可用选项 pages 提高上限。`,
    en: ({ pages, limit }) =>
      `The PDF has ${counted(pages, 'page')}; only the first ${limit} ${limit === 1 ? 'was' : 'were'} read. Raise the option pages to read more.`,
  } satisfies ReadWording<{ readonly pages: number; readonly limit: number }>,
} as const satisfies ReadCatalogue;
