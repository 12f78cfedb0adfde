/**
 * Runs the exam of wrecked copies: `node test/exam/wrecks/run.mjs --draws 40 --seed 1`. `--family PART` takes some,
 * `--format html` one format, `--show N` prints what went wrong in N copies of each family, `--write FOLDER` writes those.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundled } from '../../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string', default: '' },
    format: { type: 'string' },
    show: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const { families, sit, noMarks, addMarks } = await bundled('test/exam/wrecks/exam.ts', 'dist/exam/wrecks-exam.mjs');

const share = (part, all) => (all === 0 ? '     –' : `${((100 * part) / all).toFixed(2)}`.padStart(6));
const line = (name, { copies, cells, right, certain, silent, certainWrong, missing }) =>
  `${name.padEnd(36)}${String(copies).padStart(6)}${String(cells).padStart(8)}  ${share(right, cells)}  ${share(certain, cells)}${String(silent).padStart(8)}${String(certainWrong).padStart(8)}${String(missing).padStart(8)}`;

console.log(`${'family (+ undamaged)'.padEnd(36)}copies   cells right %   cert %  silent certain  missing\n${' '.repeat(78)}wrong`);
const [all, whole] = [noMarks(), noMarks()];
for (const family of families.filter(({ id }) => id.includes(values.family))) {
  const { marks, faults } = sit(family, Number(values.seed) * 1000, Number(values.draws), values.format);
  addMarks(all, marks);
  if (family.undamaged) addMarks(whole, marks);
  console.log(line(`${family.undamaged ? '+ ' : '  '}${family.id}`, marks));
  for (const { copy, faults: wrong } of faults.slice(0, Number(values.show))) {
    console.log(`    draw ${copy.draw}, ${copy.format}: ${wrong.length} cells`);
    for (const { path, truth, cell } of wrong.slice(0, 4))
      console.log(`      ${path}: says ${JSON.stringify(cell)}, truth ${JSON.stringify(truth)}`);
  }
  if (values.write) {
    mkdirSync(values.write, { recursive: true });
    for (const { copy } of faults.slice(0, 3)) writeFileSync(`${values.write}/${family.id}-${copy.draw}.${copy.format}.txt`, copy.text);
  }
}
console.log(line('all', all));
console.log(line('undamaged', whole));
