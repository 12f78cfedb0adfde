/** source/: bytes to text. */
export { acceptText, decode } from './decode.ts';
export type { Decoded, DecodeOptions } from './decode.ts';
export { binaryKindOf } from './binary.ts';
export { formatInfo, formats, readExtensions } from './formats.ts';
export type { BinaryKind, FormatInfo, FormatName } from './formats.ts';
export { detectFormat } from './format.ts';
export { sourceMessages } from './messages.ts';
export type { SourceMessage } from './messages.ts';
export { repairMojibake } from './mojibake.ts';
export type { Repaired } from './mojibake.ts';
