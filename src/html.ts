/** The entry `gongkai/html`: reading web pages, for `parserOf`. */
import { pageMeta } from '#page';
import { readGuarded } from './read/guarded.ts';
import { readHtml } from './read/html.ts';
import type { TextReader } from './read/types.ts';

/** The reader of web pages. */
export const html: TextReader = {
  name: 'html',
  read: (text) => ({ ...readGuarded('html', text, readHtml), meta: pageMeta(text) }),
  trusted: true,
};
