/** Findings for people. */
import type { Locale, Severity } from '../../diagnostic/types.ts';
import type { Checked } from '../checked.ts';
import type { Tally } from '../settings.ts';
import { type Paint, paint } from './paint.ts';

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

const words = {
  zh: {
    error: '错误',
    warning: '警告',
    info: '提示',
    clean: '没有发现问题',
    files: (n: number) => `${n} 份`,
    unread: (n: number) => `无法读取 ${n}`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    clean: 'no findings',
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
    framed,
  } = problem;
  const [first = '', ...rest] = framed.split('\n');
  const place = start ? `${start.line}:${start.column}` : '-';
  return `  ${style('dim', place)}  ${style(styles[severity], words[locale][severity])}  ${first}  ${style('dim', code)}\n${rest.length > 0 ? `${indent(rest.join('\n'))}\n` : ''}`;
}

/** One file: its name, then each problem with its place and code frame. Nothing for a file without problems. */
export function prettyFile(checked: Checked, locale: Locale, color: boolean): string {
  if (checked.problems.length === 0) return '';
  const style = paint(color);
  return `${style(['bold', 'underline'], checked.file)}\n${checked.problems.map((problem) => problemText(problem, locale, style)).join('')}\n`;
}

/** The last line: how many files, how many problems of each severity, how many files could not be read. */
export function prettySummary(files: number, failed: number, tally: Tally, locale: Locale, color: boolean): string {
  const style = paint(color);
  const own = words[locale];
  const counted = (n: number, word: string): string =>
    locale === 'zh' ? `${word} ${n}` : `${n} ${word}${n === 1 || word === 'info' ? '' : 's'}`;
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => tally[severity] > 0)
    .map((severity) => style(styles[severity], counted(tally[severity], own[severity])));
  const parts = [
    ...(found.length === 0 && files > 0 ? [style('green', own.clean)] : found),
    ...(failed > 0 ? [style('red', own.unread(failed))] : []),
  ];
  return `${own.files(files)}${locale === 'zh' ? '：' : ': '}${parts.join(locale === 'zh' ? '，' : ', ')}\n`;
}
