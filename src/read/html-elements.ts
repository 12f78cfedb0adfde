/** Which elements of HTML divide text, which are not content, which keep their white space. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that start and end a line. */
export const blocks = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp',
);

/** Elements of which nothing is read. Not `button` or `object`: pages forget to close them, and the article stands within. */
export const skipped = set(
  'datalist embed iframe input math noembed noframes noscript optgroup option rp rt rtc script select style svg template textarea',
);

/** Elements whose text is no part of the word beside it: notes raised above the line, text that was struck out. */
export const apart = set('del s small strike sub sup');

export const preformatted = set('listing plaintext pre xmp');

export const rowGroups = set('tbody tfoot thead');

export const isCell = (name: string): boolean => name === 'td' || name === 'th';

interface Attribute {
  readonly name: string;
  readonly value: string;
}

const apartStyle =
  /(?:^|;)(?:font-size:0(?:;|p|$)|visibility:hidden|vertical-align:su|text-decoration(?:-line)?:line-through|opacity:0(?:;|$))/u;

/** Raised above the line, or of the colour of the page. */
const raisedStyle = /(?:^|;)(?:mso-text-raise:|position:relative|color:(?:#fff(?:fff)?|white|transparent)(?:;|$))/u;

/** What the attributes say of an element's text: that it is not shown, that its line breaks are, or that it is no part of the word beside it. */
export function styleOf(attributes: readonly Attribute[]): 'hidden' | 'preformatted' | 'apart' | undefined {
  for (const { name, value } of attributes) {
    if (name === 'hidden') return 'hidden';
    if (name !== 'style') continue;
    const style = value.toLowerCase().replace(/\s+/gu, '');
    if (style.includes('display:none')) return 'hidden';
    if (style.includes('white-space:pre')) return 'preformatted';
    if (apartStyle.test(style) || raisedStyle.test(style)) return 'apart';
  }
  return undefined;
}

/** A span attribute as a count of at least one. Spans past `limit` are surely wrong and cost nothing. */
export function spanOf(attributes: readonly Attribute[], name: string, limit: number): number {
  const value = attributes.find((attribute) => attribute.name === name)?.value ?? '';
  const count = Number.parseInt(value, 10);
  return count === 0 && name === 'rowspan' ? limit : count >= 1 ? Math.min(count, limit) : 1;
}
