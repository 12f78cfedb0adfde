/** Reading markup that may be made to exhaust its parser: what was not read as such is said. */
import { diagnose } from '../diagnostic/types.ts';
import { readMessages } from './messages.ts';
import { type Piece, type ReadMessage, type Reading, readingOf } from './types.ts';

/** The reading of a text, with a message where a guard kept it from being read as its format asks. */
export function readGuarded(format: 'html' | 'markdown', text: string, read: (text: string, guarded: () => unknown) => Piece[]): Reading {
  const messages: ReadMessage[] = [];
  const pieces = read(text, () => messages.push(diagnose(readMessages, 'markup-guarded', { format })));
  return { ...readingOf(format, text, pieces), messages };
}
