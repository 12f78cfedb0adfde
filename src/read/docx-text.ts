/** The text of a paragraph of a document: what a print shows, and what it leaves out counted. */
import type { Look } from './blocks.ts';
import { isOn, isShaded, type Looks, looksOfRun, numberOf, over, type Styles } from './docx-styles.ts';
import type { Numbers } from './numbering.ts';
import { alternative, find, ownText, type XmlElement } from './xml.ts';

/** What was left out or could not be read, over the whole document. */
export interface Tally {
  changes: number;
  hidden: number;
  objects: number;
  /** Paragraphs of a list that is not defined. */
  unnumbered: number;
}

export interface ParagraphText {
  readonly text: string;
  readonly looks: readonly Look[];
  /** Boxes of text that are anchored here: their content is blocks. */
  readonly boxes: readonly XmlElement[];
  /** Its end was deleted, or is hidden: the next paragraph goes on in it. */
  readonly open: boolean;
  readonly symbols: number;
  readonly marks: number;
  /** Runs whose style is lost. */
  readonly unstyled: number;
}

export interface TextContext {
  readonly styles: Styles;
  readonly numbers: Numbers;
  readonly tally: Tally;
  /** Fields that are open, innermost last: their code or their result. They go on over paragraphs. */
  readonly fields: ('code' | 'result')[];
}

/** Left out with all that is in them. */
const leftOut: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:tblPr',
  'w:sectPr',
  'pic:pic',
]);
/** What was changed and is no more. */
export const deleted: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** What was changed and is new. */
export const inserted: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);

const characters: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** Without `xml:space` white space at the ends is that of the file. */
const textOf = (element: XmlElement): string => {
  const text = ownText(element).replace(/[\r\n\t]+/gu, ' ');
  return element.attributes['space'] === 'preserve' ? text : text.trim();
};

/** A raised number, letter or asterisk beside other text is the mark of a note, not a digit more. */
const isMark = (text: string): boolean => /^[\s\d*＊†‡a-z\u2460-\u2473[\]［］()（）]+$/iu.test(text) && text.trim() !== '';

const white = /^f[c-f]f[c-f]f[c-f]$/u;

/** What digits of one number have in common; void where a print strikes it out, or shows nothing on the white of the paper. */
function lookOf({ colour = 'auto', size = '20', lowered, struck, shaded }: Looks): Pick<Look, 'look' | 'void'> {
  const isVoid = struck === true || (white.test(colour) && shaded !== true);
  return { look: [colour === '000000' ? 'auto' : colour, size, lowered === true, isVoid].join(' '), void: isVoid };
}

/** What the table around a paragraph says of its text; `unknown`: that it may hide it. */
export interface Around extends Looks {
  readonly unknown: boolean;
}

export function paragraphText(paragraph: XmlElement, { styles, numbers, tally, fields }: TextContext, around: Around): ParagraphText {
  const properties = find(paragraph, 'w:pPr');
  const asked = find(properties, 'w:pStyle')?.attributes['val'];
  const style = asked ?? styles.paragraph;
  const own = styles.of(style);
  const boxes: XmlElement[] = [];
  // A run that says nothing looks as its paragraph.
  const base = over({ ...own, shaded: isShaded(properties) ?? own.shaded }, around);
  const found: Look[] = [];
  let text = '';
  let symbols = 0;
  let marks = 0;
  let unstyled = 0;

  const shown = (): boolean => !fields.includes('code');
  const add = (value: string, looks: Looks): void => {
    if (!shown() || value === '') return;
    if (looks.hidden === true) tally.hidden++;
    else if (looks.raised === true && isMark(value)) marks++;
    else {
      const next = lookOf(looks);
      if (next.look !== (found.at(-1)?.look ?? lookOf(base).look)) found.push({ ...next, from: text.length });
      text += value;
    }
  };

  const field = (type: string | undefined): void => {
    if (type === 'begin') fields.push('code');
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
    else if (type === 'end') fields.pop();
  };

  const walk = (element: XmlElement, looks: Looks): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const { name } = child;
      if (deleted.has(name)) tally.changes++;
      else if (leftOut.has(name)) continue;
      else if (name === 'w:t' || name === 'm:t') add(textOf(child), looks);
      else if (name in characters) add(characters[name] ?? '', looks);
      else if (name === 'w:sym') {
        symbols++;
        add('\ufffd', looks);
      } else if (name === 'w:fldChar') field(child.attributes['fldCharType']);
      else if (name === 'w:txbxContent') boxes.push(child);
      else if (name === 'mc:AlternateContent') walk(alternative(child), looks);
      else if (name === 'w:r') walk(child, runLooks(child));
      else {
        if (inserted.has(name)) tally.changes++;
        if (name === 'w:object') tally.objects++;
        walk(child, looks);
      }
    }
  };

  const runLooks = (run: XmlElement): Looks => {
    const direct = find(run, 'w:rPr');
    const said = looksOfRun(direct);
    const name = find(direct, 'w:rStyle')?.attributes['val'];
    if (around.unknown || (styles.lost && (name ?? asked) !== undefined)) unstyled++;
    return direct === undefined ? base : over(over(said, styles.of(name)), base);
  };

  walk(paragraph, base);
  // A field whose code does not end in its paragraph is broken: what follows is text again.
  while (fields.includes('code')) fields.pop();

  const end = find(properties, 'w:rPr');
  const number = { ...own.number, ...numberOf(properties) };
  const isNumbered = number.list !== undefined && number.list !== '0' && (text !== '' || boxes.length === 0);
  const label = isNumbered ? numbers({ list: number.list ?? '', level: number.level, style }) : '';
  if (label === undefined) tally.unnumbered++;
  const before = label === undefined || label === '' ? '' : label + (/[\p{L}\p{N}]$/u.test(label) ? ' ' : '');
  return {
    text: before + text,
    looks: found.map((look) => ({ ...look, from: look.from + before.length })),
    boxes,
    open: find(end, 'w:del') !== undefined || find(end, 'w:moveFrom') !== undefined || isOn(find(end, 'w:vanish')) === true,
    symbols,
    marks,
    unstyled,
  };
}
