/** Findings as one HTML page to send on: no scripts, nothing to fetch, in the language of the reader. */
import type { Locale } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import { rules } from '../../rules.ts';
import type { Checked, Problem } from '../checked.ts';
import { shownLines } from '../shown.ts';
import type { CheckFormat } from './types.ts';
import { gravestFirst, prettySummary, suspectWords } from './pretty.ts';

const words = {
  zh: {
    title: '政府信息公开工作年度报告核验结果',
    severity: { error: '错误', warning: '警告', info: '提示' },
    clean: '没有发现问题。',
    incomplete: '未能完整校验，不等于没有问题。',
    cells: '有关单元格',
    clause: '依据',
    place: (problem: Problem) => problem.place ?? (problem.start ? `第 ${problem.start.line} 行第 ${problem.start.column} 列` : ''),
    failed: '无法读取',
  },
  en: {
    title: 'Annual reports on open government information: findings',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    clean: 'No findings.',
    incomplete: 'Not checked in full, which does not mean that nothing is wrong.',
    cells: 'Cells',
    clause: 'Basis',
    place: (problem: Problem) => problem.place ?? (problem.start ? `line ${problem.start.line}, column ${problem.start.column}` : ''),
    failed: 'Could not be read',
  },
} as const;

const style = `body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h2{overflow-wrap:anywhere;border-top:1px solid #999;padding-top:1rem;font-size:1.15rem}
ol{list-style:none;padding:0}li{margin:0 0 1rem;padding:.5rem 1rem;border-left:.3rem solid #666;background:#f6f6f6;break-inside:avoid}
li.error{border-color:#a80000}li.warning{border-color:#8a5a00}li.info{border-color:#1a5fb4}
pre{overflow-x:auto;font-size:.85rem;background:#fff;padding:.5rem;margin:.5rem 0}
.said{white-space:pre-wrap;overflow-wrap:anywhere;margin:.25rem 0}.place,.basis{color:#555;font-size:.875rem;margin:.25rem 0}
@media print{body{margin:0;max-width:none}}`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of a source as text of the page; what is not seen is written out. */
const safe = (text: string): string => shownLines(text).replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);

function item(problem: Problem, locale: Locale): string {
  const { diagnostic, words: said, frame } = problem;
  const own = words[locale];
  const clause = rules.find(({ id }) => id === diagnostic.code)?.clause[locale];
  const cells = diagnostic.cells.map((cell) => label(cell, locale)).join(locale === 'zh' ? '；' : '; ');
  return [
    `<li class="${diagnostic.severity}"><strong>${own.severity[diagnostic.severity]}</strong> <code>${diagnostic.code}</code>`,
    `<p class="said">${safe(said)}</p>`,
    frame === undefined ? '' : `<pre>${safe(frame)}</pre>`,
    `<p class="place">${safe([own.place(problem), cells === '' ? '' : `${own.cells}: ${cells}`].filter((part) => part !== '').join(' · '))}</p>`,
    clause === undefined ? '' : `<p class="basis">${own.clause}: ${safe(clause)}</p>`,
    '</li>\n',
  ].join('');
}

function one(checked: Checked, { locale }: { readonly locale: Locale }): string[] {
  const own = words[locale];
  const { file, report, problems, validation } = checked;
  const of = [report.organ, report.year].filter((part) => part !== null).join(' ');
  const suspects = validation.suspects.map((suspect) => `<p><strong>→ ${safe(suspectWords(suspect, locale))}</strong></p>\n`);
  const nothing = problems.length === 0 ? `<p>${validation.complete ? own.clean : own.incomplete}</p>\n` : '';
  const list =
    problems.length === 0
      ? ''
      : `<ol>\n${gravestFirst(problems)
          .map((problem) => item(problem, locale))
          .join('')}</ol>\n`;
  return [`<section>\n<h2>${safe(file)}</h2>\n${of === '' ? '' : `<p>${safe(of)}</p>\n`}${suspects.join('')}${nothing}${list}</section>\n`];
}

const languages = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;

export const html: CheckFormat = {
  one,
  frame: ({ locale }) => {
    const own = words[locale];
    return {
      start: `<!DOCTYPE html>\n<html lang="${languages[locale]}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${own.title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${own.title}</h1>\n`,
      end: ({ files, tally, failed }) => {
        const lost = failed.map(
          ({ name, reason }) => `<li class="error"><strong>${own.failed}</strong> ${safe(name)}: ${safe(reason)}</li>\n`,
        );
        const list = lost.length === 0 ? '' : `<ol>\n${lost.join('')}</ol>\n`;
        return `<section>\n<h2>${safe(prettySummary(files, failed.length, tally, locale, false).trim())}</h2>\n${list}</section>\n</main>\n</body>\n</html>\n`;
      },
    };
  },
  drawn: true,
};
