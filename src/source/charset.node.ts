/** `#charset` for Node: TextDecoder wherever it knows the label, iconv-lite for the labels that it lacks. */
import { createRequire } from 'node:module';
import { platformDecoder, type Decode } from './text-decoder.ts';

type Iconv = typeof import('iconv-lite');

let loaded: Iconv | null | undefined;

/** iconv-lite, loaded on first need (12 ms). Null where a bundle was made without it. */
function iconv(): Iconv | null {
  if (loaded === undefined)
    try {
      loaded = createRequire(import.meta.url)('iconv-lite') as Iconv;
    } catch {
      loaded = null;
    }
  return loaded;
}

function iconvDecoder(label: string): Decode | undefined {
  const library = iconv();
  if (!library?.encodingExists(label)) return undefined;
  return (bytes) => library.decode(bytes, label, { stripBOM: false });
}

/**
 * Node's own Big5 has no Hong Kong characters and gives private-use ones instead; browsers have them. Text that needs them
 * is decoded by iconv-lite.
 */
function big5(platform: Decode): Decode {
  return (bytes) => {
    const text = platform(bytes);
    return /[\ue000-\uf8ff\ufffd]/u.test(text) ? (iconvDecoder('big5hkscs')?.(bytes) ?? text) : text;
  };
}

/** The decoder for a label, or undefined if the label is not known here. */
export function decoderFor(label: string): Decode | undefined {
  const platform = platformDecoder(label);
  if (platform === undefined) return iconvDecoder(label);
  return label === 'big5' ? big5(platform) : platform;
}
