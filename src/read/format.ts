/** Tells HTML from text. Markdown is read as such only when the caller says so. */

export type SourceFormat = 'html' | 'markdown' | 'text';

/** Tags that text about anything else does not hold, and tags that it may hold once. */
const structure = /<(?:!doctype\s|html|head|body|table|t[dhr]|div)\b/iu;
const inline = /<\/?(?:p|br|span|li|h[1-6]|font|strong)\b[^<>]{0,400}>/giu;

/** `html` if the text holds markup, else `text`. */
export function formatOf(text: string): 'html' | 'text' {
  if (!text.includes('<')) return 'text';
  if (structure.test(text)) return 'html';
  const tags = text.matchAll(inline);
  return tags.next().done !== true && tags.next().done !== true ? 'html' : 'text';
}
