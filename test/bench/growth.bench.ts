/** How `parse` grows with its input: each step has four times the text of the one before. Fastest runs, since long ones meet other work. */
import { parse } from '../../src/parse.ts';
import { fixture, kilobytes, lengthened, measure, milliseconds, ratio, table } from './measure.ts';

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

const sizes = [16, 64, 256, 1024].map((size) => size * 1024);
const rows: string[][] = [['input', ...sizes.map((size) => `${String(size / 1024)} KB, ms`), 'worst step']];
for (const [name, make] of Object.entries(kinds)) {
  const times: { ms: number; bytes: number }[] = [];
  for (const size of sizes) {
    const bytes = encode(make(size));
    const { own } = (await measure({ own: () => parse(bytes) }, 300)) as Record<'own', { fastest: number }>;
    times.push({ ms: own.fastest, bytes: bytes.length });
  }
  // Steps are not exactly of four: each is brought to four times the bytes.
  const steps = times.slice(1).map(({ ms, bytes }, i) => (ms / (times[i]?.ms ?? ms)) * ((4 * (times[i]?.bytes ?? bytes)) / bytes));
  rows.push([name, ...times.map(({ ms, bytes }) => `${milliseconds(ms)} (${kilobytes(bytes)} KB)`), ratio(Math.max(...steps), 1)]);
}
table(rows);
