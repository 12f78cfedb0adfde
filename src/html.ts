/** The entry `gongkai/html`: reading web pages, for `parserOf`. */
import { pageMeta } from '#page';
import type { FormatReader } from './parser.ts';
import { readHtml } from './read/html.ts';

export const html: FormatReader = { read: readHtml, meta: pageMeta };
