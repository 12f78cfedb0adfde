/** HZ (RFC 1843): seven-bit text in which `~{` … `~}` holds GB2312 without its high bits. */
import { platformDecoder } from './text-decoder.ts';

/** HZ bytes to text, by way of GB18030. `~~` is a tilde, `~` before a line end joins the lines. */
export function decodeHz(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let chinese = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    const next = bytes[i + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) {
      chinese = next === 0x7b;
      i++;
    } else if (byte === 0x7e && !chinese && (next === 0x7e || next === 0x0a)) {
      if (next === 0x7e) out[length++] = 0x7e;
      i++;
    } else {
      // A line end closes what was left open.
      if (byte === 0x0a) chinese = false;
      out[length++] = chinese && byte > 0x20 ? byte | 0x80 : byte;
    }
  }
  return platformDecoder('gb18030')?.(out.subarray(0, length)) ?? '';
}

/** Whether bytes without high bits look like HZ: an opening and a closing shift. */
export function looksLikeHz(bytes: Uint8Array): boolean {
  let open = false;
  for (let i = 0; i + 1 < bytes.length; i++)
    if (bytes[i] === 0x7e) {
      if (bytes[i + 1] === 0x7b) open = true;
      else if (open && bytes[i + 1] === 0x7d) return true;
    }
  return false;
}
