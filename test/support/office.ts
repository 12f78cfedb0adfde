/** Office files written by hand, in the markup that Word, WPS and Excel write: a document of the generator in many ways. */
import { strToU8, zipSync } from 'fflate';
import type { Cell, Document, Grid } from '../generate/document.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationsXml = (entries: readonly (readonly [id: string, type: string, target: string])[], base = relationships): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A ZIP of parts. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
    { level },
  );

const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly main?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

export const documentXml = (body: string, namespace = wordNamespace): string =>
  `${head}<w:document xmlns:w="${namespace}" xmlns:r="${relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;

const partXml = (root: string, inside: string): string => `${head}<w:${root} xmlns:w="${wordNamespace}">${inside}</w:${root}>`;

/** A document with the body given, and the parts that it names. */
export function docxOf(body: string, { numbering, styles, footnotes, main = documentXml(body), extra = {} }: DocxParts = {}): Uint8Array {
  const own: Record<string, string> = {
    ...(numbering !== undefined && { numbering: partXml('numbering', numbering) }),
    ...(styles !== undefined && { styles: partXml('styles', styles) }),
    ...(footnotes !== undefined && { footnotes: partXml('footnotes', footnotes) }),
  };
  return zipOf({
    '[Content_Types].xml': types,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': main,
    'word/_rels/document.xml.rels': relationsXml(Object.keys(own).map((type, i) => [`rId${i + 1}`, type, `${type}.xml`])),
    ...Object.fromEntries(Object.entries(own).map(([name, content]) => [`word/${name}.xml`, content])),
    ...extra,
  });
}

export const run = (text: string, properties = ''): string =>
  text === '' ? '' : `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

export const paragraph = (inside: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

/** How a document is written: the runs of a value, of other text, what stands around a table. */
export interface DocxStyle {
  readonly name: string;
  readonly value?: (text: string) => string;
  readonly text?: (text: string) => string;
  readonly paragraph?: (text: string) => string;
  readonly table?: (xml: string) => string;
  readonly cell?: (xml: string) => string;
  readonly row?: (xml: string) => string;
  readonly whole?: (body: string) => Uint8Array;
}

/** The grid of a table with the cells that a merged one covers: `covered` by the width of it. */
function laidOut({
  rows,
  width,
}: Grid): ({ readonly cell: Cell; readonly column: number } | { readonly covered: number; readonly column: number })[][] {
  const below = new Map<number, { left: number; width: number }>();
  return rows.map(({ cells }) => {
    const line: ReturnType<typeof laidOut>[number] = [];
    const queue = [...cells];
    for (let column = 0; column < width;) {
      const over = below.get(column);
      if (over && over.left > 0) {
        line.push({ covered: over.width, column });
        over.left--;
        column += over.width;
        continue;
      }
      const cell = queue.shift();
      if (cell === undefined) break;
      line.push({ cell, column });
      if (cell.rowspan > 1) below.set(column, { left: cell.rowspan - 1, width: cell.colspan });
      column += cell.colspan;
    }
    return line;
  });
}

function tableXml(grid: Grid, { value = run, text = run, cell: wrapCell = (xml) => xml, row: wrapRow = (xml) => xml }: DocxStyle): string {
  const rows = laidOut(grid).map((line) => {
    const cells = line.map((at) => {
      const span = 'cell' in at ? at.cell.colspan : at.covered;
      const merge = 'covered' in at ? '<w:vMerge/>' : at.cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const inside = 'cell' in at ? (at.cell.role === 'value' ? value(at.cell.text) : text(at.cell.text)) : '';
      return wrapCell(
        `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${paragraph(inside)}</w:tc>`,
      );
    });
    return wrapRow(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`);
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(grid.width)}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A document of the generator as DOCX. */
export function docxFrom(document: Document, style: DocxStyle): Uint8Array {
  const line = style.paragraph ?? ((text: string) => paragraph((style.text ?? run)(text)));
  const table = style.table ?? ((xml: string) => xml + paragraph(''));
  const body = [
    line(document.title),
    ...document.preamble.map(line),
    ...document.sections.flatMap((section) => [
      line(section.heading),
      ...section.paragraphs.map(line),
      ...section.tables.map((grid) => table(tableXml(grid, style))),
    ]),
    ...document.foot.map(line),
  ].join('');
  return (style.whole ?? docxOf)(body);
}

const chopped = (text: string): string =>
  (text.match(/.{1,2}/gu) ?? [])
    .map(
      (part, i) =>
        `<w:proofErr w:type="spellStart"/>${run(part, i % 2 === 0 ? '<w:rFonts w:hint="eastAsia"/>' : '<w:b/>')}<w:bookmarkStart w:id="${i}" w:name="_Hlk${i}"/><w:bookmarkEnd w:id="${i}"/>`,
    )
    .join('');
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (inside: string): string => `<w:sdt><w:sdtPr><w:alias w:val="数"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const by = 'w:id="9" w:author="某" w:date="2024-01-05T10:00:00Z"';
const removed = (text: string): string => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const box = (inside: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const oldBox = (inside: string): string => `<v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape>`;

/** Twice as many columns, each cell over two of them. */
const finer = (xml: string): string =>
  xml
    .replaceAll('<w:gridCol w:w="900"/>', '<w:gridCol w:w="450"/>'.repeat(2))
    .replace(
      /<w:tcW w:w="900" w:type="dxa"\/>(?:<w:gridSpan w:val="(\d+)"\/>)?/gu,
      (_, span = '1') => `<w:gridSpan w:val="${2 * Number(span)}"/>`,
    );

/** Two tables of one: the second begins with the three rows of heads that applicants have. */
function divided(xml: string): string {
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gu) ?? [];
  const heads = xml.includes('自然人') && rows.length > 12 ? rows.slice(0, 3) : [];
  const half = heads.length > 0 ? 12 : rows.length;
  const around = (inside: readonly string[]): string => `<w:tbl>${inside.join('')}</w:tbl>${paragraph('')}`;
  return around(rows.slice(0, half)) + (half < rows.length ? around([...heads, ...rows.slice(half)]) : '');
}

/** `（一）新收` becomes an automatic number and the rest. */
const numbered = (text: string): string => {
  const found = /^（([一二三四五六七八九])）(.+)$/u.exec(text);
  return found === null ? run(text) : run(found[0]);
};

const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const utf16 = (text: string): Uint8Array => {
  const units = new Uint8Array(2 + text.length * 2);
  units.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) units.set([text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8], 2 + 2 * i);
  return units;
};

export const docxStyles: readonly DocxStyle[] = [
  { name: 'plain' },
  { name: 'runs chopped by spelling and fonts', value: chopped, text: chopped },
  { name: 'tracked changes', value: (text) => removed('987') + (text === '' ? '' : `<w:ins ${by}>${run(text)}</w:ins>`) },
  { name: 'moved text', value: (text) => `<w:moveFrom ${by}>${run('987')}</w:moveFrom><w:moveTo ${by}>${run(text)}</w:moveTo>` },
  { name: 'deleted rows between', row: (xml) => `<w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${paragraph(run('987'))}</w:tc></w:tr>${xml}` },
  { name: 'content controls around values', value: (text) => (text === '' ? '' : control(run(text))) },
  { name: 'content controls around cells', cell: control },
  { name: 'content controls around rows', row: control },
  { name: 'content controls around tables', table: (xml) => control(xml) + paragraph('') },
  { name: 'fields', value: (text) => (text === '' ? '' : field('=SUM(LEFT) 987', text)) },
  {
    name: 'simple fields and links',
    value: (text) => `<w:fldSimple w:instr=" =1+2 ">${run(text)}</w:fldSimple>`,
    text: (text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`,
  },
  { name: 'hidden text beside values', value: (text) => run('987', '<w:vanish/>') + run(text, '<w:vanish w:val="0"/>') },
  { name: 'tables in text boxes, with their fallback', table: box },
  {
    name: 'tables in cells of layout tables',
    table: (xml) => `<w:tbl><w:tblPr/><w:tr><w:tc>${xml}${paragraph('')}</w:tc></w:tr></w:tbl>${paragraph('')}`,
  },
  { name: 'values in several paragraphs', value: (text) => `${run(text)}</w:p><w:p>` },
  { name: 'page breaks before tables', table: (xml) => `${paragraph('<w:r><w:br w:type="page"/></w:r>')}${xml}${paragraph('')}` },
  {
    name: 'footnote references',
    value: (text) =>
      text === '' ? '' : `${run(text)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
    whole: (body) =>
      docxOf(body, {
        footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph(run('987'))}</w:footnote><w:footnote w:id="2">${paragraph(run('含上年结转。'))}</w:footnote>`,
      }),
  },
  { name: 'marks of notes raised by their place', value: (text) => run(text) + (text === '' ? '' : run('1', '<w:position w:val="8"/>')) },
  { name: 'heads that a print repeats over pages', row: (xml) => xml.replace('<w:trPr>', '<w:trPr><w:tblHeader/>') },
  { name: 'tables that are divided over pages by hand, with their heads again', table: divided },
  { name: 'split cells: each spans columns of a finer grid', table: (xml) => finer(xml) + paragraph('') },
  { name: 'values in tables of one cell', value: (text) => `</w:p><w:tbl><w:tr><w:tc>${paragraph(run(text))}</w:tc></w:tr></w:tbl><w:p>` },
  { name: 'tables in text boxes of older writers', table: (xml) => `<w:p><w:r><w:pict>${oldBox(xml)}</w:pict></w:r></w:p>` },
  { name: 'content controls in content controls', value: (text) => (text === '' ? '' : control(control(run(text)))) },
  {
    name: 'runs that say in two ways what they look like',
    value: (text) => run(text.slice(0, 1)) + run(text.slice(1), '<w:sz w:val="20"/><w:color w:val="auto"/><w:strike w:val="0"/>'),
  },
  {
    name: 'white numbers on dark ground',
    value: (text) => run(text, '<w:color w:val="FFFFFF"/>'),
    cell: (xml) => xml.replace('<w:tcPr>', '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>'),
  },
  { name: 'labels numbered as text', text: numbered },
  { name: 'strict names', whole: (body) => docxOf(body, { main: documentXml(body, strict) }) },
  {
    name: 'parts in UTF-16',
    whole: (body) => docxOf(body, { extra: { 'word/document.xml': utf16(documentXml(body).replace('UTF-8', 'UTF-16')) } }),
  },
  {
    name: 'main part elsewhere',
    whole: (body) =>
      docxOf(body, {
        main: '<w:document/>',
        extra: {
          '_rels/.rels': relationsXml([['rId1', 'officeDocument', '/word/document2.xml']]),
          'word/document2.xml': documentXml(body),
        },
      }),
  },
];

/** A cell of a sheet to be written: address, text or number, how. */
export interface XlsxStyle {
  readonly name: string;
  /** One sheet for all, or one for each table. */
  readonly sheets?: 'one' | 'perTable';
  readonly value?: (text: string, address: string) => string;
  readonly text?: (text: string, address: string) => string;
  readonly left?: number;
  readonly top?: number;
  readonly sheet?: (xml: string) => string;
  readonly parts?: XlsxParts;
}

export interface XlsxParts {
  readonly sharedStrings?: readonly string[];
  readonly styles?: string;
  /** Attributes of the sheets by index, as `state="hidden"`. */
  readonly states?: Readonly<Record<number, string>>;
  readonly extra?: Readonly<Record<string, string>>;
}

export const columnLetters = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
export const inline = (text: string, address: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
export const numeric = (text: string, address: string, style = 0): string =>
  text === ''
    ? `<c r="${address}" s="${style}"/>`
    : Number.isNaN(Number(text))
      ? inline(text, address)
      : `<c r="${address}" s="${style}"><v>${text}</v></c>`;

/** A workbook of sheets: name and the inside of `<worksheet>`. */
export function xlsxOf(
  sheets: readonly (readonly [name: string, xml: string])[],
  { sharedStrings, styles, states = {}, extra = {} }: XlsxParts = {},
): Uint8Array {
  const shared = sharedStrings && `${head}<sst xmlns="${sheetNamespace}">${sharedStrings.join('')}</sst>`;
  return zipOf({
    '[Content_Types].xml': types,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${sheetNamespace}" xmlns:r="${relationships}"><sheets>${sheets
      .map(([name], i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" ${states[i] ?? ''} r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ...(shared === undefined ? [] : [['rId90', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['rId91', 'styles', '/xl/styles.xml'] as const]),
    ]),
    ...Object.fromEntries(
      sheets.map(([, xml], i) => [`xl/worksheets/sheet${i + 1}.xml`, `${head}<worksheet xmlns="${sheetNamespace}">${xml}</worksheet>`]),
    ),
    ...(shared !== undefined && { 'xl/sharedStrings.xml': shared }),
    ...(styles !== undefined && { 'xl/styles.xml': `${head}<styleSheet xmlns="${sheetNamespace}">${styles}</styleSheet>` }),
    ...extra,
  });
}

/** The rows of a document on sheets: name and content. */
export function sheetsOf(document: Document, style: XlsxStyle): (readonly [name: string, xml: string])[] {
  const { value = numeric, text = inline, left = 0, top = 1 } = style;
  const sheets: { name: string; rows: string[]; merges: string[] }[] = [];
  const begin = (name: string): void => {
    sheets.push({ name, rows: [], merges: [] });
  };
  const add = (cells: (number: number) => string): void => {
    const { rows } = sheets.at(-1)!;
    const number = top + rows.length;
    rows.push(`<row r="${number}">${cells(number)}</row>`);
  };
  const line = (content: string): void => {
    add((number) => text(content, `${columnLetters(left)}${number}`));
  };
  const table = (grid: Grid): void => {
    const { rows, merges } = sheets.at(-1)!;
    const first = top + rows.length;
    for (const [index, cells] of laidOut(grid).entries())
      add((number) =>
        cells
          .map((at) => {
            const address = `${columnLetters(left + at.column)}${number}`;
            if (!('cell' in at)) return `<c r="${address}"/>`;
            const { colspan, rowspan, role, text: content } = at.cell;
            if (colspan > 1 || rowspan > 1)
              merges.push(`<mergeCell ref="${address}:${columnLetters(left + at.column + colspan - 1)}${first + index + rowspan - 1}"/>`);
            return role === 'value' ? value(content, address) : text(content, address);
          })
          .join(''),
      );
  };
  begin('年报');
  line(document.title);
  for (const each of document.preamble) line(each);
  for (const section of document.sections) {
    line(section.heading);
    for (const each of section.paragraphs) line(each);
    for (const grid of section.tables) {
      if (style.sheets === 'perTable') begin(`表${grid.id}`);
      table(grid);
      if (style.sheets === 'perTable') begin(`其他${grid.id}`);
    }
  }
  for (const each of document.foot) line(each);
  return sheets.map(({ name, rows, merges }) => {
    const xml = `<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}`;
    return [name, style.sheet?.(xml) ?? xml] as const;
  });
}

/** A document of the generator as XLSX. */
export const xlsxFrom = (document: Document, style: XlsxStyle): Uint8Array => xlsxOf(sheetsOf(document, style), style.parts);

const formats = (...codes: readonly string[]): string =>
  `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`;

export const xlsxStyles: readonly XlsxStyle[] = [
  { name: 'plain' },
  { name: 'a sheet for each table', sheets: 'perTable' },
  { name: 'not at the corner', left: 2, top: 4 },
  { name: 'numbers as text', value: inline },
  {
    name: 'formulas with their values',
    value: (text, address) =>
      text === '' || Number.isNaN(Number(text)) ? numeric(text, address) : `<c r="${address}"><f>SUM(Z1:Z9)</f><v>${text}</v></c>`,
  },
  {
    name: 'rich text with phonetic guides',
    text: (text, address) =>
      `<c r="${address}" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">${escape(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escape(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>987</t></rPh></is></c>`,
  },
  {
    name: 'numbers with separators and units in their format',
    value: (text, address) => numeric(text, address, 1),
    parts: { styles: formats('#,##0.####"件"') },
  },
  {
    name: 'hidden columns beside',
    sheet: (xml) => {
      const rows = xml.split('</row>');
      const closed = rows.map((row, i) => (i + 1 < rows.length ? `${row}<c r="BH${i + 1}"><v>987</v></c></row>` : row));
      return `<cols><col min="60" max="60" hidden="1"/></cols>${closed.join('')}`;
    },
  },
  {
    name: 'doubles as they are stored',
    value: (text, address) => numeric(/\.\d/u.test(text) ? String(Number(text) * (1 + Number.EPSILON)) : text, address),
  },
];
