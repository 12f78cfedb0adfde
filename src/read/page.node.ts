/** What a page says of itself in its head (`<meta name="PubDate" content="…">`). In Node: cheerio, loaded when it is needed. */
import { createRequire } from 'node:module';
import type { load as Load } from 'cheerio/slim';
import { type PageMeta, headOf } from './page.ts';

let load: typeof Load | null | undefined;

/** Null where a bundle was made without it. */
function cheerio(): typeof Load | null {
  try {
    return (createRequire(import.meta.url)('cheerio/slim') as { load: typeof Load }).load;
  } catch {
    return null;
  }
}

/** The named `<meta>` elements of a page, in order. */
export function pageMeta(source: string): readonly PageMeta[] {
  const head = headOf(source);
  if (head === undefined) return [];
  if (load === undefined) load = cheerio();
  if (load === null) return [];
  const $ = load(head);
  return $('meta[name][content]')
    .toArray()
    .map((element) => ({ name: $(element).attr('name') ?? '', content: $(element).attr('content') ?? '' }));
}
