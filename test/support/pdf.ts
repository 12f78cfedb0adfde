/** PDF written by hand: what stands where, in a font that is not embedded, as many offices' printers leave it. */
import { createHash } from 'node:crypto';

export interface Drawing {
  readonly width?: number;
  readonly height?: number;
  /** Operators of the page: text by `at`, rules by `line`. */
  readonly content: string;
  readonly image?: boolean;
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** Text with its left end at x, its line at y from the top of a page of 842 points. */
export const at = (
  x: number,
  y: number,
  text: string,
  more: { size?: number; mode?: number; rise?: number; colour?: string; matrix?: string } = {},
): string => {
  const { size = 10, mode = 0, rise = 0, colour = '0 0 0', matrix = `1 0 0 1 ${x} ${842 - y}` } = more;
  return `BT ${colour} rg /F ${size} Tf ${mode} Tr ${rise} Ts ${matrix} Tm <${hex(text)}> Tj ET\n`;
};

export const line = (x0: number, y0: number, x1: number, y1: number): string => `0.5 w ${x0} ${842 - y0} m ${x1} ${842 - y1} l S\n`;

/** A ruled table: each row of texts in cells of the widths given, from (x, y) down. Empty texts leave empty cells. */
export function ruled(x: number, y: number, widths: readonly number[], rows: readonly (readonly string[])[], height = 20): string {
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [x]);
  const right = edges.at(-1) as number;
  let content = '';
  for (let row = 0; row <= rows.length; row++) content += line(x, y + row * height, right, y + row * height);
  for (const edge of edges) content += line(edge, y, edge, y + rows.length * height);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text !== '') content += at((edges[column] as number) + 4, y + row * height + 14, text);
    });
  });
  return content;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const md5 = (text: string): string => textOf(createHash('md5').update(bytesOf(text)).digest());

function rc4(key: string, text: string): string {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let a = 0, b = 0; a < 256; a++) {
    b = (b + (state[a] as number) + key.charCodeAt(a % key.length)) & 255;
    swap(a, b);
  }
  let [a, b] = [0, 0];
  return Array.from(text, (character) => {
    a = (a + 1) & 255;
    b = (b + (state[a] as number)) & 255;
    swap(a, b);
    return String.fromCharCode(character.charCodeAt(0) ^ (state[((state[a] as number) + (state[b] as number)) & 255] as number));
  }).join('');
}

const padding = textOf(Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex'));
const padded = (password: string): string => (password + padding).slice(0, 32);
const littleEndian = (value: number, bytes: number): string =>
  Array.from({ length: bytes }, (_, at) => String.fromCharCode((value >> (8 * at)) & 255)).join('');
const hexOf = (text: string): string => `<${Buffer.from(bytesOf(text)).toString('hex')}>`;

/** The standard encryption of PDF 1.4 with 40 bits: how the strings and streams of an object are written, and what says so. */
function encryption(user: string, owner: string): { write: (object: string, number: number) => string; trailer: string } {
  const ownerEntry = rc4(md5(padded(owner)).slice(0, 5), padded(user));
  const key = md5(padded(user) + ownerEntry + littleEndian(-4, 4)).slice(0, 5);
  return {
    write(object, number) {
      const own = md5(key + littleEndian(number, 3) + littleEndian(0, 2)).slice(0, 10);
      const [head, rest] = object.split(/(?<=\nstream\n)/u) as [string, string?];
      const strings = head.replaceAll(/\((\w+)\)/gu, (_, text: string) => hexOf(rc4(own, text)));
      return rest === undefined ? strings : `${strings}${rc4(own, rest.slice(0, -'\nendstream'.length))}\nendstream`;
    },
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hexOf(ownerEntry)} /U ${hexOf(rc4(key, padding))} >>`,
  };
}

/** The file; with passwords where they are given. */
export function pdfOf(pages: readonly Drawing[], passwords?: { readonly user: string; readonly owner: string }): Uint8Array {
  const encrypted = passwords && encryption(passwords.user, passwords.owner);
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${7 + page * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream',
  ];
  for (const [page, { width = 595, height = 842, content, image = false }] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${8 + page * 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>`,
    );
    const stream = (image ? 'q 500 0 0 700 40 70 cm /I Do Q\n' : '') + content;
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, number) => {
    const offset = file.length;
    file += `${number + 1} 0 obj\n${encrypted?.write(object, number + 1) ?? object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted?.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(file);
}
