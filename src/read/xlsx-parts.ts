/** What the sheets of a workbook share: strings, and formats by style. */
import type { Look } from './blocks.ts';
import { formatCode } from './xlsx-format.ts';
import { elements, find, ownText, type XmlElement } from './xml.ts';

/** A string with the raised marks of notes left out. */
export interface RichText {
  readonly text: string;
  readonly looks: readonly Look[];
  readonly marks: number;
}

/** `_x000D_` stands for a character that XML has not. */
const decoded = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/gu, '\n');

const value = (element: XmlElement | undefined, name: string): string | undefined => find(element, name)?.attributes['val'];

/** Struck out, or white: void unless the cell is filled. */
function isVoid(font: XmlElement | undefined, filled = false): boolean {
  const { rgb = '', theme } = find(font, 's:color')?.attributes ?? {};
  const isWhite = theme === '0' || /^(?:..)?f[c-f]f[c-f]f[c-f]$/iu.test(rgb);
  return (find(font, 's:strike') !== undefined && !/^(?:0|false)$/u.test(value(font, 's:strike') ?? '1')) || (isWhite && !filled);
}

/** Runs of a string without phonetic guides. The font of the first may be that of its cell. */
export function richText(item: XmlElement): RichText {
  const looks: Look[] = [];
  let text = '';
  let marks = 0;
  for (const child of elements(item)) {
    if (child.name === 's:t') text += decoded(ownText(child));
    else if (child.name === 's:r') {
      const run = find(child, 's:t');
      const own = run === undefined ? '' : ownText(run);
      const font = find(child, 's:rPr');
      const align = value(font, 's:vertAlign');
      if (align === 'superscript' && /^[\s\d*a-z()（）[\]［］]+$/iu.test(own)) marks++;
      else {
        const look = [align === 'subscript', isVoid(font), font ? value(font, 's:sz') : undefined].join(' ');
        looks.push({ from: text.length, look, void: isVoid(font) });
        text += decoded(own);
      }
    }
  }
  // A string of one look is one of its cell.
  return { text, marks, looks: looks.some((look) => look.void || look.look !== looks[0]?.look) ? looks : [] };
}

export const stringsOf = (root: XmlElement | undefined): readonly RichText[] =>
  root === undefined ? [] : elements(root, 's:si').map(richText);

/** How cells of a style are shown. */
export interface CellStyle {
  readonly format: string;
  /** They may be no values to who reads a print. */
  readonly void: boolean;
}

export interface CellStyles {
  readonly cells: readonly CellStyle[];
  /** Of conditional styles: whether one may show something else than the value. */
  readonly conditional: readonly boolean[];
}

/** The style of each cell by its index; undefined where the workbook has no styles. */
export function stylesOf(root: XmlElement | undefined): CellStyles | undefined {
  if (root === undefined) return undefined;
  const list = (parent: string, name: string): XmlElement[] => elements(find(root, parent) ?? { ...root, children: [] }, name);
  const own = new Map(
    list('s:numFmts', 's:numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const fonts = list('s:fonts', 's:font');
  const filled = list('s:fills', 's:fill').map(
    (fill) => !/^(?:none)?$/u.test(find(fill, 's:patternFill')?.attributes['patternType'] ?? 'solid'),
  );
  return {
    cells: list('s:cellXfs', 's:xf').map(({ attributes: { numFmtId, fontId, fillId } }) => ({
      format: formatCode(Number(numFmtId ?? 0), own),
      void: isVoid(fonts[Number(fontId ?? 0)], filled[Number(fillId ?? 0)]),
    })),
    conditional: list('s:dxfs', 's:dxf').map(
      (dxf) => find(dxf, 's:numFmt') !== undefined || isVoid(find(dxf, 's:font'), find(dxf, 's:fill') !== undefined),
    ),
  };
}
