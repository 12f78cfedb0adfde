/** The entry `gongkai/html`: reading web pages, for `parserOf`. */
import { pageMeta } from '#page';
import { readGuarded } from './read/guarded.ts';
import { readHtml } from './read/html.ts';
import { type ForeignNode, readForeign } from './read/foreign-tree.ts';
import type { Reading, TextReader } from './read/types.ts';

/** The reader of web pages. */
export const html: TextReader = {
  name: 'html',
  read: (text) => ({ ...readGuarded('html', text, readHtml), meta: pageMeta(text) }),
  trusted: true,
};

/** What is needed of cheerio: `$(selector)` gives nodes. */
export type CheerioLike = (selector: string) => { toArray(): readonly unknown[] };

/**
 * The reading of what a selector of cheerio finds in a page that was loaded already: `parse(fromCheerio($, '.article'))`.
 * Nothing is parsed again. `source.text` is the text of the nodes, one run on a line, and spans point into it.
 */
export const fromCheerio = ($: CheerioLike, selector = 'body'): Reading => readForeign($(selector).toArray() as readonly ForeignNode[]);
