/** The entry `gongkai/markdown`: reading Markdown, for `parserOf`. */
import { readGuarded } from './read/guarded.ts';
import { readMarkdown } from './read/markdown.ts';
import type { TextReader } from './read/types.ts';

/** The reader of Markdown. */
export const markdown: TextReader = { name: 'markdown', read: (text) => readGuarded('markdown', text, readMarkdown), trusted: true };
