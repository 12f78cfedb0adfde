/** Runs the exam of page beginnings: `node test/exam/pages/run.mjs --draws 6 --show 1`. `--write FOLDER` writes what went wrong. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundled } from '../../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const { pageKinds, pageCase, markPage, parse } = await bundled('test/exam/pages/exam.ts', 'dist/exam/pages-exam.mjs');
const names = ['organ', 'year', 'title'];
const outcomes = ['right', 'missing', 'doubted', 'wrong'];
const sums = () => ({
  cases: 0,
  kind: 0,
  ...Object.fromEntries(names.map((name) => [name, Object.fromEntries(outcomes.map((mark) => [mark, 0]))])),
});
const line = (id, sum) =>
  `${id.padEnd(28)}${String(sum.cases).padStart(5)}${String(sum.kind).padStart(6)}${names
    .map((name) =>
      outcomes
        .map((mark) => String(sum[name][mark]).padStart(5))
        .join('')
        .padStart(24),
    )
    .join('')}`;

console.log(`${''.padEnd(28)}cases  kind${names.map((name) => `${name}: right miss doubt wrong`.padStart(24)).join('')}`);
const all = sums();
for (const kind of pageKinds.filter(({ id }) => id.includes(values.kind))) {
  const own = sums();
  const shown = [];
  for (let draw = 0; draw < Number(values.draws); draw++) {
    const drawn = pageCase(kind, Number(values.seed) * 1000 + draw);
    const marks = markPage(drawn);
    for (const sum of [own, all]) {
      sum.cases++;
      if (marks.kind) sum.kind++;
      for (const name of names) sum[name][marks[name]]++;
    }
    if (marks.kind && names.every((name) => marks[name] === 'right')) continue;
    const { kind: found, report } = parse(drawn.text);
    shown.push(
      `    draw ${drawn.draw}, ${drawn.format}: ${JSON.stringify({ kind: found, organ: report.organ, year: report.year, title: report.title })}\n      expected ${JSON.stringify(drawn.expected)}`,
    );
    if (values.write) {
      mkdirSync(values.write, { recursive: true });
      writeFileSync(`${values.write}/${kind.id}-${drawn.draw}.${drawn.format}.txt`, drawn.text);
    }
  }
  console.log([line(kind.id, own), ...shown.slice(0, Number(values.show))].join('\n'));
}
console.log(line('all', all));
