/** The entry `gongkai/html`: reading web pages, for `parserOf`. */
import { pageMeta } from '#page';
import { given, wrong } from './diagnostic/wrong.ts';
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
 * Throws a TypeError with `code` GONGKAI_INVALID_INPUT for what is neither. Nothing is parsed again. `source.text` is the text of the nodes, one run on a line, and spans point into it.
 */
export function fromCheerio($: CheerioLike, selector = 'body'): Reading {
  if (typeof $ !== 'function' || typeof selector !== 'string')
    throw wrong('GONGKAI_INVALID_INPUT', `Expected what cheerio loaded and a selector, got ${given($)} and ${given(selector)}`);
  return readForeign($(selector).toArray() as readonly ForeignNode[]);
}
