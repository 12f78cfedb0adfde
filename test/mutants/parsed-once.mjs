/** `parse` that reads a source once while a mutant is in force. */
import { parse as read } from '../../src/parse.ts';

export function parse(input, options) {
  const { now, parsed } = globalThis.mutants;
  if (now < 0 || !parsed || options !== undefined) return read(input, options);
  if (!parsed.has(input)) parsed.set(input, read(input));
  return parsed.get(input);
}
