/** The head of a page, as far as it can say something. */

export interface PageMeta {
  readonly name: string;
  readonly content: string;
}

/** Heads are not looked at beyond this. */
const longestHead = 100_000;

/** The source up to the end of its head; undefined where no `<meta>` with a name stands in it. */
export function headOf(source: string): string | undefined {
  const start = source.slice(0, longestHead);
  const end = start.search(/<\/head\b|<body\b/iu);
  const head = end < 0 ? start : start.slice(0, end);
  return /<meta\s[^>]{0,400}\bname\s*=/iu.test(head) ? head : undefined;
}
