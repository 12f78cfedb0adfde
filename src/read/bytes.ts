/** Bytes as callers hold them. */
import { given, wrong } from '../diagnostic/wrong.ts';

/** Bytes that can be read: those of a buffer that was transferred elsewhere cannot, and would look like an empty file. */
function attached(bytes: () => Uint8Array, buffer: ArrayBufferLike): Uint8Array {
  try {
    new Uint8Array(buffer);
    return bytes();
  } catch {
    throw wrong('GONGKAI_INVALID_INPUT', 'Expected bytes, got a detached buffer: it was transferred elsewhere');
  }
}

/** Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what is no bytes. */
export function bytesOf(input: unknown, expected = 'a Uint8Array or ArrayBuffer'): Uint8Array {
  if (input instanceof Uint8Array) return attached(() => input, input.buffer);
  if (input instanceof ArrayBuffer || Object.prototype.toString.call(input) === '[object ArrayBuffer]')
    return attached(() => new Uint8Array(input as ArrayBuffer), input as ArrayBuffer);
  if (ArrayBuffer.isView(input)) return attached(() => new Uint8Array(input.buffer, input.byteOffset, input.byteLength), input.buffer);
  const found = input instanceof Promise ? 'a promise: await it first' : given(input);
  throw wrong('GONGKAI_INVALID_INPUT', `Expected ${expected}, got ${found}`);
}
