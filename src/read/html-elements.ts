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

/** Elements whose text is no part of the word beside it: notes raised above the line. */
export const apart = set('small sub sup');

export const preformatted = set('listing plaintext pre xmp');

export const rowGroups = set('tbody tfoot thead');

export const isCell = (name: string): boolean => name === 'td' || name === 'th';

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

const apartStyle = /(?:^|;)(?:font-size:0(?:;|p|$)|visibility:(?:hidden|collapse)|vertical-align:su|opacity:0(?:;|$))/u;

/** Struck out, or written from right to left whatever the characters are. */
const voidStyle = /line-through|(?:isolate|bidi)-override/u;

/** Elements whose text is void: struck out, or turned around. */
export const voids = set('bdo del s strike');

/** What digits of one number have in common: digits of another size, colour or class may be a note. */
const lookStyle = /(?:^|;)((?:font-size|color):[^;]{0,40})/gu;

/** The look of an element's text as far as it states one. */
export function lookOf(name: string, attributes: readonly Attribute[]): string {
  let look = '';
  for (const { name: attribute, value } of attributes) {
    if (attribute === 'class' || (name === 'font' && (attribute === 'size' || attribute === 'color'))) look += `${attribute}=${value};`;
    if (attribute !== 'style') continue;
    for (const [, part = ''] of value.toLowerCase().replace(/\s+/gu, '').matchAll(lookStyle)) look += `${part};`;
  }
  return look;
}

/** Raised above the line, or of the colour of the page. */
const raisedStyle = /(?:^|;)(?:mso-text-raise:|position:relative|color:(?:#fff(?:fff)?|white|transparent)(?:;|$))/u;

/** What the attributes say of an element's text: that it is not shown, that its line breaks are, that it is void, or no part of the word beside it. */
export function styleOf(attributes: readonly Attribute[]): 'hidden' | 'preformatted' | 'void' | 'apart' | undefined {
  for (const { name, value } of attributes) {
    if (name === 'hidden') return 'hidden';
    if (name !== 'style') continue;
    const style = value.toLowerCase().replace(/\s+/gu, '');
    if (style.includes('display:none')) return 'hidden';
    if (style.includes('white-space:pre')) return 'preformatted';
    if (voidStyle.test(style)) return 'void';
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
