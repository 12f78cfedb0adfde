/** DOCX and XLSX: each way of writing them is read as printed; what is hidden, damaged or hostile is told and never certain. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe as describeIt, flatten } from '../src/index.ts';
import { docx, parse, xlsx } from '../src/office.ts';
import { placeOf, placeText } from '../src/read/place.ts';
import { numbersOf } from '../src/read/numbering.ts';
import { readXml } from '../src/read/xml.ts';
import { showsValue } from '../src/read/xlsx-format.ts';
import { openZip } from '../src/read/zip.ts';
import type { ParseResult } from '../src/report/types.ts';
import { arbAnyReport, asExpected, documentOf, type GeneratedReport } from './generate/index.ts';
import {
  docxFrom,
  docxOf,
  docxStyles,
  documentXml,
  inline,
  numeric,
  paragraph,
  run,
  xlsxFrom,
  xlsxOf,
  xlsxStyles,
  zipOf,
} from './support/office.ts';
import { draws, long } from './support/draws.ts';

const reports: readonly GeneratedReport[] = fc.sample(arbAnyReport({ blanks: true }), { numRuns: 4, seed: 12 });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = ({ messages }: ParseResult): string[] => messages.map(({ code }) => code).filter((code) => code !== 'cells-blank');

describe('a report in each way of writing a document', () => {
  test.each(docxStyles.map((style) => [style.name, style] as const))('%s', (_, style) => {
    for (const report of reports) {
      const result = parse(docxFrom(documentOf(report), style));
      expect(asExpected(result, report.expected)).toEqual([]);
      expect(result.source).toMatchObject({ format: 'docx', encoding: 'binary', encodingCertainty: 'certain' });
    }
  });
});

describe('a report in each way of writing a workbook', () => {
  test.each(xlsxStyles.map((style) => [style.name, style] as const))('%s', (_, style) => {
    for (const report of reports) expect(asExpected(parse(xlsxFrom(documentOf(report), style)), report.expected)).toEqual([]);
  });
});

describe('files of other writers', () => {
  const folder = new URL('files/', import.meta.url);
  const { values } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
    values: Readonly<Record<string, number | null>>;
  };
  test.each(readdirSync(folder).filter((name) => /\.(?:docx|xlsx)$/u.test(name)))('%s', (name) => {
    const result = parse(new Uint8Array(readFileSync(new URL(name, folder))));
    expect(flatten(result.report)).toEqual(values);
    expect(Object.keys(values).length).toBeGreaterThan(190);
  });
});

const textOf = (body: string, parts: Parameters<typeof docxOf>[1] = {}): string => docx.read(docxOf(body, parts)).text;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;
const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('the text of a document', () => {
  test.each<[string, string, string]>([
    ['tabs and breaks', paragraph(`${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>`), '甲\t乙\n丙\n'],
    [
      'white space at the ends counts where it is preserved',
      paragraph('<w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙</w:t></w:r>'),
      '甲 乙\n',
    ],
    [
      'a paragraph whose mark was deleted goes on in the next',
      paragraph(run('1'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('2')),
      '12\n',
    ],
    [
      'the code of a field, and a field in it',
      paragraph(
        `${fieldMark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${fieldMark('begin')}${fieldMark('separate')}${run('8')}${fieldMark('end')}${run('9')}${fieldMark('separate')}${run('7')}${fieldMark('end')}`,
      ),
      '7\n',
    ],
    ['a field that is never ended', paragraph(`${fieldMark('begin')}${run('8')}`) + paragraph(run('7')), '\n7\n'],
    [
      'ruby',
      paragraph('<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>'),
      '汉\n',
    ],
    ['a raised mark', paragraph(run('0') + run('1', '<w:vertAlign w:val="superscript"/>')), '0\n'],
    [
      'a number of a formula',
      paragraph('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>5</m:t></m:r></m:oMath>'),
      '5\n',
    ],
  ])('%s', (_, body, expected) => {
    expect(textOf(body)).toBe(expected);
  });

  test('hidden by a style, and shown again', () => {
    const styles =
      '<w:style w:styleId="a" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b" w:type="character"><w:basedOn w:val="a"/></w:style>';
    expect(
      textOf(paragraph(run('1', '<w:rStyle w:val="b"/>') + run('2', '<w:rStyle w:val="b"/><w:vanish w:val="false"/>')), { styles }),
    ).toBe('2\n');
  });

  test('hidden by the style of a table, or wherever no style says otherwise', () => {
    const styled = (style: string): string =>
      table(row(cell(paragraph(run('1') + run('2', '<w:vanish w:val="0"/>'))))).replace(
        '<w:tbl>',
        `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/></w:tblPr>`,
      );
    const hides = '<w:rPr><w:vanish/></w:rPr>';
    const styles = `<w:style w:styleId="t" w:type="table">${hides}</w:style>`;
    expect(textOf(styled('t') + paragraph(run('3')), { styles })).toBe('| 2 |\n3\n');
    expect(
      textOf(paragraph(run('1') + run('2', '<w:vanish w:val="0"/>')), {
        styles: `<w:docDefaults><w:rPrDefault>${hides}</w:rPrDefault></w:docDefaults>`,
      }),
    ).toBe('2\n');
    const some = `<w:style w:styleId="t" w:type="table"><w:tblStylePr w:type="firstRow">${hides}</w:tblStylePr></w:style>`;
    expect(docx.read(docxOf(styled('t'), { styles: some })).messages.map(({ code }) => code)).toEqual(['style-hides']);
  });

  test('headers, footers and comments are no text; notes follow it', () => {
    const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph(run('线'))}</w:footnote><w:footnote w:id="2">${paragraph(run('注'))}</w:footnote>`;
    const read = docx.read(docxOf(paragraph(run('文')), { footnotes }));
    expect(read.text).toBe('文\n注\n');
    expect(read.places.map(({ place }) => placeText(place))).toEqual(['¶1', 'footnotes ¶1']);
  });
});

describe('tables of a document', () => {
  const merge = (value?: string): string => `<w:vMerge${value === undefined ? '' : ` w:val="${value}"`}/>`;
  test.each<[string, string, string]>([
    [
      'columns that a cell spans',
      table(row(cell(paragraph(run('甲')), '<w:gridSpan w:val="3"/>') + cell(paragraph(run('1'))))),
      '甲@0.0 1@0.3',
    ],
    ['columns before the first cell', table(row(cell(paragraph(run('1'))), '<w:gridBefore w:val="2"/>')), '1@0.2'],
    [
      'cells that go on',
      table(
        row(cell(paragraph(run('甲')), merge('restart')) + cell(paragraph(run('1')))) +
          row(cell(paragraph(''), merge()) + cell(paragraph(run('2')))),
      ),
      '甲@0.0 1@0.1 2@1.1',
    ],
    ['a cell that goes on from none', table(row(cell(paragraph(run('甲')), merge()) + cell(paragraph(run('1'))))), '甲@0.0 1@0.1'],
    ['hidden rows', table(row(cell(paragraph(run('9'))), '<w:hidden/>') + row(cell(paragraph(run('1'))))), '1@0.0'],
    [
      'a span beyond all proportion',
      table(row(cell(paragraph(run('甲')), '<w:gridSpan w:val="2000000000"/>') + cell(paragraph(run('1'))))),
      '甲@0.0 1@0.63',
    ],
  ])('%s', (_, body, expected) => {
    const { pieces } = docx.read(docxOf(body));
    expect(pieces.flatMap(({ text, cell: at }) => (at ? [`${text}@${at.row}.${at.column}`] : [])).join(' ')).toBe(expected);
  });

  test('text in a merged cell is read, and told of', () => {
    const body = table(row(cell(paragraph(run('甲')), merge('restart'))) + row(cell(paragraph(run('5')), merge())));
    const { messages, text } = docx.read(docxOf(body));
    expect(messages).toMatchObject([
      { code: 'text-in-merged-cell', data: { count: 1, at: [{ start: text.indexOf('5'), end: text.indexOf('5') + 1 }] } },
    ]);
  });
});

test.each<[format: string, level: string, numbers: readonly number[], expected: string]>([
  ['decimal', '%1.', [1, 2, 10], '1. 2. 10.'],
  [
    'chineseCountingThousand',
    '（%1）',
    [1, 10, 11, 20, 25, 105, 1010],
    '（一） （十） （十一） （二十） （二十五） （一百零五） （一千零一十）',
  ],
  ['japaneseCounting', '%1、', [3], '三、'],
  ['chineseLegalSimplified', '%1', [2, 12], '贰 壹拾贰'],
  ['ideographDigital', '%1', [105], '一〇五'],
  ['decimalEnclosedCircle', '%1', [1, 20, 21], '① ⑳ 21'],
  ['decimalFullWidth', '%1', [12], '１２'],
  ['upperRoman', '%1', [4, 9, 14], 'IV IX XIV'],
  ['lowerLetter', '%1)', [1, 26, 27], 'a) z) aa)'],
  ['bullet', '', [1], ''],
  ['something', '%1', [7], '7'],
])('automatic numbers as %s %s', (format, level, wanted, expected) => {
  const xml = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${wanted
    .map(
      (start, i) =>
        `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${level}"/></w:lvl></w:abstractNum>`,
    )
    .join('')}${wanted.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('')}</w:numbering>`;
  const numbers = numbersOf(readXml(bytesOf(xml)).root);
  expect(wanted.map((_, i) => numbers({ list: String(i + 1), level: 0 })).join(' ')).toBe(expected);
});

test('automatic numbers count on, start again below, and are written before the text', () => {
  const level = (at: number, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${at === 0 ? 'chineseCounting' : 'decimal'}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, '（%1）')}${level(1, '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const item = (text: string, at: number, list = 1): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const styles = '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const body =
    item('予以公开', 0) +
    item('甲', 1) +
    item('乙', 1) +
    item('不予公开', 0) +
    item('丙', 1) +
    paragraph(run('丁'), '<w:pStyle w:val="L"/>') +
    item('戊', 0, 2) +
    item('无', 0, 0);
  expect(textOf(body, { numbering, styles }).split('\n')).toEqual([
    '（一）予以公开',
    '1.甲',
    '2.乙',
    '（二）不予公开',
    '1.丙',
    '（三）丁',
    '（五）戊',
    '无',
    '',
  ]);
  expect(docx.read(docxOf(item('甲', 0))).messages).toMatchObject([
    { code: 'part-damaged', data: { part: 'numbering', damage: 'missing' } },
  ]);
});

/** Rows of a form with one value that is written as told. */
const [first] = reports as [GeneratedReport];
const changedDocx = (value: (text: string) => string): Uint8Array => docxFrom(documentOf(first), { name: '', value });
const changedXlsx = (value: (text: string, address: string) => string, parts: Parameters<typeof xlsxOf>[1] = {}): ParseResult =>
  parse(xlsxFrom(documentOf(first), { name: '', value, parts }));
const certain = ({ cells }: ParseResult): number =>
  Object.values(cells).filter(({ certainty, state }) => certainty === 'certain' && state !== 'absent').length;

const rich =
  (marked: string, plain = '') =>
  (text: string, address: string): string =>
    `<c r="${address}" t="inlineStr"><is><r><rPr>${marked}</rPr><t>9</t></r><r><rPr>${plain}</rPr><t>${text}</t></r></is></c>`;
const conditional = (ranges: string, dxf: number): string =>
  `<conditionalFormatting sqref="${ranges}"><cfRule type="cellIs" dxfId="${dxf}" priority="1" operator="equal"><formula>0</formula></cfRule></conditionalFormatting>`;

describe('what is told', () => {
  test('counts of changes, hidden text, embedded objects', () => {
    const changed = parse(
      changedDocx(
        (text) => `<w:del><w:r><w:delText>9</w:delText></w:r></w:del>${run('9', '<w:vanish/>')}${run(text)}<w:r><w:object/></w:r>`,
      ),
    );
    expect(codes(changed)).toEqual(['tracked-changes', 'hidden-text', 'embedded-objects']);
    expect(asExpected(changed, first.expected)).toEqual([]);
  });

  test('symbols and raised marks leave no cell certain', () => {
    const symbols = parse(changedDocx((text) => `${run(text)}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`));
    expect(codes(symbols)).toContain('unreadable-font');
    expect(certain(symbols)).toBe(0);
    const marks = parse(changedDocx((text) => run(text) + run('1', '<w:vertAlign w:val="superscript"/>')));
    expect(marks.messages.find(({ code }) => code === 'note-marks')?.cells).toHaveLength(first.expected.size);
    expect(certain(marks)).toBe(0);
    for (const [path, { value }] of first.expected) expect(flatten(marks.report)[path]).toBe(value);
  });

  test.each<[string, string]>([
    ['struck out', '<w:strike/>'],
    ['struck out twice', '<w:dstrike/>'],
    ['white on white', '<w:color w:val="FFFFFF"/>'],
    ['nearly white', '<w:color w:val="FDFEFC"/>'],
    ['of another size', '<w:sz w:val="14"/>'],
    ['of another colour', '<w:color w:val="FF0000"/>'],
    ['below the line', '<w:vertAlign w:val="subscript"/>'],
    ['below the line by its place', '<w:position w:val="-6"/>'],
    ['of a style', '<w:rStyle w:val="s"/>'],
  ])('a digit %s beside a number is none of it', (_, look) => {
    const [truth] = reports as [GeneratedReport];
    const styles = '<w:style w:styleId="s" w:type="character"><w:rPr><w:strike/></w:rPr></w:style>';
    const style = {
      name: '',
      value: (text: string) => (text === '' ? '' : run('9', look) + run(text)),
      whole: (body: string) => docxOf(body, { styles }),
    };
    const bytes = docxFrom(documentOf(truth), style);
    expect(wrong(bytes, truth)).toEqual([]);
    expect(parse(bytes).messages.flatMap(({ cells }) => cells).length).toBeGreaterThan(50);
  });

  test.each<[string, string, boolean]>([
    ['struck out', '<w:strike/>', false],
    ['white', '<w:color w:val="FFFFFF"/>', false],
    ['red', '<w:color w:val="FF0000"/>', true],
    ['as white as the limit', '<w:color w:val="FCFCFC"/>', false],
    ['grey', '<w:color w:val="FBFBFB"/>', true],
    ['white, marked with a colour', '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', true],
    ['white, shaded white', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>', false],
    ['white, shaded by a pattern', '<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="000000" w:fill="auto"/>', true],
  ])('numbers that are %s: a value is %s', (_, look, isValue) => {
    const result = parse(changedDocx((text) => run(text, look)));
    expect(certain(result) > 0).toBe(isValue);
  });

  test('what a table, its style or a paragraph shades is shown', () => {
    const white = paragraph(run('5', '<w:color w:val="FFFFFF"/>'), '');
    const shade = '<w:shd w:val="clear" w:fill="203864"/>';
    const doubts = (body: string, styles?: string): (string | undefined)[] =>
      docx.read(docxOf(body, styles === undefined ? {} : { styles })).pieces.flatMap(({ text, doubt }) => (text === '5' ? [doubt] : []));
    const styled = table(row(cell(white))).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr>');
    const style = (inside: string): string => `<w:style w:styleId="t" w:type="table">${inside}</w:style>`;
    expect(doubts(table(row(cell(white))))).toEqual(['void']);
    expect(doubts(table(row(cell(white))).replace('<w:tbl>', `<w:tbl><w:tblPr>${shade}</w:tblPr>`))).toEqual([undefined]);
    expect(doubts(table(row(cell(white, shade) + cell(white))))).toEqual([undefined, 'void']);
    expect(doubts(paragraph(run('5', '<w:color w:val="FFFFFF"/>'), shade))).toEqual([undefined]);
    expect(doubts(styled, style(''))).toEqual(['void']);
    expect(doubts(styled, style(`<w:tblStylePr w:type="firstRow"><w:tcPr>${shade}</w:tcPr></w:tblStylePr>`))).toEqual([undefined]);
  });

  test.each<[string, (text: string, address: string) => string]>([
    ['struck out', rich('<strike/>')],
    ['white', rich('<color theme="0"/>')],
    ['of another size', rich('<sz val="6"/>', '<sz val="11"/>')],
    ['below the line', rich('<vertAlign val="subscript"/>')],
  ])('a digit %s beside a number in a cell of a sheet is none of it', (_, value) => {
    const [truth] = reports as [GeneratedReport];
    const bytes = xlsxFrom(documentOf(truth), { name: '', value: (text, address) => (text === '' ? '' : value(text, address)) });
    expect(wrong(bytes, truth)).toEqual([]);
    expect(parse(bytes).messages.flatMap(({ cells }) => cells).length).toBeGreaterThan(50);
  });

  test('raised marks in a cell of a sheet leave it inferred', () => {
    const mark = '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    const result = changedXlsx((text, address) => `<c r="${address}" t="inlineStr"><is><r><t>${text}</t></r>${mark}</is></c>`);
    expect(codes(result)).toContain('note-marks');
    expect(certain(result)).toBe(0);
    for (const [path, { value }] of first.expected) expect(flatten(result.report)[path]).toBe(value);
  });

  test.each<[string, string, string, boolean]>([
    ['struck out', '<strike/>', 'none', false],
    ['not struck out', '<strike val="0"/>', 'none', true],
    ['white', '<color rgb="FFFFFFFF"/>', 'none', false],
    ['of the colour of the background', '<color theme="0"/>', 'none', false],
    ['white in a filled cell', '<color rgb="FFFFFFFF"/>', 'solid', true],
  ])('cells whose numbers are %s', (_, font, fill, isValue) => {
    const styles = `<fonts><font/><font>${font}</font></fonts><fills><fill><patternFill patternType="${fill}"/></fill></fills><cellXfs><xf/><xf fontId="1" fillId="0"/></cellXfs>`;
    const result = changedXlsx((text, address) => numeric(text, address, 1), { styles });
    expect(Object.values(result.cells).some(({ certainty, value }) => certainty === 'certain' && value !== null)).toBe(isValue);
  });

  test.each<[string, (xml: string) => string, (value: number) => boolean]>([
    [
      'zeros that the sheet does not show',
      (xml) => `<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>${xml}`,
      (value) => value === 0,
    ],
    ['numbers that a condition may show in another way', (xml) => `${xml}${conditional('A1:Z99', 0)}`, () => true],
    ['a condition that only colours', (xml) => `${xml}${conditional('A1:Z99', 1)}`, () => false],
    ['a condition elsewhere', (xml) => `${xml}${conditional('AA1 AB2:AC9', 0)}`, () => false],
  ])('%s are inferred', (_, sheet, isDoubted) => {
    const styles =
      '<cellXfs><xf/></cellXfs><dxfs><dxf><numFmt numFmtId="170" formatCode=";;;"/></dxf><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>';
    const result = parse(xlsxFrom(documentOf(first), { name: '', sheet, parts: { styles } }));
    const doubted = [...first.expected].flatMap(([path, { value }]) => (value !== null && isDoubted(value) ? [path] : []));
    expect([...(result.messages.find(({ code }) => code === 'format-hides-value')?.cells ?? [])].sort()).toEqual(doubted.sort());
    expect(asExpected(result, first.expected)).toEqual([]);
  });

  test('formulas without a value are neither blank nor computed', () => {
    const result = changedXlsx((_, address) => `<c r="${address}"><f>1+1</f><v></v></c>`);
    expect(codes(result)).toContain('formula-without-value');
    expect(certain(result)).toBe(0);
    expect(Object.values(flatten(result.report)).every((value) => value === null)).toBe(true);
    expect(
      xlsx.read(xlsxOf([['一', `<sheetData><row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row></sheetData>`]]))
        .text,
    ).toBe('1\n');
  });

  test('formats that show something else', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="#,##0;-#,##0;&quot;-&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const result = changedXlsx((text, address) => numeric(text, address, 1), { styles });
    const zeros = [...first.expected].filter(([, { value }]) => value === 0).map(([path]) => path);
    const message = result.messages.find(({ code }) => code === 'format-hides-value');
    expect([...(message?.cells ?? [])].sort()).toEqual(zeros.sort());
    for (const path of zeros) expect(result.cells[path]).toMatchObject({ value: 0, certainty: 'inferred' });
    // Without the part nobody knows what is shown.
    expect(changedXlsx((text, address) => numeric(text, address, 1)).messages.map(({ code }) => code)).toContain('format-hides-value');
  });

  test('hidden sheets, rows and columns are left out', () => {
    const sheets = [
      [
        '表',
        `<cols><col min="2" max="2" width="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row><row r="3" hidden="true"/></sheetData>`,
      ],
      ['旧', '<sheetData/>'],
      ['深', '<sheetData/>'],
    ] as const;
    const { text, messages } = xlsx.read(xlsxOf(sheets, { states: { 1: 'state="hidden"', 2: 'state="veryHidden"' } }));
    expect(text).toBe('| 1 |  | 3 |\n');
    expect(messages).toMatchObject([{ code: 'hidden-cells', data: { count: 4, names: ['表!B:B', '表!2:2', '旧', '深'] } }]);
  });

  test('cells whose string is missing, and cells that are there twice', () => {
    const rows = '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    expect(xlsx.read(xlsxOf([['一', rows]])).messages).toMatchObject([
      { code: 'unreliable-cells', data: { count: 2, names: ['一!A1', '一!B1'] } },
    ]);
  });
});

describe('a sheet', () => {
  const sheet = (rows: string, rest = '', parts: Parameters<typeof xlsxOf>[1] = {}): string =>
    xlsx.read(xlsxOf([['一', `<sheetData>${rows}</sheetData>${rest}`]], parts)).text;
  test.each<[string, string, string]>([
    ['numbers to fifteen digits', '<row><c><v>0.30000000000000004</v></c><c><v>1.2E3</v></c></row>', '| 0.3 | 1200 |\n'],
    ['one cell alone is a line', `<row>${inline('题', 'B1')}</row>`, '题\n'],
    [
      'rows and cells out of order',
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      '| 1 | 2 |\n| 3 | 4 |\n',
    ],
    [
      'a cell that is not there is blank',
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>',
      '| 1 |  | 2 |\n| 3 | 4 |  |\n',
    ],
    [
      'an empty row ends a table',
      '<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c><v>3</v></c><c><v>4</v></c></row>',
      '| 1 | 2 |\n| 3 | 4 |\n',
    ],
    ['errors and truth values as text', '<row><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row>', '| #REF! | TRUE |\n'],
    ['characters that XML has not', '<row><c t="inlineStr"><is><t>甲_x000D_\n乙</t></is></c><c><v>1</v></c></row>', '| 甲\n乙 | 1 |\n'],
    [
      'cells far apart are not filled up',
      Array.from({ length: 60 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>2</v></c></row>`).join(''),
      '| 1 | 2 |\n'.repeat(60),
    ],
  ])('%s', (_, rows, expected) => {
    expect(sheet(rows)).toBe(expected);
  });

  test('merged cells: what they cover is not printed', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><v>8</v></c><c r="C2"><v>3</v></c></row>';
    expect(sheet(rows, '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A7:XFD1048576"/></mergeCells>')).toBe('| 1 | 2 |\n| 3 |\n');
  });

  test('places are addresses', () => {
    const result = parse(xlsxFrom(documentOf(first), { name: '', left: 2, top: 4 }));
    const cells = Object.values(result.cells).flatMap(({ span, value }) => (span && value !== null ? [{ span, value }] : []));
    expect(cells.length).toBeGreaterThan(50);
    const place = placeOf(result.source, cells[0]!.span);
    expect(place).toMatchObject({ kind: 'sheet', sheet: '年报' });
    expect(placeText(place!)).toMatch(/^年报![A-Z]+\d+$/u);
  });
});

test.each<[code: string, value: number, shows: boolean]>([
  ['General', 3, true],
  ['@', 3, true],
  ['0', 3, true],
  ['0', 3.4, false],
  ['0.0', 3.4, true],
  ['#,##0_);[Red](#,##0)', -3, true],
  ['0;0', -3, false],
  ['#,##0;-#,##0;"-"', 0, false],
  ['#,##0;-#,##0;"-"', 4, true],
  ['#', 0, false],
  [';;;', 3, false],
  ['0%', 0.5, false],
  ['0.00E+00', 5, false],
  ['# ?/?', 0.5, false],
  ['yyyy"年"m"月"', 45000, false],
  ['[h]:mm', 2, false],
  ['0,', 3000, false],
  ['#,##0', 3000, true],
  ['0"件"', 3, true],
  ['"1"0', 3, false],
  ['[>100]"多";0', 3, false],
  ['[$¥-804]#,##0.00', 3.25, true],
  ['[DBNum1]General', 3, true],
  ['0\\;0', 30, true],
])('the format %s shows %d as it is: %s', (code, value, shows) => {
  expect(showsValue(code, value)).toBe(shows);
});

test.each<[string, (title: string) => Uint8Array]>([
  ['a document', (title) => docxOf([title, '一、总体情况', '全年公开3条。'].map((text) => paragraph(run(text))).join(''))],
  [
    'a workbook',
    (title) =>
      xlsxOf([
        [
          '一',
          `<sheetData>${[title, '一、总体情况', '全年公开3条。'].map((text) => `<row>${inline(text, 'A')}</row>`).join('')}</sheetData>`,
        ],
      ]),
  ],
])('radicals in the place of characters: %s', (_, bytes) => {
  const { report, source } = parse(bytes('清源县人⺠政府2023年政府信息公开⼯作年度报告'));
  expect(report).toMatchObject({ organ: '清源县人民政府', year: 2023 });
  expect(source.text).toContain('人⺠政府');
});

describe('places of a document', () => {
  test('are those of its tables', () => {
    const result = parse(docxFrom(documentOf(first), { name: '' }));
    const rules = Object.values(result.cells).find(({ path }) => path.startsWith('proactive.'));
    expect(placeText(placeOf(result.source, rules!.span!)!)).toBe('t1 r3 c2');
    // Words name it before the lines of the transcript.
    const message = { code: 'cell-text', severity: 'warning', cells: [rules!.path], data: {}, span: rules!.span! } as const;
    expect(describeIt(message as never, { source: result.source })).toMatch(/\nt1 r3 c2\n/u);
  });
});

/** What no reader may do with a damaged file: be certain of a cell that is not as printed. */
const wrong = (bytes: Uint8Array, truth: GeneratedReport): string[] => {
  const { cells } = parse(bytes);
  return Object.values(cells)
    .filter(
      ({ path, value, certainty, state }) =>
        certainty === 'certain' && state !== 'absent' && value !== (truth.expected.get(path)?.value ?? null),
    )
    .map(({ path }) => path);
};

describe('damage', () => {
  const files = { docx: docxFrom(documentOf(first), { name: '' }), xlsx: xlsxFrom(documentOf(first), { name: '' }) };

  test.each(Object.entries(files))('%s: flipped bits are never certain numbers', (_, bytes) => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const damaged = bytes.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(wrong(damaged, first)).toEqual([]);
      }),
      { numRuns: draws(60) },
    );
  });

  test('a flipped bit in a part that is stored', () => {
    const parts = { '_rels/.rels': zipPart(files.docx, '_rels/.rels'), 'word/document.xml': zipPart(files.docx, 'word/document.xml') };
    const stored = storedZip(parts);
    expect(wrong(stored, first)).toEqual([]);
    const at = find(stored, bytesOf('<w:t xml:space="preserve">1'));
    stored[at + 25] = 0x32;
    const result = parse(stored);
    expect(result.messages).toMatchObject([
      { code: 'part-damaged', data: { part: 'word/document.xml', damage: 'crc' } },
      { code: 'file-damaged' },
    ]);
    expect(certain(result)).toBe(0);
  });

  test.each(Object.entries(files))('%s: cut files are told', (_, bytes) => {
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const result = parse(bytes.subarray(0, Math.floor(bytes.length * part)), { format: _ });
      expect(result.messages).toMatchObject([{ code: 'file-damaged' }]);
    }
  });

  test('lost parts are told', () => {
    const lost = (bytes: Uint8Array, gone: string): Uint8Array =>
      zipOf(
        Object.fromEntries(
          names(bytes)
            .filter((name) => name !== gone)
            .map((name) => [name, zipPart(bytes, name)]),
        ),
      );
    expect(codes(parse(lost(files.docx, 'word/document.xml')))).toEqual(['part-damaged', 'file-damaged']);
    expect(codes(parse(lost(files.docx, '_rels/.rels')))).toEqual(['file-damaged']);
    expect(codes(parse(lost(files.xlsx, 'xl/worksheets/sheet1.xml')))).toContain('part-damaged');
    expect(codes(parse(lost(files.xlsx, 'xl/_rels/workbook.xml.rels')))).toContain('part-damaged');
  });

  test.each<[type: string, hidden: string]>([
    ['character', run('9', '<w:rStyle w:val="secret"/>')],
    ['paragraph', `</w:p>${paragraph(run('9'), '<w:pStyle w:val="secret"/>')}<w:p>`],
  ])('lost styles: what a %s of one hid is not known, and no number beside it is certain', (type, hidden) => {
    const styles = `<w:style w:styleId="secret" w:type="${type}"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const style = { name: '', value: (text: string) => hidden + run(text) };
    const main = new TextDecoder().decode(zipPart(docxFrom(documentOf(first), style), 'word/document.xml'));
    const whole = docxOf('', { main, styles });
    expect(wrong(whole, first)).toEqual([]);
    expect(certain(parse(whole))).toBeGreaterThan(100);
    const parts = Object.fromEntries(names(whole).map((name) => [name, zipPart(whole, name)]));
    delete parts['word/styles.xml'];
    const unnamed = { ...parts };
    delete unnamed['word/_rels/document.xml.rels'];
    for (const lost of [parts, unnamed]) {
      const result = parse(zipOf(lost));
      expect(codes(result)).toContain('part-damaged');
      expect(wrong(zipOf(lost), first)).toEqual([]);
    }
  });

  test('XML that breaks off: its last row is not certain', () => {
    const whole = new TextDecoder().decode(zipPart(files.docx, 'word/document.xml'));
    for (const part of [0.3, 0.55, 0.8]) {
      const bytes = docxOf('', { main: whole.slice(0, Math.floor(whole.length * part)) });
      expect(codes(parse(bytes))).toContain('part-damaged');
      expect(wrong(bytes, first)).toEqual([]);
    }
  });
});

const names = (bytes: Uint8Array): string[] => {
  const found: string[] = [];
  for (let at = find(bytes, Uint8Array.of(0x50, 0x4b, 1, 2)); at >= 0; at = find(bytes, Uint8Array.of(0x50, 0x4b, 1, 2), at + 1)) {
    const length = (bytes[at + 28] ?? 0) + 256 * (bytes[at + 29] ?? 0);
    found.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
  }
  return found;
};

function find(bytes: Uint8Array, part: Uint8Array, from = 0): number {
  for (let at = from; at <= bytes.length - part.length; at++) if (part.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

function zipPart(bytes: Uint8Array, name: string): Uint8Array {
  const part = openZip(bytes)?.part(name);
  if (part === undefined || !('bytes' in part)) throw new Error(`no ${name}`);
  return part.bytes;
}

const storedZip = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipOf(parts, 0);

describe('hostile archives', () => {
  const small = zipOf({ 'a.txt': 'a'.repeat(5000) });
  /** Writes a number over a field of the directory entry. */
  const lie = (offset: number, value: number): Uint8Array => {
    const bytes = small.slice();
    new DataView(bytes.buffer).setUint32(find(bytes, Uint8Array.of(0x50, 0x4b, 1, 2)) + offset, value, true);
    return bytes;
  };
  test.each<[string, Uint8Array, unknown]>([
    ['a good one', small, undefined],
    ['a length that is too short', lie(24, 1000), 'size'],
    ['a length that is too long', lie(24, 6000), 'size'],
    ['a length beyond all caps', lie(24, 0xf0000000), 'large'],
    ['another checksum', lie(16, 1), 'crc'],
    ['an offset outside', lie(42, 0xfffffff), 'cut'],
    ['a packed length outside', lie(20, 0xfffffff), 'cut'],
  ])('%s', (_, bytes, damage) => {
    const part = openZip(bytes)?.part('A.TXT');
    expect(part && 'damage' in part ? part.damage : undefined).toBe(damage);
  });

  test('a bomb stops at the length that it says', () => {
    const bytes = zipOf({ 'a.txt': new Uint8Array((long ? 50 : 8) << 20) });
    new DataView(bytes.buffer).setUint32(find(bytes, Uint8Array.of(0x50, 0x4b, 1, 2)) + 24, 100, true);
    const start = performance.now();
    expect(openZip(bytes)?.part('a.txt')).toEqual({ damage: 'size' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('what stands before and behind an archive', () => {
    const around = new Uint8Array(small.length + 7);
    around.set(small, 5);
    expect(openZip(around.subarray(0, small.length + 5))?.part('a.txt')).toHaveProperty('bytes');
    expect(openZip(new Uint8Array(10))).toBeUndefined();
  });

  test.each<[string, string]>([
    ['a document type', '<!DOCTYPE w:document [<!ENTITY a "aaaa">]>'],
    ['a document type from outside', '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">'],
  ])('%s is refused', (_, type) => {
    const main = documentXml(paragraph(run('一、总体情况'))).replace('?>\n', `?>${type}`);
    expect(parse(docxOf('', { main })).messages).toMatchObject([
      { code: 'part-damaged', data: { damage: 'doctype' } },
      { code: 'file-damaged' },
    ]);
  });

  test('elements without end, and very deep ones', () => {
    expect(codes(parse(docxOf('', { main: documentXml('<w:sdt>'.repeat(5000)) })))).toEqual(['part-damaged', 'file-damaged']);
  });

  test('the bytes of a file need not begin its buffer', () => {
    const bytes = docxFrom(documentOf(first), { name: '' });
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(asExpected(parse(shifted.subarray(3)), first.expected)).toEqual([]);
  });

  test('whatever the bytes behind a good start', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('docx', 'xlsx'), (noise, format) => {
        const bytes = new Uint8Array([0x50, 0x4b, 3, 4, ...noise, 0x50, 0x4b, 5, 6, ...noise.subarray(0, 18)]);
        expect(parse(bytes, { format }).kind).toBe('notAReport');
      }),
      { numRuns: draws(200) },
    );
  });
});
