/** The entry `gongkai/html`: reading web pages, for `parserOf`. */
import { pageMeta } from '#page';
import { readHtml } from './read/html.ts';
import { readingOf, type TextReader } from './read/types.ts';

/** The reader of web pages. */
export const html: TextReader = {
  name: 'html',
  read: (text) => ({ ...readingOf('html', text, readHtml(text)), meta: pageMeta(text) }),
  trusted: true,
};
