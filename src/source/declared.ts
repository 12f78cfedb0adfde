/** What a page says of its own encoding: `<meta charset>`, `http-equiv`, an XML declaration. */

const looked = 8192;
const tag = /<(?:meta|\?xml)\b([^<>]{0,400})/giu;
const charset = /\b(?:charset|encoding)\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:+-]{2,40})/iu;

/** The label that stands in the first 8 KB of a page, given as Latin-1. */
export function declaredLabel(start: string): string | undefined {
  for (const [, attributes = ''] of start.slice(0, looked).matchAll(tag)) {
    const label = charset.exec(attributes)?.[1];
    if (label !== undefined) return label;
  }
  return undefined;
}
