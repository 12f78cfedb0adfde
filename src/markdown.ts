/** The entry `gongkai/markdown`: reading Markdown, for `parserOf`. */
import type { FormatReader } from './parser.ts';
import { readMarkdown } from './read/markdown.ts';

export const markdown: FormatReader = { read: readMarkdown };
