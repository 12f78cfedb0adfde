/** `gongkai compare`: what changed between two reports. */
import { type CellComparison, compare as compareReports, type Comparison, type ReportSide } from '../../check/index.ts';
import type { Locale } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import { displayWidth } from '../../render/display-width.ts';
import { decimal } from '../../render/grid.ts';
import { sharedSettings } from '../given.ts';
import type { Values } from '../options.ts';
import { type Paint, paint } from '../formats/paint.ts';
import { fileOutput, idsOf, stdout } from '../output.ts';
import { shown } from '../shown.ts';
import { load } from '../source.ts';
import { exits } from '../working.ts';

const words = {
  zh: { equal: '相同', changed: '有变化', unknown: '缺数', notComparable: '不可比', none: '-' },
  en: { equal: 'equal', changed: 'changed', unknown: 'without a number', notComparable: 'not comparable', none: '-' },
} as const;

const pad = (text: string, width: number, right = false): string => {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
};

const side = ({ organ, year, edition }: ReportSide, file: string): string =>
  shown([organ ?? file, year ?? '', edition ?? ''].filter((part) => part !== '').join(' '));

function lineOf({ earlier, later, change, ratio, comparability }: CellComparison, locale: Locale): readonly string[] {
  const number = (value: number | null): string => (value === null ? words[locale].none : decimal(value));
  const cells = later.cells.length > 0 ? later.cells : earlier.cells;
  const name = cells.map((path) => label(path, locale)).join(' + ');
  const share = ratio === null || ratio === 0 ? '' : `${ratio > 0 ? '+' : ''}${(100 * ratio).toFixed(1)}%`;
  return [
    comparability === 'summed' ? `Σ ${name}` : name,
    number(earlier.value),
    number(later.value),
    change === null ? '' : `${change > 0 ? '+' : ''}${decimal(change)}`,
    share,
  ];
}

/** The comparison as a table: cells that changed, or all of them. */
function compareTable(
  { earlier, later, cells, counts }: Comparison,
  files: readonly [string, string],
  options: { readonly locale: Locale; readonly all: boolean; readonly style: Paint },
): string {
  const { locale, style } = options;
  const shown = cells.filter(({ change }) => options.all || (change !== null && change !== 0)).map((cell) => lineOf(cell, locale));
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(0, ...shown.map((line) => displayWidth(line[i] ?? ''))));
  const lines = shown.map((line) =>
    line
      .map((text, i) => pad(text, widths[i] ?? 0, i > 0))
      .join('  ')
      .trimEnd(),
  );
  const summary = (['changed', 'equal', 'unknown', 'notComparable'] as const)
    .map((key) => `${words[locale][key]} ${counts[key]}`)
    .join(locale === 'zh' ? '，' : ', ');
  return `${style('bold', `${side(earlier, files[0])} → ${side(later, files[1])}`)}\n${lines.map((line) => `${line}\n`).join('')}${style('dim', summary)}\n`;
}

export async function run([from = '', to = '']: readonly string[], values: Values): Promise<number> {
  const settings = sharedSettings(values);
  const files = [from, to] as const;
  const loaded = await Promise.all(files.map(async (name) => ({ name, ...(await load({ name, path: name }, settings)) })));
  for (const one of loaded) if ('failure' in one) process.stderr.write(`gongkai: ${shown(one.name)}: ${shown(one.failure)}\n`);
  const [earlier, later] = loaded;
  if (!earlier || !later || 'failure' in earlier || 'failure' in later) return exits.trouble;
  const comparison = compareReports(earlier.result ?? earlier.report, later.result ?? later.report);
  const output = values.output === undefined ? stdout() : await fileOutput(values.output, idsOf(files));
  await output.write(
    values.listing === 'json'
      ? `${JSON.stringify({ files, ...comparison }, null, 2)}\n`
      : compareTable(comparison, files, { locale: settings.locale, all: values.all ?? false, style: paint(settings.color) }),
  );
  await output.close();
  return exits.clean;
}
