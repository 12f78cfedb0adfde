/** The formats that input may have, in one list: how people call them, who reads them, and the way out where nobody does. */

type Words = readonly [zh: string, en: string];

export interface FormatInfo {
  readonly names: Words;
  /** Whether its reader gets decoded text or the bytes. */
  readonly input: 'text' | 'bytes';
  /** The endings of its files, lower case. */
  readonly extensions: readonly string[];
  /** The import that reads it. Absent: nothing here does. */
  readonly entry?: string;
  /** What a person can do where nothing here reads it, if not to save it as text. */
  readonly wayOut?: Words;
}

const openAndCopy: Words = [
  '请用 Word 或 WPS 打开，全选、复制后粘贴到这里，或另存为 .docx',
  'Open it in Word or WPS, select all, copy, paste it here, or save it as .docx',
];
const openWorkbook: Words = [
  '请用 Excel 或 WPS 打开，全选、复制后粘贴到这里，或另存为 .xlsx',
  'Open it in Excel or WPS, select all, copy, paste it here, or save it as .xlsx',
];
const onServers = (by: string): Words => [`；服务器上可用 ${by} 批量转换`, `; on a server: ${by}`];
const soffice = (to: string): Words => onServers(`soffice --convert-to ${to}`);
const joined = (a: Words, b: Words): Words => [a[0] + b[0], a[1] + b[1]];
const ocr: Words = ['请先识别文字（OCR），再粘贴识别结果', 'Have its text recognised (OCR) first, then paste the text'];
const unpack: Words = ['请先解压', 'Unpack it first'];

export const formats = {
  text: { names: ['纯文本', 'plain text'], input: 'text', extensions: ['txt', 'text'], entry: 'gongkai/text' },
  html: { names: ['HTML', 'HTML'], input: 'text', extensions: ['html', 'htm', 'shtml', 'xhtml'], entry: 'gongkai/html' },
  markdown: { names: ['Markdown', 'Markdown'], input: 'text', extensions: ['md', 'markdown'], entry: 'gongkai/markdown' },
  docx: { names: ['Word 文档（.docx）', 'a Word document (.docx)'], input: 'bytes', extensions: ['docx'], entry: 'gongkai/office' },
  xlsx: { names: ['Excel 表格（.xlsx）', 'an Excel workbook (.xlsx)'], input: 'bytes', extensions: ['xlsx'], entry: 'gongkai/office' },
  pdf: { names: ['PDF 文件', 'a PDF file'], input: 'bytes', extensions: ['pdf'], entry: 'gongkai/pdf' },
  doc: {
    names: ['旧版文字文档（.doc、.wps）', 'an old document (.doc, .wps)'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(openAndCopy, soffice('docx')),
  },
  xls: {
    names: ['旧版表格（.xls、.et）', 'an old workbook (.xls, .et)'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(openWorkbook, soffice('xlsx')),
  },
  xlsb: {
    names: ['二进制 Excel 表格（.xlsb）', 'a binary Excel workbook (.xlsb)'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(openWorkbook, soffice('xlsx')),
  },
  'old-office': {
    names: ['旧版 Office 文件（.doc、.wps、.xls、.et）', 'an old Office file (.doc, .wps, .xls, .et)'],
    input: 'bytes',
    extensions: [],
    wayOut: [`${openAndCopy[0]}或 .xlsx${soffice('docx')[0]}`, `${openAndCopy[1]} or .xlsx${soffice('docx')[1]}`],
  },
  'encrypted-office': {
    names: ['加密的 Office 文件', 'an encrypted Office file'],
    input: 'bytes',
    extensions: [],
    wayOut: ['请用密码打开，取消密码后另存', 'Open it with its password and save it without one'],
  },
  ofd: {
    names: ['OFD 版式文件（.ofd）', 'an OFD document (.ofd)'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(
      [
        '请用 WPS 或版式阅读器打开，全选、复制后粘贴到这里，或另存为 .pdf',
        'Open it in WPS or an OFD reader, select all, copy, paste it here, or save it as .pdf',
      ],
      onServers('ofdrw'),
    ),
  },
  pptx: { names: ['PowerPoint 演示文稿（.pptx）', 'a PowerPoint presentation (.pptx)'], input: 'bytes', extensions: [] },
  odt: {
    names: ['ODF 文档（.odt）', 'an OpenDocument text (.odt)'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(openAndCopy, soffice('docx')),
  },
  ods: {
    names: ['ODF 表格（.ods）', 'an OpenDocument sheet (.ods)'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(openWorkbook, soffice('xlsx')),
  },
  zip: { names: ['ZIP 压缩包', 'a ZIP archive'], input: 'bytes', extensions: [], wayOut: unpack },
  rtf: {
    names: ['RTF 文档', 'an RTF document'],
    input: 'bytes',
    extensions: [],
    wayOut: joined(openAndCopy, soffice('docx')),
  },
  png: { names: ['PNG 图片', 'a PNG image'], input: 'bytes', extensions: [], wayOut: ocr },
  jpeg: { names: ['JPEG 图片', 'a JPEG image'], input: 'bytes', extensions: [], wayOut: ocr },
  gif: { names: ['GIF 图片', 'a GIF image'], input: 'bytes', extensions: [], wayOut: ocr },
  bmp: { names: ['BMP 图片', 'a BMP image'], input: 'bytes', extensions: [], wayOut: ocr },
  tiff: { names: ['TIFF 图片', 'a TIFF image'], input: 'bytes', extensions: [], wayOut: ocr },
  webp: { names: ['WebP 图片', 'a WebP image'], input: 'bytes', extensions: [], wayOut: ocr },
  gzip: { names: ['gzip 压缩数据', 'gzip-compressed data'], input: 'bytes', extensions: [], wayOut: unpack },
  rar: { names: ['RAR 压缩包', 'a RAR archive'], input: 'bytes', extensions: [], wayOut: unpack },
  '7z': { names: ['7z 压缩包', 'a 7z archive'], input: 'bytes', extensions: [], wayOut: unpack },
  unknown: { names: ['二进制数据', 'binary data'], input: 'bytes', extensions: [] },
} as const satisfies Readonly<Record<string, FormatInfo>>;

export type FormatName = keyof typeof formats;

/** Formats that are no text. */
export type BinaryKind = { [Name in FormatName]: (typeof formats)[Name]['input'] extends 'bytes' ? Name : never }[FormatName];

/** What is known of a format by its name; nothing of those that a caller's reader brings. */
export const formatInfo = (name: string): FormatInfo | undefined =>
  Object.hasOwn(formats, name) ? formats[name as FormatName] : undefined;

/** The endings of files that some entry of the package reads, without the dot. */
export const readExtensions = (): string[] => Object.values(formats).flatMap((format) => ('entry' in format ? format.extensions : []));
