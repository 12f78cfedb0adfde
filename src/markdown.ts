/** The entry `gongkai/markdown`: reading Markdown, for `parserOf`. */
import { readMarkdown } from './read/markdown.ts';
import { readingOf, type TextReader } from './read/types.ts';

/** The reader of Markdown. */
export const markdown: TextReader = { name: 'markdown', read: (text) => readingOf('markdown', text, readMarkdown(text)), trusted: true };
