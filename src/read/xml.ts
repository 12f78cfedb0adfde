/** XML of office files as a small tree. Names are those of the standards, whatever prefix a file gives them. */
import { SaxesParser } from 'saxes';
import { canonical, decoderOf } from '../source/labels.ts';
import { declaredLabel } from '../source/declared.ts';
import type { Damage } from './messages.ts';

export interface XmlElement {
  /** `w:p`: the prefix of the namespace here, and the local name. */
  readonly name: string;
  /** By local name; those of relationships as `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  /** The source broke off inside. */
  readonly cut?: true;
}

/** What follows the year in the transitional names, and the same in the strict ones. */
const namespaces: readonly (readonly [prefix: string, end: RegExp])[] = [
  ['w', /\/wordprocessingml(?:\/2006)?\/main$/u],
  ['s', /\/spreadsheetml(?:\/2006)?\/main$/u],
  ['r', /\/officeDocument(?:\/2006)?\/relationships$/u],
  ['p', /\/package\/2006\/relationships$/u],
  ['mc', /\/markup-compatibility\/2006$/u],
  ['m', /\/officeDocument(?:\/2006)?\/math$/u],
  ['pic', /\/drawingml(?:\/2006)?\/picture$/u],
];

const mostElements = 1_000_000;
const deepest = 200;

/** Text of a part: UTF-8 unless a mark or the declaration says otherwise. */
function textOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const wide =
    start.startsWith('\xff\xfe') || start.startsWith('<\0')
      ? 'utf-16le'
      : start.startsWith('\xfe\xff') || start.startsWith('\0<')
        ? 'utf-16be'
        : undefined;
  const label = wide ?? canonical(declaredLabel(start) ?? 'utf-8');
  const decode = decoderOf(wide === undefined && label.startsWith('utf-16') ? 'utf-8' : label) ?? decoderOf('utf-8');
  return (decode?.(bytes) ?? '').replace(/^\ufeff/u, '');
}

class Stop extends Error {
  readonly damage: Damage;
  constructor(damage: Damage) {
    super(damage);
    this.damage = damage;
  }
}

/** The root of a part. Where the source breaks off, what stood before it, with the elements that were open marked as cut. */
export function readXml(bytes: Uint8Array): { readonly root: XmlElement | undefined; readonly damage?: Damage } {
  const prefixes = new Map<string, string>();
  const prefixOf = (uri: string): string => {
    const known = prefixes.get(uri);
    if (known !== undefined) return known;
    const found = namespaces.find(([, end]) => end.test(uri))?.[0] ?? '';
    if (prefixes.size < 1000) prefixes.set(uri, found);
    return found;
  };
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: (XmlElement & { cut?: true })[] = [top];
  let left = mostElements;

  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (--left < 0 || open.length > deepest) throw new Stop('large');
    const own: Record<string, string> = {};
    for (const name in attributes) {
      const attribute = attributes[name];
      if (attribute === undefined || attribute.prefix === 'xmlns' || attribute.local === 'xmlns') continue;
      own[prefixOf(attribute.uri) === 'r' ? `r:${attribute.local}` : attribute.local] = attribute.value;
    }
    const prefix = prefixOf(uri);
    const element = { name: prefix === '' ? local : `${prefix}:${local}`, attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('doctype', () => {
    throw new Stop('doctype');
  });
  parser.on('error', () => {
    throw new Stop('xml');
  });
  try {
    parser.write(textOf(bytes)).close();
  } catch (error) {
    for (const element of open) element.cut = true;
    return { root: rootOf(top), damage: error instanceof Stop ? error.damage : 'xml' };
  }
  return { root: rootOf(top) };
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';
const rootOf = ({ children }: XmlElement): XmlElement | undefined => children.find(isElement);

/** The elements of an element, of one name if one is given. */
export const elements = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter((node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name));

/** The first element of a name, down a path of names. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
  return at;
}

/** The text that stands directly in an element. */
export const ownText = ({ children }: XmlElement): string => children.filter((node) => typeof node === 'string').join('');

/** Of contents that say the same for different programs the first, for those that know most. */
export const alternative = (element: XmlElement): XmlElement => find(element, 'mc:Choice') ?? find(element, 'mc:Fallback') ?? element;
