/** Runs the exam of sentences: `node test/exam/sentences/run.mjs --half unseen --show`. */
import { parseArgs } from 'node:util';
import { bundled } from '../../support/bundle.mjs';

const { values } = parseArgs({ options: { half: { type: 'string' }, show: { type: 'boolean', default: false } } });
const { alarms, findingsOf, readSentences } = await bundled('test/exam/sentences/exam.ts', 'dist/exam/sentences-exam.mjs');
const { reports, sentences } = readSentences(new URL('../../../', import.meta.url));

const tally = new Map();
for (const half of values.half
  ? [values.half]
  : ['shown', 'unseen', 'fresh', 'open', 'sealed', 'open4', 'sealed4', 'open5', 'sealed5', 'open6', 'sealed6'])
  for (const { id, report, right, wrong, about, half: own } of sentences) {
    if (own !== half) continue;
    const good = findingsOf(reports[report], right, about);
    const bad = wrong === undefined ? [] : findingsOf(reports[report], wrong, about);
    const marks = {
      sentences: 1,
      twins: wrong === undefined ? 0 : 1,
      falseAlarms: alarms(good).length > 0 ? 1 : 0,
      caught: alarms(bad).length > 0 ? 1 : 0,
      hinted: bad.length > 0 ? 1 : 0,
    };
    for (const name of [`${half} ${about}`, half, 'all']) {
      const sum = tally.get(name) ?? { sentences: 0, twins: 0, falseAlarms: 0, caught: 0, hinted: 0 };
      for (const key of Object.keys(marks)) sum[key] += marks[key];
      tally.set(name, sum);
    }
    if (!values.show) continue;
    if (marks.falseAlarms)
      console.log(
        `alarm  ${id} ${right}\n       ${alarms(good)
          .map((finding) => `${finding.code} ${JSON.stringify(finding.data)}`)
          .join('\n       ')}`,
      );
    if (wrong !== undefined && !marks.caught) console.log(`missed ${id} ${wrong}`);
  }
console.log(`${''.padEnd(20)}sentences  false alarms   twins  caught  caught or hinted`);
for (const [name, { sentences: all, twins, falseAlarms, caught, hinted }] of [...tally].sort(([a], [b]) => a.localeCompare(b)))
  console.log(
    `${name.padEnd(20)}${String(all).padStart(9)}${String(falseAlarms).padStart(14)}${String(twins).padStart(8)}${String(caught).padStart(8)}${String(hinted).padStart(18)}`,
  );
