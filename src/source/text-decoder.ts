/** Decoding with the platform's TextDecoder: the same for Node and browsers. */

/** Bytes to text. Malformed bytes become U+FFFD; a byte order mark is not looked for. */
export type Decode = (bytes: Uint8Array) => string;

const decoders = new Map<string, Decode | undefined>();

/** The platform's decoder for a label, or undefined if the platform does not know it. */
export function platformDecoder(label: string): Decode | undefined {
  if (decoders.has(label)) return decoders.get(label);
  let decode: Decode | undefined;
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    decode = (bytes) => decoder.decode(bytes);
  } catch {
    decode = undefined;
  }
  if (decoders.size < 64) decoders.set(label, decode);
  return decode;
}

let strict: TextDecoder | undefined;

/** The text if the bytes are valid UTF-8 throughout, else undefined. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return (strict ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })).decode(bytes);
  } catch {
    return undefined;
  }
}
