/** Findings for people. */
import type { Suspect } from '../../check/index.ts';
import type { Locale, Severity } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import type { Checked } from '../checked.ts';
import type { Tally } from '../settings.ts';
import { severities } from '../options.ts';
import { shown } from '../shown.ts';
import { type Paint, paint } from './paint.ts';
import type { CheckFormat } from './types.ts';

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

const words = {
  zh: {
    error: '错误',
    warning: '警告',
    info: '提示',
    clean: '没有发现问题',
    incomplete: (n: number) => `${n} 份未能完整校验，不等于没有问题`,
    files: (n: number) => `${n} 份`,
    more: (n: number) => `同类提示另有 ${n} 条（--format json 给出全部）`,
    unread: (n: number) => `无法读取 ${n}`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    clean: 'no findings',
    incomplete: (n: number) => `${n} not checked in full, which does not mean that nothing is wrong`,
    more: (n: number) => `${n} more of the same (--format json gives all)`,
    files: (n: number) => (n === 1 ? '1 file' : `${n} files`),
    unread: (n: number) => `${n} could not be read`,
  },
} as const;

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `    ${line}`))
    .join('\n');

function problemText(problem: Checked['problems'][number], locale: Locale, style: Paint): string {
  const {
    diagnostic: { severity, code },
    start,
    place,
    words: said,
    frame,
  } = problem;
  // What was read from another file stands in a cell or on a page, not in a line.
  const where = place === null ? (start ? `${start.line}:${start.column}` : '-') : shown(place);
  return `  ${style('dim', where)}  ${style(styles[severity], words[locale][severity])}  ${shown(said)}  ${style('dim', code)}\n${frame === undefined ? '' : `${indent(frame)}\n`}`;
}

/** The gravest first, within one severity as they stand in the source. */
export const gravestFirst = (problems: Checked['problems']): Checked['problems'] =>
  [...problems].sort(
    (a, b) =>
      severities.indexOf(a.diagnostic.severity) - severities.indexOf(b.diagnostic.severity) ||
      (a.span?.start ?? -1) - (b.span?.start ?? -1),
  );

/** Of notes on the reading, so many of one kind are printed. */
const fewNotes = 3;

/** A cell that explains what fails, with the number that would repair it. */
export function suspectWords({ cell, reported, proposed, pattern }: Suspect, locale: Locale): string {
  const single = pattern === 'single';
  return locale === 'zh'
    ? `可疑的是“${label(cell, 'zh')}”：填报为${reported}，更正为${proposed}${single ? '' : '并更正另一格'}后勾稽关系成立；请先核对${single ? '这一格' : '这两格'}。`
    : `Suspect: "${label(cell, 'en')}" is ${reported}; with ${proposed}${single ? '' : ' and the other cell changed'} all sums concerned would hold. Look here first.`;
}

/** One file: its name, suspect cells, then each problem with its place and code frame. Nothing for a file without problems. */
function prettyFile(checked: Checked, locale: Locale, color: boolean): string {
  if (checked.problems.length === 0) return '';
  const style = paint(color);
  const seen = new Map<string, number>();
  const printed = gravestFirst(checked.problems).filter(({ by, diagnostic: { code, severity } }) => {
    if (by !== 'reading' || severity !== 'info') return true;
    seen.set(code, (seen.get(code) ?? 0) + 1);
    return (seen.get(code) ?? 0) <= fewNotes;
  });
  const folded = [...seen].filter(([, count]) => count > fewNotes);
  return [
    `${style(['bold', 'underline'], shown(checked.file))}\n`,
    ...checked.validation.suspects.map((suspect) => `  ${style('bold', '→')}  ${suspectWords(suspect, locale)}\n`),
    ...printed.map((problem) => problemText(problem, locale, style)),
    ...folded.map(([code, count]) => `  ${style('dim', '-')}  ${words[locale].more(count - fewNotes)}  ${style('dim', code)}\n`),
    '\n',
  ].join('');
}

/** The last line: how many files, how many problems of each severity, how many files could not be read. */
export function prettySummary(files: number, failed: number, tally: Tally, locale: Locale, color: boolean): string {
  const style = paint(color);
  const own = words[locale];
  const counted = (n: number, word: string): string =>
    locale === 'zh' ? `${word} ${n}` : `${n} ${word}${n === 1 || word === 'info' ? '' : 's'}`;
  const found = severities
    .filter((severity) => tally[severity] > 0)
    .map((severity) => style(styles[severity], counted(tally[severity], own[severity])));
  const parts = [
    ...(found.length === 0 && files > 0 && tally.incomplete === 0 ? [style('green', own.clean)] : found),
    ...(tally.incomplete > 0 ? [style('yellow', own.incomplete(tally.incomplete))] : []),
    ...(failed > 0 ? [style('red', own.unread(failed))] : []),
  ];
  return `${own.files(files)}${locale === 'zh' ? '：' : ': '}${parts.join(locale === 'zh' ? '，' : ', ')}\n`;
}

export const pretty: CheckFormat = {
  one: (checked, { locale, color }) => [prettyFile(checked, locale, color)],
  frame: ({ locale, color }) => ({ end: ({ files, tally, failed }) => prettySummary(files, failed.length, tally, locale, color) }),
  drawn: true,
};
