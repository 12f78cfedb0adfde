/** What styles of a document say that matters to its text: hidden, raised, numbered. */
import type { NumberAt } from './numbering.ts';
import { elements, find, type XmlElement } from './xml.ts';

/** Unset where nothing is said. */
export interface Looks {
  readonly hidden?: boolean | undefined;
  readonly raised?: boolean | undefined;
  /** A list of `0` takes the number away. */
  readonly number?: Partial<NumberAt> | undefined;
}

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export const isOn = (element: XmlElement | undefined): boolean | undefined =>
  element && !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '1');

export function looksOfRun(properties: XmlElement | undefined): Looks {
  const align = find(properties, 'w:vertAlign')?.attributes['val'];
  return { hidden: isOn(find(properties, 'w:vanish')), raised: align === undefined ? undefined : align === 'superscript' };
}

export function numberOf(properties: XmlElement | undefined): Partial<NumberAt> | undefined {
  const number = find(properties, 'w:numPr');
  if (number === undefined) return undefined;
  const list = find(number, 'w:numId')?.attributes['val'];
  const level = find(number, 'w:ilvl')?.attributes['val'];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}

/** What was said first holds. */
const over = (a: Looks, b: Looks): Looks => ({
  hidden: a.hidden ?? b.hidden,
  raised: a.raised ?? b.raised,
  number: a.number || b.number ? { ...b.number, ...a.number } : undefined,
});

export interface Styles {
  /** What a style says, with those that it is based on. */
  readonly of: (id: string | undefined) => Looks;
  /** What holds where no style says anything. */
  readonly defaults: Looks;
  /** Whether a style of tables hides some of their cells, which ones its conditions tell. */
  readonly hidesSome: (id: string | undefined) => boolean;
  /** The style of paragraphs that name none. */
  readonly paragraph: string | undefined;
  /** There are none: what a style that is named hides or raises is not known. */
  readonly lost: boolean;
}

const longestChain = 20;

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map<string, XmlElement>();
  let paragraph: string | undefined;
  for (const style of root === undefined ? [] : elements(root, 'w:style')) {
    const { styleId, type, default: isDefault } = style.attributes;
    if (styleId === undefined) continue;
    styles.set(styleId, style);
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on')) paragraph = styleId;
  }
  const known = new Map<string, Looks>();
  const of = (id: string | undefined): Looks => {
    if (id === undefined) return {};
    const before = known.get(id);
    if (before !== undefined) return before;
    let looks: Looks = {};
    let next: string | undefined = id;
    for (let left = longestChain; next !== undefined && left > 0; left--) {
      const style = styles.get(next);
      looks = over(looks, { ...looksOfRun(find(style, 'w:rPr')), number: numberOf(find(style, 'w:pPr')) });
      next = find(style, 'w:basedOn')?.attributes['val'];
    }
    known.set(id, looks);
    return looks;
  };
  const [given] = root === undefined ? [] : elements(root, 'w:docDefaults');
  const hidesSome = (id: string | undefined): boolean => {
    const style = styles.get(id ?? '');
    return style !== undefined && [...elements(style, 'w:tblStylePr')].some((part) => looksOfRun(find(part, 'w:rPr')).hidden === true);
  };
  return { of, defaults: looksOfRun(find(find(given, 'w:rPrDefault'), 'w:rPr')), hidesSome, paragraph, lost: root === undefined };
}
