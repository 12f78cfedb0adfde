/** The readers: where text is cut, which marks stand between, where each piece stands in the source. */
import fc from 'fast-check';
import { mdastOf as treeInBrowsers } from '../src/read/mdast.browser.ts';
import { mdastOf as treeByRemark } from '../src/read/mdast.remark.ts';
import { readHtml, readMarkdown, readText, readers, type Piece } from './support/readers.ts';
import { withoutPageMarks } from '../src/read/page-marks.ts';
import { readingOf } from '../src/read/types.ts';
import { draws, long } from './support/draws.ts';

/** Marks and text of each piece, in turn. */
const flat = (pieces: readonly Piece[]): string[] => pieces.flatMap(({ marks, text }) => [marks, text]);
/** The pieces of a text without marks of pages. */
const unmarked = (text: string): readonly Piece[] => withoutPageMarks(readingOf('text', text, readText(text))).pieces;
const words = (pieces: readonly Piece[]): string[] => pieces.map(({ text }) => text).slice(0, -1);
/** `table.row.column text`, for the pieces that stand in a cell. */
const cells = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ cell, text }) => (cell === undefined ? [] : [`${cell.table}.${cell.row}.${cell.column} ${text}`]));

test('Markdown: browsers see the tree that remark makes in Node, from the sources and from dist', async () => {
  // What is never reached of micromark is left out of dist.
  const built = (await import(new URL('../dist/mdast.browser.js', import.meta.url).pathname)) as { mdastOf: typeof treeInBrowsers };
  const mark = fc.constantFrom(...Array.from('中1 #*_`[]()|-:.\n&<>\t'), '| --- |\n', '\n\n', '    ', '<td>');
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
      const source = marks.join('');
      const tree = treeByRemark(source);
      expect(treeInBrowsers(source)).toEqual(tree);
      expect(JSON.stringify(built.mdastOf(source))).toBe(JSON.stringify(tree));
    }),
    { numRuns: draws(3000) },
  );
});

describe('text: marks', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', ['', '']],
    ['newlines', '甲\n乙\n\n丙', ['', '甲', '\n', '乙', '\n\n', '丙', '', '']],
    [
      'newlines of all kinds',
      '甲\r\n乙\r丙\f丁\u2028戊\u2029己',
      ['', '甲', '\n', '乙', '\n', '丙', '\n', '丁', '\n', '戊', '\n', '己', '', ''],
    ],
    ['bars of all kinds', '甲|乙｜丙│丁║戊', ['', '甲', '|', '乙', '|', '丙', '|', '丁', '|', '戊', '', '']],
    ['tabs', '\t甲\t\t乙', ['\t', '甲', '\t\t', '乙', '', '']],
    ['a blank is within a piece', '甲 乙\u00a0丙', ['', '甲 乙\u00a0丙', '', '']],
    ['wide blanks', '甲  乙　丙\u00a0\u00a0丁\u2003戊', ['', '甲', ' ', '乙', ' ', '丙', ' ', '丁', ' ', '戊', '', '']],
    ['blanks beside other marks', ' 甲 | 7 \n \n', [' ', '甲', ' | ', '7', ' \n \n', '']],
    ['bars without pieces', '|||\n甲', ['|||\n', '甲', '', '']],
    ['width of nothing', '\ufeff甲\u200b\n\u200b\n乙', ['', '甲', '\n\n', '乙', '', '']],
    ['NUL is text', 'a\0b', ['', 'a\0b', '', '']],
  ])('%s', (_, source, expected) => {
    expect(flat(readText(source))).toEqual(expected);
  });
});

describe('text: blanks between values', () => {
  test.each<[string, string[]]>([
    ['苹果 3 0 12', ['苹果', '3', '0', '12']],
    ['苹果 3', ['苹果', '3']],
    ['3 0 12 苹果', ['3', '0', '12', '苹果']],
    ['苹果 3 0 12 香梨 4 1 5', ['苹果', '3', '0', '12', '香梨', '4', '1', '5']],
    ['苹果 - — / 无', ['苹果', '-', '—', '/', '无']],
    [
      '苹果 1,295 ２，０００ +19 -4 减3 25.6万元 251000元 97%',
      ['苹果', '1,295', '２，０００', '+19', '-4', '减3', '25.6万元', '251000元', '97%'],
    ],
    ['苹果 3 件 12 件', ['苹果', '3 件', '12 件']],
    ['苹果 22（其中红的16件） 5', ['苹果', '22（其中红的16件）', '5']],
    ['今年共卖出苹果 912 斤，收入尚可', ['今年共卖出苹果 912 斤，收入尚可']],
    ['城南果园 2024 年销售小结', ['城南果园 2024 年销售小结']],
    ['1. 红苹果', ['1. 红苹果']],
    ['1. 红苹果 3 0', ['1. 红苹果', '3', '0']],
    ['2024-02-22 10:18:21', ['2024-02-22 10:18:21']],
    ['电话 0371-5550000', ['电话 0371-5550000']],
  ])('%s', (source, expected) => {
    expect(words(readText(source))).toEqual(expected);
  });
});

describe('text: lines that are no content', () => {
  test.each<[string, string[]]>([
    ['甲\n- 4 -\n乙', ['甲', '乙']],
    ['甲\n—5—\n乙', ['甲', '乙']],
    ['甲\n－ １２ －\n乙', ['甲', '乙']],
    ['甲\n第 5 页 共 8 页\n乙', ['甲', '乙']],
    ['1 / 2\n甲\n2 / 2', ['甲']],
    ['甲 | 乙\n---|---\n3 | 4', ['甲', '乙', '3', '4']],
    ['甲 乙\n--------- ---\n3 4', ['甲 乙', '3', '4']],
    ['| 甲 | 乙 |\n|:--|--:|\n| 3 | 4 |', ['甲', '乙', '3', '4']],
    ['+----+----+\n| 甲 | 3 |\n+====+====+', ['甲', '3']],
    ['┌──┬──┐\n│甲│3 │\n├──┼──┤\n└──┴──┘', ['甲', '3']],
    // What pages of PDF text end in, counting them.
    ['甲 0\n1\n\f乙 3\n2\n\f丙 0\n3\n\f', ['甲', '0', '乙', '3', '丙', '0']],
    ['甲\n0\n\n  7\f乙\n\n  8\n\n\f', ['甲', '0', '乙']],
    // These look alike and are values.
    ['甲\n1\n\f乙\n1\n\f', ['甲', '1', '乙', '1']],
    ['甲\n0\n\f乙\n1\n\f', ['甲', '0', '乙', '1']],
    ['甲\n1\n\f乙\n', ['甲', '1', '乙']],
    ['甲 1\n\f乙 2\n\f', ['甲', '1', '乙', '2']],
    ['甲\n-\n乙', ['甲', '-', '乙']],
    ['甲\n—\n——\n-4', ['甲', '—', '——', '-4']],
    ['甲\n5 / 8', ['甲', '5', '/', '8']],
    ['甲\n5/8', ['甲', '5/8']],
    ['甲 - 4 -', ['甲', '-', '4', '-']],
    ['─|─|─', ['─', '─', '─']],
    ['第5页见附件', ['第5页见附件']],
  ])('%j', (source, expected) => {
    expect(words(unmarked(source))).toEqual(expected);
  });

  test('the newlines before a page mark stay; those behind it only set it off', () => {
    expect(flat(unmarked('甲 |\n- 4 -\n乙'))).toEqual(['', '甲', ' |\n', '乙', '', '']);
    expect(flat(unmarked('甲\n\n- 4 -\n\n\n乙'))).toEqual(['', '甲', '\n\n', '乙', '', '']);
    expect(flat(unmarked('甲\n\t-4-\t\n\t乙'))).toEqual(['', '甲', '\n\t', '乙', '', '']);
  });

  const page = (n: number) => `甲\n0\n0\n5\n0\n0\n\n\n${n}\n\n\n乙\n0\n7\n`;
  const numbers = (text: string) =>
    words(unmarked(text))
      .filter((word) => /\d/u.test(word))
      .map(Number);
  test('numbers set off by empty lines that count up are left out', () => {
    expect(numbers(page(4) + page(5) + page(6))).toEqual([0, 0, 5, 0, 0, 0, 7, 0, 0, 5, 0, 0, 0, 7, 0, 0, 5, 0, 0, 0, 7]);
  });
  test('numbers that do not count up are values, and so are those that are not few among all', () => {
    expect(numbers(page(4) + page(9) + page(6))).toHaveLength(24);
    expect(numbers(page(4) + page(5))).toHaveLength(16);
    const three = '甲\n\n4\n\n乙\n\n5\n\n丙\n\n6\n\n';
    expect(numbers(`${three}丁\n${'0\n'.repeat(8)}`)).toHaveLength(11);
    expect(numbers(`${three}丁\n${'0\n'.repeat(9)}`)).toHaveLength(9);
  });

  test('what is left out is said; bars make a cell of what else would be a mark', () => {
    expect(withoutPageMarks(readingOf('text', '甲\n1/2\n乙\n2/2\n-3-', readText('甲\n1/2\n乙\n2/2\n-3-'))).messages).toEqual([
      expect.objectContaining({ code: 'page-furniture', severity: 'info', data: { count: 3, names: ['-3-', '1/2', '2/2'] } }),
    ]);
    for (const cell of ['甲\n|-4-\n乙', '甲\n-4-|\n乙']) expect(words(unmarked(cell))).toEqual(['甲', '-4-', '乙']);
    expect(withoutPageMarks(readingOf('text', '甲', readText('甲'))).messages).toEqual([]);
  });
});

describe('HTML: marks and text', () => {
  test.each<[string, string, string[]]>([
    ['blocks', '<p>甲</p>\n<div>乙<div>丙</div>丁</div>', ['', '甲', '\n', '乙', '\n', '丙', '\n', '丁', '\n', '']],
    ['line breaks and empty lines', '甲<br><br/>乙<p></p><p>丙', ['', '甲', '\n\n', '乙', '\n\n', '丙', '\n', '']],
    ['spans do not cut', '<b>3</b><span>8</span><!-- x --><font>0</font>', ['', '380', '\n', '']],
    ['white space of the source is a blank', '<p>\n  甲\n\t乙  </p>', ['', '甲 乙', '\n', '']],
    ['no-break blanks count', '甲&nbsp;乙&nbsp;&nbsp;丙', ['', '甲\u00a0乙', ' ', '丙', '\n', '']],
    ['white space is kept in pre', '<pre>甲  3\n乙  4</pre>', ['', '甲', ' ', '3', '\n', '乙', ' ', '4', '\n', '']],
    ['and where style says so', '<p style="White-Space: pre-wrap">甲\n乙</p>', ['', '甲', '\n', '乙', '\n', '']],
    ['a table drawn with bars', '<div>甲 | 3 |\n乙 | 4 |</div>', ['', '甲', ' | ', '3', ' |\n', '乙', ' | ', '4', ' |\n', '']],
    [
      'a text put into a page as it was',
      `<div>\n甲\n${'乙\n丙  3\n'.repeat(4)}</div>`,
      ['\n', '甲', ...Array<string[]>(4).fill(['\n', '乙', '\n', '丙', ' ', '3']).flat(), '\n', ''],
    ],
    ['references', '&lt;甲&gt;&amp;&#20057;&#x20AC;&nbspx &copy', ['', '<甲>&乙€\u00a0x ©', '\n', '']],
    ['rows and cells', '<table><tr><td>甲<td><td>3<tr><td>乙</table>丙', ['\n', '甲', '|', '', '|', '3', '\n', '乙', '\n', '丙', '\n', '']],
    ['lines in a cell', '<table><tr><td>甲<td><p>3</p><p>4</p> <td>5', ['\n', '甲', '|', '3', '\n', '4', '|', '5', '\n', '']],
    ['bars in a cell', '<table><tr><td>甲 | 3 |<td>5', ['\n', '甲', ' | ', '3', ' ||', '5', '\n', '']],
    ['layout tables', '<table><tr><td>甲<td>乙<td><table><tr><td>3</table></table>', ['|', '甲', '|', '乙', '\n', '3', '\n', '']],
  ])('%s', (_, source, expected) => {
    expect(flat(readHtml(source))).toEqual(expected);
  });

  test('page marks fall outside of cells only', () => {
    const source = '<p>- 4 -</p><table><tr><td>- 4 -<td>---';
    const { pieces } = withoutPageMarks(readingOf('html', source, readHtml(source)));
    expect(flat(pieces)).toEqual(['\n', '-', ' ', '4', ' ', '-', '|', '---', '\n', '']);
  });

  test('what is not shown, and what is not content, is left out', () => {
    const source =
      '<title>题</title><style>x</style><script>document.write("<td>9</td>")</script><noscript>9</noscript><template>9</template><select><option>9</select><textarea>9</textarea>' +
      '<p hidden>9</p><p style="color:red; DISPLAY : none">9</p><input value=9><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字<svg><text>9</text></svg>';
    expect(words(readHtml(source))).toEqual(['题', '漢字']);
  });
});

test('HTML: what stands in an element that was never closed is read', () => {
  expect(words(readHtml('<p>甲</p><button>乙<table><tr><td>3<td>4</table>'))).toEqual(['甲', '乙', '3', '4']);
  expect(words(readHtml('<p>甲</p><object><p>乙</p>'))).toEqual(['甲', '乙']);
});

describe('HTML: cells', () => {
  test.each<[string, string, string[]]>([
    [
      'spans',
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<td>丙<tr><td>3<td>4<td>5',
      ['0.0.0 甲', '0.0.1 乙', '0.0.3 丙', '0.1.1 3', '0.1.2 4', '0.1.3 5'],
    ],
    [
      'wrong spans',
      '<table><tr><td rowspan=-1 colspan=x>甲<td colspan=2000000>乙<td>丙<tr><td>3',
      ['0.0.0 甲', '0.0.1 乙', '0.0.101 丙', '0.1.0 3'],
    ],
    ['a span ends with its group', '<table><thead><tr><td rowspan=9>甲<tbody><tr><td>3', ['0.0.0 甲', '0.1.0 3']],
    ['empty cells are stated', '<table><tr><td> <td>&nbsp;<td><p><br></p>', ['0.0.0 ', '0.0.1 ', '0.0.2 ']],
    ['a cell with a table is no cell', '<table><tr><td>甲<td><table><tr><td>3</table></table><table><tr><td>4', ['0.0.0 3', '1.0.0 4']],
    [
      'no ends, no tbody, capitals',
      '<TABLE border=1><TR><TD noWrap>甲\n<TD>3\n<TR><TH>乙\n<TD>4',
      ['0.0.0 甲', '0.0.1 3', '0.1.0 乙', '0.1.1 4'],
    ],
    ['hidden rows and cells', '<table><tr style="display:none"><td>9<tr><td>甲<td hidden>9<td>3', ['0.0.0 甲', '0.0.1 3']],
    ['two values in a cell', '<table><tr><td>3 4', ['0.0.0 3', '0.0.0 4']],
  ])('%s', (_, source, expected) => {
    expect(cells(readHtml(source))).toEqual(expected);
  });

  test('the span of an empty cell is its inside', () => {
    const source = '<table><tr><td class=x>&nbsp; </td><td></td></tr></table>';
    expect(readHtml(source).map(({ span }) => source.slice(span.start, span.end))).toEqual(['&nbsp; ', '', '']);
  });
});

describe('HTML: spans', () => {
  test.each<[string, string, string[]]>([
    ['markup within', '<p><span>3</span><span>8</span></p>', ['3</span><span>8']],
    ['references', '甲&amp;乙<p>&#51;&nbsp;&nbsp;4&nbsp', ['甲&amp;乙', '&#51;', '4']],
    ['references without end', '<p>&nbsp3&nbsp&nbsp&lt4', ['3', '&lt4']],
    ['line ends', '甲\r\n乙<p>3\r\n&amp;', ['甲\r\n乙', '3\r\n&amp;']],
    ['text that the tree joined', '甲</x>乙', ['甲</x>乙']],
    ['characters outside of the plane', '𠀀&#x20001;甲', ['𠀀&#x20001;甲']],
    ['a reference after white space that is dropped', '\n&lt;甲', ['&lt;甲']],
    ['NUL', 'a\0b<p>3', ['a\0b', '3']],
  ])('%s', (_, source, expected) => {
    expect(
      readHtml(source)
        .slice(0, -1)
        .map(({ span }) => source.slice(span.start, span.end)),
    ).toEqual(expected);
  });
});

describe('Markdown', () => {
  test.each<[string, string, string[]]>([
    ['headings and emphasis', '## 一、**甲**乙\n\n*丙* `丁` [戊](http://x.example)', ['', '一、甲乙', '\n\n', '丙 丁 戊', '', '']],
    [
      'a table',
      '| 甲 | **乙** |\n|--|--|\n| 3 |\n| 4 |  | 5 |\n\n丙',
      ['\n', '甲', '|', '乙', '\n', '3', '\n', '4', '|', '', '|', '5', '\n\n\n', '丙', '', ''],
    ],
    [
      'rows without a delimiter row',
      '甲 | 3 | 4 |\n乙 | 5 | 6 |',
      ['', '甲', ' | ', '3', ' | ', '4', ' |\n', '乙', ' | ', '5', ' | ', '6', ' |', ''],
    ],
    [
      'ordinals and dashes of lists stay',
      '1. 甲\n2. 乙\n\n-\n\n- 4 -\n\n丙',
      ['', '1. 甲', '\n', '2. 乙', '\n\n', '-', '\n\n', '-', ' ', '4', ' ', '-', '\n\n', '丙', '', ''],
    ],
    ['tabs at the start of a line', '甲\n\n\t\t乙\t3', ['', '甲', '\n\n\t\t', '乙', '\t', '3', '', '']],
    ['references and escapes', '甲&amp;\\*乙', ['', '甲&*乙', '', '']],
    ['rules', '甲\n\n---\n\n****\n', ['', '甲', '\n\n\n\n', '****', '\n', '']],
    ['a quotation', '> 甲\n> 乙\n>\n> 丙', [' ', '甲', '\n ', '乙', '\n \n ', '丙', '', '']],
    ['a mark that ends a tag', '甲<span\n>乙</span>\n> 丙', ['', '甲乙', '\n ', '丙', '', '']],
    [
      'lists within each other',
      '- 甲\n  - 乙 3\n\n    | 4 | 5 |\n    |---|---|\n    | 6 | 7 |',
      ['', '- 甲', '\n ', '- 乙', ' ', '3', '\n\n \n', '4', '|', '5', '\n', '6', '|', '7', '\n', ''],
    ],
    ['HTML within', '甲<br>乙<b>丙</b>\n\n<div>丁</div>', ['', '甲', '\n', '乙丙', '\n\n', '丁', '\n', '']],
  ])('%s', (_, source, expected) => {
    expect(flat(readMarkdown(source))).toEqual(expected);
  });

  test.each([
    ['`&amp` without its end is no reference', '甲&ensp;：&amp\n乙。3', ['甲&ensp;：&amp', '乙。3']],
    ['markup after a backslash is text', '\\<b> 甲\n\n| 乙 | `丙\\|丁` |\n|--|--|\n', ['\\<b> 甲', '乙', '丙', '丁']],
  ])('the place of pieces: %s', (_, source, expected) => {
    const raw = readMarkdown(source).map(({ span }) => source.slice(span.start, span.end));
    expect(raw.slice(0, -1)).toEqual(expected);
  });

  test('a reference takes no tab from its paragraph', () => {
    expect(flat(readMarkdown('甲&#50;\t\t\n乙\t3'))).toEqual(['', '甲2', '\t\t\n', '乙', '\t', '3', '', '']);
  });

  test('tables of both kinds are numbered in order', () => {
    const source = '| 甲 | 乙 |\n|--|--|\n| 3 |\n\n<table>\n<tr><td>4\n\n<td>5\n</table>\n\n| 丙 |\n|--|\n| 6 |\n';
    expect(cells(readMarkdown(source))).toEqual(['0.0.0 甲', '0.0.1 乙', '0.1.0 3', '1.0.0 4', '1.0.1 5', '2.0.0 丙', '2.1.0 6']);
    expect(
      readMarkdown(source)
        .slice(0, -1)
        .map(({ span }) => source.slice(span.start, span.end)),
    ).toEqual(['甲', '乙', '3', '4', '5', '丙', '6']);
  });
});

const blanks = /[\s\u00ad\u200b-\u200f\u2060]+/gu;

function expectOrder(pieces: readonly Piece[], source: string): void {
  let end = 0;
  for (const { span } of pieces) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    ({ end } = span);
  }
  expect(end).toBeLessThanOrEqual(source.length);
  expect(pieces.at(-1)?.text).toBe('');
}

describe('properties', () => {
  const part = fc.constantFrom(
    '甲',
    '乙丙',
    '3',
    '1,295',
    ' ',
    '  ',
    '　',
    '\t',
    '\n',
    '\r\n',
    '|',
    '│',
    '-',
    '---',
    '- 4 -',
    '/',
    '无',
    '1.',
    '**',
    '\u200b',
    '─',
    '第5页',
    '5 / 8',
    '件',
    '#',
    '>',
    '`',
    '[',
    ']',
    '(',
    ')',
    '&amp;',
    '\\',
    '𠀀',
    '\ud800',
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  test('a piece of text is its source', () => {
    fc.assert(
      fc.property(text, (source) => {
        const pieces = readText(source);
        expectOrder(pieces, source);
        for (const { text: found, span } of pieces) expect(source.slice(span.start, span.end)).toBe(found);
      }),
    );
  });

  test('no character is lost but marks, blanks and lines that are no content', () => {
    const safe = fc
      .array(fc.constantFrom('甲', '乙', '3', '12', ' ', '　', '\t', '\n', '|', '1.', '无', '，'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(safe, (source) => {
        expect(words(readText(source)).join('').replace(blanks, '')).toBe(source.replace(/[\s|]+/gu, ''));
      }),
    );
  });

  test.each(['\\\\&amp;|甲', '\\&amp;|甲', '&amp;|甲'])('Markdown, references and escapes: %s', (source) => {
    expectOrder(readMarkdown(source), source);
  });

  test('Markdown: the source of a piece holds its characters in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const pieces = readMarkdown(source);
        expectOrder(pieces, source);
        for (const { text: found, span } of pieces) {
          const raw = source.slice(span.start, span.end);
          let at = 0;
          for (const character of found.replace(blanks, '').replace(/[&\u{fffd}]/gu, '')) {
            at = raw.indexOf(character, at);
            expect(at).toBeGreaterThanOrEqual(0);
            at += character.length;
          }
        }
      }),
    );
  });

  test('HTML: the source of a piece, read by itself, gives the piece', () => {
    const inlinePart = fc.constantFrom(
      '甲',
      '乙丙',
      '3',
      '&amp;',
      '&lt;',
      '&nbsp;',
      '&#20057;',
      '&#x20AC;',
      ' ',
      '\n',
      '\r\n',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<span lang="a>b">',
      '</span>',
      '<!-- x -->',
      '<o:p></o:p>',
      '</x>',
      '<script>9</script>',
    );
    const run = fc.array(inlinePart, { maxLength: 8 }).map((parts) => parts.join(''));
    const cell = fc
      .tuple(fc.constantFrom('<td>', '<td colspan=2>', '<TD rowspan=3>', '<th>'), run, fc.constantFrom('', '</td>'))
      .map((parts) => parts.join(''));
    const row = fc.array(cell, { maxLength: 4 }).map((found) => `<tr>${found.join('')}`);
    const block = fc.oneof(
      run.map((found) => `<p>${found}`),
      run.map((found) => `<div>${found}</div>`),
      fc.array(row, { maxLength: 3 }).map((rows) => `<table>${rows.join('')}</table>`),
      run,
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (parts) => {
        const source = parts.join('');
        const pieces = readHtml(source);
        expectOrder(pieces, source);
        for (const { text: found, span } of pieces) {
          const raw = source.slice(span.start, span.end);
          // An empty cell gives nothing; a piece that crosses from one element into another gives the same text.
          expect(words(readHtml(raw)).join('').replace(blanks, '')).toBe(found.replace(blanks, ''));
        }
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('hostile input takes no time and does not throw', () => {
  const many = long ? 100_000 : 20_000;
  test.each<[string, string, number]>([
    ['nested blocks', `${'<div>'.repeat(many)}甲`, 1],
    ['nested tables', '<table><tr><td>'.repeat(20_000), 0],
    ['formatting never closed', Array.from({ length: 10_000 }, (_, at) => `<p><b id=${at}>`).join(''), 0],
    ['attributes', `<div ${Array.from({ length: many }, (_, at) => `a${at}`).join(' ')}>甲`, 1],
    ['colspans', `<table><tr>${'<td colspan=2000000 rowspan=2000000>1'.repeat(20_000)}`, 20_000],
    ['cells', `<table><tr>${'<td>1'.repeat(many)}`, many],
    ['text beside cells', `<table>${'a<tr>b'.repeat(20_000)}`, 1],
    ['opening brackets', '<'.repeat(many), 1],
    ['tags never closed', '<a '.repeat(many), 0],
    ['comments never closed', '<!--'.repeat(many), 0],
    ['NUL', '\0'.repeat(many), 0],
  ])('HTML: %s', (_, source, pieces) => {
    expect(readHtml(source)).toHaveLength(pieces + 1);
  });

  test.each<[string, string]>([
    ['values', '0 '.repeat(many)],
    ['bars', '|'.repeat(many)],
    ['dashes', '-'.repeat(many)],
    ['page marks', '1/2\n'.repeat(10_000)],
    ['asterisks', `${'*'.repeat(many)}甲${'*'.repeat(many)}`],
    ['brackets', '[a]('.repeat(many)],
    ['code marks', Array.from({ length: 500 }, (_, at) => '`'.repeat(at)).join('a')],
    ['quotations', '>'.repeat(many)],
    ['lists', '1. '.repeat(many)],
    ['HTML tables', '<table>\n\n'.repeat(2_000)],
  ])('text and Markdown: %s', (_, source) => {
    for (const read of [readers.text, readers.markdown]) expect(read(source).at(-1)?.text).toBe('');
  });
});
