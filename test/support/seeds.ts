/** The five published reports beside the repository, cut into sections by hand-written rules until `parse` does it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CellPath, EditionId, SectionId } from '../../src/form/index.ts';
import { unflatten } from '../../src/report/flatten.ts';
import type { AnnualReport, ReportHead, ReportSection } from '../../src/report/types.ts';

const folder = '../shared/seeds';
export const haveSeeds = existsSync(folder);

const ids: readonly SectionId[] = ['overall', 'proactive', 'requests', 'disputes', 'problems', 'otherMatters'];
const gloss = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/giu;
const heading = /^(?:\?|\s|\[bookmark: _GoBack\])*([一二三四五六5])、(.{2,30})$/u;
const isTable = (line: string): boolean => /\||\t/u.test(line) || /^[\d\s?]*$/u.test(line);

/** The report of seed `number` (`001`) with head fields as given. */
export function seed(number: string, head: Partial<ReportHead>): AnnualReport {
  const file = readdirSync(folder).find((name) => name.startsWith(number) && name.endsWith('.txt')) ?? '';
  const lines = readFileSync(`${folder}/${file}`, 'utf8').replace(gloss, '').split('\n');
  const { edition, values } = JSON.parse(readFileSync(`${folder}/${number}.expected.json`, 'utf8')) as { edition: EditionId; values: Partial<Record<CellPath, number | null>> };
  const sections: ReportSection[] = [];
  const preamble: string[] = [];
  for (const line of lines) {
    const found = isTable(line) ? null : heading.exec(line.trim());
    const last = sections.at(-1);
    if (found) {
      const order = '一二三四五六'.indexOf(found[1] ?? '');
      sections.push({ id: number === '000' ? null : (ids[order] ?? null), heading: line.trim(), number: order < 0 ? 5 : order + 1, text: '' });
    } else if (isTable(line)) continue;
    else if (last) sections[sections.length - 1] = { ...last, text: `${last.text}${last.text ? '\n' : ''}${line.trim()}` };
    else preamble.push(line.trim());
  }
  return unflatten(values, edition, { ...head, preamble: preamble.join('\n'), sections });
}
