/** What decoding can say. Offsets are UTF-16 units of the decoded text; `at` lists the first few. */
import { counted } from '../diagnostic/counted.ts';
import type { Catalogue, DiagnosticOf, Wording } from '../diagnostic/types.ts';
import { type BinaryKind, type FormatInfo, formats } from './formats.ts';

export interface Places {
  readonly count: number;
  readonly at: readonly number[];
}

const otherwise = [
  '请打开后另存为网页（.html）或纯文本，或复制全文粘贴',
  'Open it and save it as a web page (.html) or plain text, or copy and paste all of it',
] as const;

/** What to do with a file that was not read: the import that reads it, or how to make one that is read. */
function wayOut(kind: BinaryKind): readonly [zh: string, en: string] {
  const { entry, wayOut }: FormatInfo = formats[kind];
  if (entry === undefined) return wayOut ?? otherwise;
  return [`请以字节传入，并改用${entry}；或打开后复制全文粘贴`, `Give its bytes to ${entry}; or open it, and copy and paste all of it`];
}

const spaced = (words: string): string => (/^[A-Z\d]/iu.test(words) ? ` ${words}` : words);

const places = ({ count, at }: Places): string => (count > at.length ? `${at.join(', ')}, …` : at.join(', '));
const declarers = { caller: ['调用方', 'the caller'], page: ['网页自身', 'the page itself'] } as const;
const readings = { gb18030: 'GBK', 'windows-1252': 'Latin-1' } as const;

export type Declarer = keyof typeof declarers;
/** As what bytes of another encoding were read by mistake. */
export type Misreading = keyof typeof readings;

export const sourceMessages = {
  'not-text': {
    severity: 'error',
    zh: ({ kind }) => `输入是${spaced(formats[kind].names[0])}，不是文本，未读取任何数字。${wayOut(kind)[0]}。`,
    en: ({ kind }) => `Found ${formats[kind].names[1]}, expected text; no number was read. ${wayOut(kind)[1]}.`,
  } satisfies Wording<{ readonly kind: BinaryKind }>,
  'encoding-overruled': {
    severity: 'warning',
    zh: ({ declared, by, encoding }) =>
      `${declarers[by][0]}声明的编码是${declared}，但内容是${encoding}，已按${encoding}读取。请更正声明。`,
    en: ({ declared, by, encoding }) =>
      `Found ${encoding}, expected ${declared} as declared by ${declarers[by][1]}; read as ${encoding}. Correct the declaration.`,
  } satisfies Wording<{ readonly declared: string; readonly by: Declarer; readonly encoding: string }>,
  'encoding-unknown': {
    severity: 'warning',
    zh: ({ declared, by }) => `${declarers[by][0]}声明的编码${declared}无法识别，已根据内容判断编码。请使用标准名称。`,
    en: ({ declared, by }) =>
      `Found the encoding label ${declared} given by ${declarers[by][1]}, which is not known here; the encoding was told from the content. Use a standard label.`,
  } satisfies Wording<{ readonly declared: string; readonly by: Declarer }>,
  'encoding-doubtful': {
    severity: 'warning',
    zh: ({ encoding }) => `无法可靠判断编码，暂按${encoding}读取。请用 encoding 选项指明编码。`,
    en: ({ encoding }) => `The encoding could not be detected reliably; read as ${encoding}. Set the option encoding.`,
  } satisfies Wording<{ readonly encoding: string }>,
  'malformed-bytes': {
    severity: 'warning',
    zh: (data) => `有${data.count}处字节不是有效的${data.encoding}，已用 U+FFFD 代替（位置${places(data)}）。请检查文件是否损坏或被截断。`,
    en: (data) =>
      `Found bytes in ${counted(data.count, 'place')} that are no valid ${data.encoding}, replaced by U+FFFD (at ${places(data)}). Check whether the file is damaged or cut off.`,
  } satisfies Wording<Places & { readonly encoding: string }>,
  'replacement-characters': {
    severity: 'warning',
    zh: (data) => `原文含有${data.count}个替换字符 U+FFFD（位置${places(data)}），此前的转换已丢失这些字符。请改用原始文件。`,
    en: (data) =>
      `Found ${data.count} replacement characters U+FFFD in the source (at ${places(data)}): an earlier conversion lost what stood there. Use the original.`,
  } satisfies Wording<Places>,
  'nul-characters': {
    severity: 'warning',
    zh: (data) => `原文含有${data.count}个空字符 U+0000（位置${places(data)}），像是二进制数据或被当作单字节读取的 UTF-16。请检查来源。`,
    en: (data) =>
      `Found ${data.count} NUL characters (at ${places(data)}): it looks like binary data, or UTF-16 read byte by byte. Check the source.`,
  } satisfies Wording<Places>,
  'lone-surrogates': {
    severity: 'warning',
    zh: (data) => `原文含有${data.count}个不成对的代理项（位置${places(data)}），字符已被截断。请检查来源。`,
    en: (data) => `Found ${data.count} lone surrogates (at ${places(data)}): characters were split. Check the source.`,
  } satisfies Wording<Places>,
  'mojibake-undone': {
    severity: 'warning',
    zh: (data) => `有${data.count}段乱码（${data.encoding}被误读为${readings[data.readAs]}），已还原（位置${places(data)}）。`,
    en: (data) =>
      `Found ${counted(data.count, 'run')} of ${data.encoding} that had been misread as ${readings[data.readAs]} and undid it (at ${places(data)}).`,
  } satisfies Wording<Places & { readonly encoding: string; readonly readAs: Misreading }>,
  'mojibake-lost': {
    severity: 'warning',
    zh: (data) => `乱码中有${data.count}个字符无法还原，已用 U+FFFD 代替或保留原样（位置${places(data)}）。请改用原始文件。`,
    en: (data) =>
      `Found ${counted(data.count, 'character')} of misread text beyond restoring, U+FFFD or left as found (at ${places(data)}). Use the original.`,
  } satisfies Wording<Places>,
} as const satisfies Catalogue;

export type SourceMessage = DiagnosticOf<typeof sourceMessages>;
