/** The readers by format: each cuts a source to pieces and knows nothing of the form. */
import { readHtml } from '../../src/read/html.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { readText } from '../../src/read/text.ts';
import type { Piece } from '../../src/read/types.ts';

export { readHtml, readMarkdown, readText };
export type { MarkupCell, Piece } from '../../src/read/types.ts';

export type SourceFormat = 'html' | 'markdown' | 'text';

export const readers: Readonly<Record<SourceFormat, (text: string) => Piece[]>> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
};
