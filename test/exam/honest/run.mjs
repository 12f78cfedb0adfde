/** Runs the exam of honest reports: `node test/exam/honest/run.mjs --reports 2000 --show 2 --rule narrative`. */
import { parseArgs } from 'node:util';
import { bundled } from '../../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    rule: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
  },
});
const { honestReport, falseAlarms, describe } = await bundled('test/exam/honest/exam.ts', 'dist/exam/honest-exam.mjs');

const rules = new Map();
const distinct = new Set();
let [alarmed, pairs] = [0, 0];
const from = Number(values.from);
for (let seed = from; seed < from + Number(values.reports); seed++) {
  const drawn = honestReport(seed);
  distinct.add(JSON.stringify(drawn.report));
  if (drawn.previous) pairs++;
  const alarms = falseAlarms(drawn);
  if (alarms.length > 0) alarmed++;
  for (const finding of alarms) {
    const rule = rules.get(finding.code) ?? { findings: 0, reports: new Set(), shown: [] };
    rule.findings++;
    rule.reports.add(seed);
    if (rule.shown.length < Number(values.show))
      rule.shown.push(`    ${seed} ${drawn.report.organ}: ${describe(finding, { locale: 'zh' }).replaceAll('\n', ' ')}`);
    rules.set(finding.code, rule);
  }
}
for (const [code, { findings, reports, shown }] of [...rules].sort(([, a], [, b]) => b.reports.size - a.reports.size))
  if (code.includes(values.rule))
    console.log(
      [`${code.padEnd(32)}${String(findings).padStart(6)} findings in ${String(reports.size).padStart(5)} reports`, ...shown].join('\n'),
    );
console.log(`${distinct.size} distinct reports, ${pairs} with a year before; ${alarmed} with findings above info`);
