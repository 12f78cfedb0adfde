/** Bytes that are no text: told by their first bytes, and of containers by the names of what they hold. */
import type { BinaryKind } from './formats.ts';

/** First bytes, written as Latin-1. */
const signatures: readonly (readonly [string, BinaryKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-office'],
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
  ['xl/workbook.bin', 'xlsb'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['opendocument.text', 'odt'],
  ['opendocument.spreadsheet', 'ods'],
];

/** Names of streams by which a compound file says what it holds, each character followed by NUL. */
const streams: readonly (readonly [string, BinaryKind])[] = [
  ['EncryptedPackage', 'encrypted-office'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

const startLength = 8192;

/** Bytes as text, one character for each. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode.apply(null, bytes as unknown as number[]);

export const latin1Start = (bytes: Uint8Array, length: number): string => latin1(bytes.subarray(0, length));

const named = (names: readonly (readonly [string, BinaryKind])[], within: string): BinaryKind | undefined =>
  names.find(([name]) => within.includes(name))?.[1];

/** The directory of a compound file: names of its streams; its place is said in the header. */
function directory(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return '';
  const from = (view.getUint32(48, true) + 1) * 2 ** Math.min(16, view.getUint16(30, true));
  return latin1(bytes.subarray(from, from + startLength)).replaceAll('\0', '');
}

/** What binary format text starts like that should have been given as bytes. A PDF may begin after some junk. */
export function binaryKind(start: string): BinaryKind | undefined {
  const kind = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind === 'zip') return named(parts, start) ?? kind;
  if (kind !== undefined) return kind;
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  if (start.startsWith('BM') && start.startsWith('\0\0\0\0', 6)) return 'bmp';
  return /^[^<\p{L}]{0,64}%PDF-\d/u.test(start) ? 'pdf' : undefined;
}

/** What binary format bytes are of. Of containers the list of what they hold is asked, wherever in the file it stands. */
export function binaryKindOf(bytes: Uint8Array): BinaryKind | undefined {
  const kind = binaryKind(latin1Start(bytes, startLength));
  if (kind === 'zip') return named(parts, latin1(bytes.subarray(-startLength))) ?? kind;
  if (kind === 'old-office') return named(streams, directory(bytes)) ?? kind;
  return kind;
}
