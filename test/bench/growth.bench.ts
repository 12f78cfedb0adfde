/**
 * How `parse` grows with its input: each step has four times the text of the one before. Processor
 * time of the fastest runs. Of the constructs of markup the worst are shown; all of them are counted in test/guards.test.ts.
 */
import { parse } from '../../src/parse.ts';
import { fixture, kilobytes, lengthened, milliseconds, ratio, table } from './measure.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const report = decode(fixture('pipe-cells/input.txt'));
const page = decode(fixture('nested-html/input.html'));
const table_ = page.slice(page.indexOf('<table'), page.lastIndexOf('</table>') + 8);
const lines = report.split('\n');

const kinds: Readonly<Record<string, (bytes: number) => string>> = {
  'text, more prose': (bytes) => lengthened(report, bytes),
  'text, more cells': (bytes) =>
    report + Array.from({ length: Math.ceil(bytes / report.length / 3) }, () => lines.slice(10, 90).join('\n')).join('\n'),
  'HTML, more prose': (bytes) =>
    page.replace('</body>', '<p>门户网站设置专栏三个，全年维护更新二百余次。</p>'.repeat(Math.ceil(bytes / 90)) + '</body>'),
  'HTML, more tables': (bytes) => page.replace('</body>', table_.repeat(Math.ceil(bytes / table_.length / 2)) + '</body>'),
  'no report, digits': (bytes) => '1 '.repeat(bytes / 2),
  'no report, brackets': (bytes) => '（'.repeat(bytes / 3),
};

/** What is made to exhaust a parser. */
const constructs: Readonly<Record<'html' | 'markdown', readonly string[]>> = {
  html: ['<b><p>', '<p><b>', '<script></script>', '<li><p>', '<table>a', '<div>', '<font size=1>a'],
  markdown: [
    'a\n=\n',
    '|a|b|\n|-|-|\n',
    '- a\n  - b\n',
    '> a\nb\n',
    '> a\n\n',
    '*a* ',
    'a* ',
    '[a](b) ',
    '[a](b (',
    'a <!-- b ',
    '`a ',
    '```\na\n```\n',
  ],
};
type Kind = readonly [name: string, format: 'auto' | 'html' | 'markdown', make: (bytes: number) => string];
const all: readonly Kind[] = [
  ...Object.entries(kinds).map(([name, make]): Kind => [name, 'auto', make]),
  ...(['html', 'markdown'] as const).flatMap((format) =>
    constructs[format].map((unit): Kind => [
      `${format === 'html' ? 'HTML' : 'Markdown'}, \`${unit.replaceAll('\n', '⏎').replaceAll('|', '\\|').replaceAll('`', '′')}\``,
      format,
      // Markdown of more than a million characters is read as text.
      (bytes) => unit.repeat(Math.min(bytes, 960_000) / unit.length),
    ]),
  ),
];

/** Processor time of the fastest of some runs: three, more of short ones, fewer where they take seconds. */
function fastest(run: () => unknown): number {
  let least = Infinity;
  for (let runs = 0, sum = 0; sum < 2000 && (runs < 3 || sum < 300); runs++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    sum += (user + system) / 1000;
  }
  return least;
}

const sizes = [8, 32, 128].map((size) => size * 1024);
const rows: string[][] = [['input', ...sizes.map((size) => `${String(size / 1024)} KB, ms`), 'worst step']];
for (const [name, format, make] of all) {
  const times: { ms: number; bytes: number }[] = [];
  for (const size of sizes) {
    const bytes = encode(make(size));
    times.push({ ms: fastest(() => parse(bytes, { format })), bytes: bytes.length });
  }
  // Steps are not exactly of four: each is brought to four times the bytes.
  const steps = times.slice(1).map(({ ms, bytes }, i) => (ms / (times[i]?.ms ?? ms)) * ((4 * (times[i]?.bytes ?? bytes)) / bytes));
  rows.push([name, ...times.map(({ ms, bytes }) => `${milliseconds(ms)} (${kilobytes(bytes)} KB)`), ratio(Math.max(...steps), 1)]);
}
table(rows);
