/** What styles of a document say that matters to its text: hidden, raised, numbered. */
import type { NumberAt } from './numbering.ts';
import { elements, find, type XmlElement } from './xml.ts';

/** Unset where nothing is said. */
export interface Looks {
  readonly hidden?: boolean | undefined;
  /** Above the line, by its kind or its place. */
  readonly raised?: boolean | undefined;
  readonly struck?: boolean | undefined;
  /** `ffffff`; `auto` as it is. */
  readonly colour?: string | undefined;
  /** What else tells digits of two looks apart: their size, and whether they stand below the line. */
  readonly size?: string | undefined;
  readonly lowered?: boolean | undefined;
  /** Something is painted behind it. */
  readonly shaded?: boolean | undefined;
  /** A list of `0` takes the number away. */
  readonly number?: Partial<NumberAt> | undefined;
}

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export const isOn = (element: XmlElement | undefined): boolean | undefined =>
  element && !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '1');

/** Whether properties paint the ground of a text. */
export const isShaded = (properties: XmlElement | undefined): boolean | undefined => {
  const shade = find(properties, 'w:shd')?.attributes;
  const painted = shade && (!/^(?:auto|f{6})$/iu.test(shade['fill'] ?? 'auto') || !/^(?:clear|nil)$/u.test(shade['val'] ?? 'clear'));
  return painted || find(properties, 'w:highlight') !== undefined || undefined;
};

export function looksOfRun(properties: XmlElement | undefined): Looks {
  if (properties === undefined) return {};
  const value = (name: string): string | undefined => find(properties, name)?.attributes['val'];
  const [align, position] = [value('w:vertAlign'), value('w:position')];
  const stands = (kind: string, sign: number): boolean | undefined =>
    (align ?? position) === undefined ? undefined : align === kind || Number(position ?? 0) * sign > 0;
  return {
    hidden: isOn(find(properties, 'w:vanish')),
    raised: stands('superscript', 1),
    lowered: stands('subscript', -1),
    struck: isOn(find(properties, 'w:strike')) ?? isOn(find(properties, 'w:dstrike')),
    colour: value('w:color')?.toLowerCase(),
    size: value('w:sz'),
    shaded: isShaded(properties),
  };
}

export function numberOf(properties: XmlElement | undefined): Partial<NumberAt> | undefined {
  const number = find(properties, 'w:numPr');
  if (number === undefined) return undefined;
  const list = find(number, 'w:numId')?.attributes['val'];
  const level = find(number, 'w:ilvl')?.attributes['val'];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}

/** What was said first holds. */
export const over = (a: Looks, b: Looks): Looks => ({
  hidden: a.hidden ?? b.hidden,
  raised: a.raised ?? b.raised,
  lowered: a.lowered ?? b.lowered,
  struck: a.struck ?? b.struck,
  colour: a.colour ?? b.colour,
  size: a.size ?? b.size,
  shaded: a.shaded ?? b.shaded,
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
      const paragraph = find(style, 'w:pPr');
      const shaded = [
        paragraph,
        find(style, 'w:tcPr'),
        ...(style ? elements(style, 'w:tblStylePr').map((part) => find(part, 'w:tcPr')) : []),
      ];
      looks = over(looks, {
        ...looksOfRun(find(style, 'w:rPr')),
        number: numberOf(paragraph),
        ...(shaded.some(isShaded) && { shaded: true }),
      });
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
