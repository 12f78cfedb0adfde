/** The readers by format: each cuts a source to pieces and knows nothing of the form. */
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';
import type { Piece } from './types.ts';

export { readHtml, readMarkdown, readText };
export type { MarkupCell, Piece } from './types.ts';

export type SourceFormat = 'html' | 'markdown' | 'text';

export const readers: Readonly<Record<SourceFormat, (text: string) => Piece[]>> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
};
