/** Prints, for each kind of fault put into honest reports, how many are caught: `node test/exam/honest/mutations.mjs --reports 500`. */
import { parseArgs } from 'node:util';
import { bundled } from '../../support/bundle.mjs';

const { values } = parseArgs({
  options: { kind: { type: 'string', default: '' }, reports: { type: 'string', default: '500' }, show: { type: 'string', default: '0' } },
});
const { faults, judge } = await bundled('test/exam/honest/mutations.ts', 'dist/exam/honest-mutations.mjs');

const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(9);
console.log(
  `${'fault'.padEnd(40)}${'made'.padStart(6)}${'caught'.padStart(9)}${'right'.padStart(9)}${'absent'.padStart(9)}${'wrong'.padStart(9)}`,
);
let wrong = 0;
for (const kind of Object.keys(faults).filter((name) => name.includes(values.kind))) {
  const judged = Array.from({ length: Number(values.reports) }, (_, seed) => judge(kind, seed)).filter((one) => one !== null);
  const of = (fits) => share(judged.filter(fits).length, judged.length);
  const wrongs = judged.filter(({ suspects }) => suspects === 'wrong');
  wrong += wrongs.length;
  console.log(
    `${kind.padEnd(40)}${String(judged.length).padStart(6)}${of(({ caught }) => caught)}${['right', 'absent', 'wrong'].map((word) => of(({ suspects }) => suspects === word)).join('')}`,
  );
  for (const { changes, said } of wrongs.slice(0, Number(values.show))) console.log('  ', JSON.stringify({ changes, said }));
}
process.exitCode = wrong > 0 ? 1 : 0;
