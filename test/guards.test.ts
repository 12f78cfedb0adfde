/** Markup that is made to exhaust a parser: what is let through takes linear time, and what is not is said. */
import { markdown } from '../src/markdown.ts';
import { html } from '../src/html.ts';
import { isEntangled, withoutQuotes } from '../src/read/markdown-guard.ts';
import { parse } from '../src/parse.ts';
import type { Reading } from '../src/read/types.ts';
import { long, some } from './support/draws.ts';
import { newCounter } from './support/work.ts';

const isGuarded = ({ messages }: Reading): boolean => messages.some(({ code }) => code === 'markup-guarded');

describe('four times the markup is at most five times the work, counted', () => {
  const counter = newCounter();
  afterAll(counter.end);

  const numbered = (unit: (i: number) => string, size: number): string => {
    let text = '';
    for (let i = 0; text.length < size; i++) text += unit(i);
    return text;
  };
  const from = (start: string, unit: string) => (size: number) => start + unit.repeat(size / unit.length);
  type Make = string | ((size: number) => string);

  const inMarkdown: readonly (readonly [string, ...Make[]])[] = [
    ['paragraphs and lines', 'a b c\n\n', 'abc\n', 'a\\\n', 'a  \n', '\ta\n', '     a\n', '字'],
    ['headings', 'a\n=\n', 'a\n-\n', '> a\n> =\n', '# a\n', '# a #\n', 'a\n***\n', '---\n'],
    [
      'tables',
      from('|a|b|\n|-|-|\n', '|1|2|\n'),
      from('|a|b|\n|-|-|\n', '||||||\n'),
      from('|a|b|\n|-|-|\n', '|`a`|*b*|\n'),
      '|a|b|\n|-|-|\n',
      '|a|b|\n',
      '|-|-|\n',
      (size) => `|${'a|'.repeat(size / 6)}\n|${'-|'.repeat(size / 6)}\n|${'1|'.repeat(size / 6)}\n`,
      (size) => `a\n|${'-|'.repeat(size / 2)}\n`,
    ],
    [
      'emphasis',
      '*a* ',
      '**a** ',
      '*a ',
      'a* ',
      '*a_ ',
      '_a ',
      'a*** ',
      '***a ',
      '**a*',
      'a**b',
      '*(a)*',
      '*a **b* c** ',
      '*a\n\n',
      '~~a~~ ',
    ],
    [
      'emphasis in emphasis',
      (size) => '*a **b '.repeat(size / 16) + '** *'.repeat(size / 16),
      (size) => `${'*'.repeat(99)}a`.repeat(size / 100),
    ],
    [
      'quotations',
      '> a\n',
      '> a\n\n',
      '> a\nb\n',
      '>>>> a\n\n',
      '> - a\n',
      '- > a\n',
      (size) => numbered((i) => `${'>'.repeat(i % 40)} a\n`, size),
    ],
    [
      'lists',
      '- a\n',
      '- a\n\n',
      '- a\n  - b\n',
      '1. a\n   1. b\n',
      '- a\n\n  - b\n\n',
      '- - - a\n',
      '- a\n\nb\n\n',
      '-\n',
      '- \n  - \n',
      '* a\n',
    ],
    ['lists, deep', (size) => numbered((i) => `${'  '.repeat(i % 40)}- a\n`, size)],
    ['links', '[a](b) ', '[a](b ', '[a](', '[a](<b', '[a](b "', '[a](b (', '[a] ', '[a][b] ', '[ ', '] ', '](', '![', '![a](b) ', '[a\n\n'],
    ['links in links', (size) => '['.repeat(size / 2) + ']'.repeat(size / 2), '[[a](b)](c) ', '<http://a.b> ', '<http://a.b '],
    ['definitions', '[a]: b\n', '[a]: b "c\n', '[a]:\n', '[a]: b\n\n[a]\n\n', (size) => numbered((i) => `[a${String(i)}]: b\n`, size)],
    [
      'HTML blocks',
      '<div>a</div>\n\n',
      '<div>\n\n',
      '<script>\n\n',
      '<pre>\n\n',
      '<table>\n\n',
      '<table><tr><td>1</table>\n\n',
      '</table>\n\n',
      '<!-- a -->\n',
    ],
    ['HTML inside', '<b>a</b> ', '1<sup>2</sup> ', '1<sup>2 ', '<i><b></i>', '<a b="', '<a ', '</', '<', '<del>a\n\n', '<table>a</table> '],
    ['HTML that does not end', 'a <!-- b ', 'a <!A ', 'a <? ', 'a <![CDATA[ '],
    [
      'code',
      '`a` ',
      '` ',
      '`a ',
      '`` ` ',
      '`a\n\n',
      '```\na\n```\n',
      '```\n',
      '```\na\n~~~\n',
      (size) => numbered((i) => `${'`'.repeat(i)} `, size),
    ],
    ['references and escapes', '&amp; ', '&#65; ', '&abc; ', '&', '\\* ', '\\', '\0a '],
  ];
  const inHtml: readonly (readonly [string, ...Make[]])[] = [
    [
      'paragraphs',
      '<p>a</p>',
      '<p>a',
      '<b><p>',
      '<p><b>',
      '<p><b>a',
      '<p><b></p>',
      '<b><p></b>',
      '<h1>a',
      '<li><p>',
      '<ul><li>',
      '<dd>a<dt>b',
    ],
    [
      'formatting',
      '<b>a</b>',
      '<b>a',
      '<i><b><u>a</i></b></u>',
      '<a>x',
      '<a><p>x',
      '<font size=1>a',
      '<font size=1><p>a',
      '<nobr>a',
      '<b class=1><b class=2><p>',
    ],
    [
      'what is left out',
      '<script></script>',
      '<script>a</script>a',
      '<script>',
      '<style></style>',
      '<textarea>',
      '<title>',
      '<svg><foreignObject>',
      '<math><mi>',
    ],
    [
      'deep',
      '<div>',
      '<span>',
      '<div>a',
      '<template>',
      '<marquee>',
      '<ruby>a<rt>b',
      '<pre>&amp;\n',
      '<frameset>',
      '<select>',
      '<button>',
      '<ul><li>',
    ],
    ['deep within a paragraph', from('<p><button>', '<div>'), from('<p>', '<span>'), from('<p><b>', '<i><p>')],
    [
      'tables',
      '<table>a',
      '<table>a</table>',
      '<table><tr><td>1</table>',
      '<table><tr><td>',
      '<table><tr>a',
      '<td>1',
      '<table><b>a</table>',
      '<table><caption>a',
    ],
    [
      'rows',
      ...[
        'a<tr>',
        '<tr><td>1<td>2',
        '<tr>a</tr>',
        '<b>',
        '<p>a',
        '<tr><td rowspan=1000>1',
        '<td rowspan=0>1',
        '<tr><td colspan=1000>1',
        '<tbody>',
        '<col>',
      ].map((unit) => from('<table>', unit)),
    ],
    ['ends', '</p>', '</b>', '</div>', '</x>', '</br>', '<br>', '<img>', '<x>a</x>'],
    [
      'attributes',
      (size) => `<p ${numbered((i) => `a${String(i)}=1 `, size)}>`,
      (size) => numbered((i) => `<html a${String(i)}=1>`, size),
      '<p style="a:b;c:d">x</p>',
      '<a b="',
    ],
    ['text', 'a b ', '1 ', '1\n', '|1|\n', '&amp;', '&abc', '&', '<', '<!--', '<!-- a -->', '<!a', '\0', '　'],
  ];

  const cases = (constructs: typeof inHtml): [string, readonly Make[]][] => constructs.map(([name, ...makes]) => [name, makes]);
  const grown = (read: (source: string) => Reading, makes: readonly Make[]): string[] =>
    some(makes, 16).flatMap((unit) => {
      const make = typeof unit === 'string' ? (size: number) => unit.repeat(size / unit.length) : unit;
      const [small = 0, large = 0] = [3000, 12_000].map((size) => {
        const source = make(size);
        return counter.work(() => read(source)) / source.length;
      });
      return large / small > 5 / 4 || small === 0 ? [`${make(30)}: ${small.toFixed(1)} → ${large.toFixed(1)} for each character`] : [];
    });

  beforeAll(() => {
    for (const { read } of [markdown, html]) read('a *b* <b>c</b> [d](e)\n\n|a|b|\n|-|-|\n|1|2|\n'.repeat(20));
  });
  test.each(cases(inMarkdown))('Markdown: %s', (_, makes) => {
    expect(grown(markdown.read, makes)).toEqual([]);
  });
  test.each(cases(inHtml))('HTML: %s', (_, makes) => {
    expect(grown(html.read, makes)).toEqual([]);
  });
});

describe('marks that have no partner: as many as can be sought, and not one more', () => {
  // For each run all those before it are gone over, for each opening all that follows.
  test.each<[string, string, number]>([
    ['runs that only close: n (n - 1) / 2 are 20,000 + 4 · 3 n', 'a* ', 212],
    ['openings: 2 (3 n² + n) are 20,000 + 4 · 6 n', 'a <!A ', 59],
    ['targets of links', 'a](b (', 59],
  ])('%s', (_, unit, most) => {
    expect([most, most + 1].map((n) => isEntangled(unit.repeat(n)))).toEqual([false, true]);
    // What a blank line or a cell divides is sought apart.
    expect(isEntangled(`${unit.repeat(most)}\n\n`.repeat(3))).toBe(false);
    expect(isEntangled(`|a|b|\n|-|-|\n${`|${unit.repeat(most - 5)}|b|\n`.repeat(3)}`)).toBe(false);
    expect(isEntangled(`${unit.repeat(most / 2)}\n`.repeat(3))).toBe(true);
  });

  test('code: each length is sought once for itself', () => {
    const lengths = (n: number): string => Array.from({ length: n }, (_, i) => '`'.repeat(i + 1)).join(' a ');
    expect([10, 60].map((n) => isEntangled(lengths(n)))).toEqual([false, true]);
  });

  test.each(['**甲** ', '*a_b* ', '`a` ', '[a](b) ', 'a <!-- b --> ', '\\* ', '* a\n', '[a] '])('%s: as many as there are', (unit) => {
    expect(isEntangled(unit.repeat(20_000))).toBe(false);
  });

  test('a run of 100, and not one more', () => {
    expect([100, 101].map((n) => isEntangled(`a ${'*'.repeat(n)}`))).toEqual([false, true]);
  });

  test('a million characters, and not one more', () => {
    expect([1_000_000, 1_000_001].map((n) => isEntangled('a'.repeat(n)))).toEqual([false, true]);
  });
});

test.each([
  ['> 甲\n>> 乙\n', '  甲\n   乙\n'],
  ['甲 > 乙\n', '甲 > 乙\n'],
  ['<td\n>3</td>\n> 乙', '<td\n>3</td>\n  乙'],
  ['  > | 3 |\n  > |---|', '    | 3 |\n    |---|'],
])('marks of quotations are blanks: %j', (source, expected) => {
  expect(withoutQuotes(source)).toBe(expected);
});

test('underlined headings, lists and quotations are text to the parser: all of it is read', () => {
  const count = long ? 3000 : 500;
  for (const source of ['甲\n=\n', '甲\n-\n', '甲\n  =\n', '> 甲\n> =\n', '- 甲\n  - 3\n', '> 甲\n3\n\n']) {
    const { pieces, messages } = markdown.read(source.repeat(count));
    expect([pieces.filter(({ text }) => text.includes('甲')).length, messages]).toEqual([count, []]);
  }
});

describe('HTML is read as browsers do up to where it nests 1,000 elements, and from there by its tags', () => {
  const table = '<table><tr><td>甲</td><td>3</td></tr></table>';
  test('what stands before keeps its cells; nothing is read twice', () => {
    const source = `${table}${'<div>'.repeat(1200)}乙<td>4</td>`;
    const { pieces, messages } = html.read(source);
    expect(pieces.map(({ text, cell }) => `${text}${cell === undefined ? '' : '.'}`).filter((text) => text !== '')).toEqual([
      '甲.',
      '3.',
      '乙',
      '4',
    ]);
    expect(messages).toHaveLength(1);
    let end = 0;
    for (const { span } of pieces) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
  });
  test.each([
    [990, false],
    [1010, true],
  ])('%d', (deep, guarded) => {
    expect(isGuarded(html.read(`${'<div>'.repeat(deep)}乙`))).toBe(guarded);
  });
});

test.each<[string, 'html' | 'markdown', string]>([
  ['Markdown with many marks', 'markdown', '*a_ '.repeat(1000)],
  ['Markdown that is too long', 'markdown', 'a'.repeat(1_000_001)],
  ['HTML nested deep', 'html', '<div>'.repeat(2000)],
  ['HTML with many attributes', 'html', `<p ${Array.from({ length: 300 }, (_, i) => `a${String(i)}=1`).join(' ')}>a</p>`],
])('%s: a message says that it was guarded', (_, format, source) => {
  const { messages } = (format === 'html' ? html : markdown).read(source);
  expect(messages).toMatchObject([{ code: 'markup-guarded', severity: 'warning', data: { format } }]);
  expect(parse(source, { format }).messages.map(({ code }) => code)).toContain('markup-guarded');
});
