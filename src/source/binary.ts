/** Bytes that are no text: told by their first bytes. */

/** What files that people save beside reports look like. */
export type BinaryKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'odt'
  | 'zip'
  | 'doc'
  | 'pdf'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'webp'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'unknown';

/** First bytes, written as Latin-1. */
const signatures: readonly (readonly [string, BinaryKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\x1f\x8b\x08', 'gzip'],
  ['Rar!\x1a\x07', 'rar'],
  ["7z\xbc\xaf'\x1c", '7z'],
];

/** Names of parts by which a ZIP says what it holds. */
const parts: readonly (readonly [string, BinaryKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['opendocument.text', 'odt'],
];

/** The first bytes, one character for each. */
export const latin1Start = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode.apply(null, bytes.subarray(0, length) as unknown as number[]);

/** What binary format a file starts like, given its start as Latin-1. A PDF may begin after some junk. */
export function binaryKind(start: string): BinaryKind | undefined {
  const kind = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind === 'zip') return parts.find(([name]) => start.includes(name))?.[1] ?? kind;
  if (kind !== undefined) return kind;
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  if (start.startsWith('BM') && start.startsWith('\0\0\0\0', 6)) return 'bmp';
  return /^[^<\p{L}]{0,64}%PDF-\d/u.test(start) ? 'pdf' : undefined;
}
