/** Sources as bytes. */
import iconv from 'iconv-lite';

export interface Encoding {
  readonly name: string;
  /** The label under which TextDecoder knows it. */
  readonly platform: string;
  /** The bytes, or nothing where the encoding lacks a character. */
  readonly encode: (source: string) => Uint8Array | undefined;
}

/** A page that declares a character set declares this one. */
const declared = (source: string, charset: string): string =>
  source.replace('charset=utf-8', `charset=${charset}`).replace('charset="utf-8"', `charset="${charset}"`);

const encoding = (name: string, label: string, charset = name, addBOM = false, platform = charset): Encoding => ({
  name,
  platform,
  encode: (source) => {
    const text = declared(source, charset);
    const bytes = iconv.encode(text, label, { addBOM });
    return iconv.decode(bytes, label) === text ? new Uint8Array(bytes) : undefined;
  },
});

export const encodings: readonly Encoding[] = [
  encoding('utf-8', 'utf8'),
  encoding('utf-8 with BOM', 'utf8', 'utf-8', true),
  encoding('utf-16le with BOM', 'utf16le', 'utf-16', true),
  encoding('gb18030', 'gb18030'),
  // Pages that say gb2312 hold GBK; gb18030 reads it.
  encoding('gb2312', 'gbk', 'gb2312', false, 'gb18030'),
  encoding('big5', 'big5'),
];
