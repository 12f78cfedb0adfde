/** What the sheets of a workbook share: strings, and formats by style. */
import { formatCode } from './xlsx-format.ts';
import { elements, find, ownText, type XmlElement } from './xml.ts';

/** A string with the raised marks of notes left out. */
export interface RichText {
  readonly text: string;
  readonly marks: number;
}

/** `_x000D_` stands for a character that XML has not. */
const decoded = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/gu, '\n');

/** Runs of a string without phonetic guides. */
export function richText(item: XmlElement): RichText {
  let text = '';
  let marks = 0;
  for (const child of elements(item)) {
    if (child.name === 's:t') text += ownText(child);
    else if (child.name === 's:r') {
      const run = find(child, 's:t');
      const own = run === undefined ? '' : ownText(run);
      const raised = find(child, 's:rPr', 's:vertAlign')?.attributes['val'] === 'superscript';
      if (raised && /^[\s\d*a-z()（）[\]［］]+$/iu.test(own)) marks++;
      else text += own;
    }
  }
  return { text: decoded(text), marks };
}

export const stringsOf = (root: XmlElement | undefined): readonly RichText[] =>
  root === undefined ? [] : elements(root, 's:si').map(richText);

/** The format of each style of cells, by its index; undefined where the workbook has no styles. */
export function formatsOf(root: XmlElement | undefined): readonly string[] | undefined {
  if (root === undefined) return undefined;
  const own = new Map<number, string>();
  for (const { attributes } of elements(find(root, 's:numFmts') ?? root, 's:numFmt'))
    own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
  return elements(find(root, 's:cellXfs') ?? root, 's:xf').map(({ attributes }) => formatCode(Number(attributes['numFmtId'] ?? 0), own));
}
