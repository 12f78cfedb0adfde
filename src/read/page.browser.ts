/** What a page says of itself in its head. In browsers: their own parser, which runs nothing; in workers, which have none, nothing. */
import { type PageMeta, headOf } from './page.ts';

/** The named `<meta>` elements of a page, in order. */
export function pageMeta(source: string): readonly PageMeta[] {
  const head = headOf(source);
  if (head === undefined || typeof DOMParser === 'undefined') return [];
  const elements = new DOMParser().parseFromString(head, 'text/html').querySelectorAll('meta[name][content]');
  return Array.from(elements, (element) => ({ name: element.getAttribute('name') ?? '', content: element.getAttribute('content') ?? '' }));
}
