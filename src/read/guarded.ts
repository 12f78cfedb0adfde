/** Reading markup that may be made to exhaust its parser: what was not read as such is said. */
import { diagnose } from '../diagnostic/types.ts';
import { given, wrong } from '../diagnostic/wrong.ts';
import { readMessages } from './messages.ts';
import { type Piece, type ReadMessage, type Reading, readingOf } from './types.ts';

/** Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what is no text. */
export function checkText(text: unknown): void {
  if (typeof text !== 'string') throw wrong('GONGKAI_INVALID_INPUT', `Expected a text, got ${given(text)}`);
}

/** The reading of a text, with a message where a guard kept it from being read as its format asks. */
export function readGuarded(format: 'html' | 'markdown', text: string, read: (text: string, guarded: () => unknown) => Piece[]): Reading {
  checkText(text);
  const messages: ReadMessage[] = [];
  const pieces = read(text, () => messages.push(diagnose(readMessages, 'markup-guarded', { format })));
  return { ...readingOf(format, text, pieces), messages };
}
