/** Plain text to pieces. */
import { given, wrong } from '../diagnostic/wrong.ts';
import { cut, type Sink } from './cut.ts';
import type { Piece } from './types.ts';

/** Cuts a text to pieces. The last piece is empty and carries the marks at the end. Spans are offsets in `text`. */
export function readText(text: string): Piece[] {
  if (typeof text !== 'string') throw wrong('GONGKAI_INVALID_INPUT', `Expected a text, got ${given(text)}`);
  const pieces: Piece[] = [];
  const sink: Sink = {
    marks: '',
    piece(start, end) {
      pieces.push({ text: text.slice(start, end), span: { start, end }, marks: sink.marks });
      sink.marks = '';
    },
  };
  cut(text, 0, text.length, sink);
  pieces.push({ text: '', span: { start: text.length, end: text.length }, marks: sink.marks });
  return pieces;
}
