/** Markup that is made to exhaust a parser: what is let through is bounded, and what is not is said. */
import { markdown } from '../src/markdown.ts';
import { html } from '../src/html.ts';
import { isEntangled } from '../src/read/markdown-guard.ts';
import { parse } from '../src/parse.ts';

describe('emphasis: 1,000 runs in one paragraph, or in one row of a table, and not one more', () => {
  const runs = (n: number): string => '*a_ '.repeat(n / 2);
  test.each<[string, string, boolean]>([
    ['a paragraph', runs(1000), false],
    ['a paragraph, one more', `${runs(1000)}*`, true],
    ['lines of one paragraph', `${runs(1000)}\n*b`, true],
    ['two paragraphs', `${runs(1000)}\n\n${runs(1000)}`, false],
    ['rows of a table', `|a|b|\n|-|-|\n${`|${runs(600)}|b|\n`.repeat(4)}`, false],
    ['one row of a table', `|a|b|\n|-|-|\n|${runs(1000)}*|b|\n`, true],
    ['bars without a table', `|a|b|\n|-|\n${`|${runs(600)}|b|\n`.repeat(2)}`, true],
    ['a paragraph behind a table', `|a|b|\n|-|-|\n# h\n${`|${runs(600)}|b|\n`.repeat(2)}`, true],
  ])('%s', (_, source, entangled) => {
    expect(isEntangled(source)).toBe(entangled);
  });
});

test.each(['<!A', '<?'])('%s: 500 that nothing closes, and not one more', (opening) => {
  expect([500, 501].map((n) => isEntangled(`a ${opening}`.repeat(n)))).toEqual([false, true]);
});

test.each<[string, string, number]>([
  ['one after the other', '> a\n\n', 1000],
  ['that go on without their mark', '> a\nb\n', 1000],
  ['within quotations', '>>>> a\n\n', 250],
])('quotations %s: 2,000 steps in and out, and not one more', (_, unit, n) => {
  expect([n, n + 1].map((times) => isEntangled(unit.repeat(times)))).toEqual([false, true]);
  expect(isEntangled('> a\n'.repeat(5000))).toBe(false);
});

test('underlined headings are no headings for the parser, which are quadratic in their number: all of them are read', () => {
  for (const source of ['a\n=\n', 'a\n-\n', 'a\n  =  \n', '> a\n> =\n']) {
    const { pieces, messages } = markdown.read(source.repeat(3000));
    expect([pieces.filter(({ text }) => text === 'a').length, messages]).toEqual([3000, []]);
  }
});

test.each<[string, 'html' | 'markdown', string]>([
  ['Markdown with many marks', 'markdown', '*a_ '.repeat(1000)],
  ['Markdown nested deep', 'markdown', `${'>'.repeat(300)} a`],
  ['Markdown with many quotations', 'markdown', '> a\nb\n'.repeat(1001)],
  ['HTML nested deep', 'html', '<div>'.repeat(2000)],
  ['HTML with many attributes', 'html', `<p ${Array.from({ length: 300 }, (_, i) => `a${String(i)}=1`).join(' ')}>a</p>`],
])('%s: a message says that it was guarded', (_, format, source) => {
  const { messages } = (format === 'html' ? html : markdown).read(source);
  expect(messages).toMatchObject([{ code: 'markup-guarded', severity: 'warning', data: { format } }]);
  expect(parse(source, { format }).messages.map(({ code }) => code)).toContain('markup-guarded');
});
