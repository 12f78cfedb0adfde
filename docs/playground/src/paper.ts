/** On paper: what to put right, and the checked tables in the official form, as a page that a word processor opens. */
import { type CellPath, decimal, describe, type Form, formOf, forms, type Grid, type GridCell, label, rules } from './library.ts';
import { gridOf } from './grids.ts';
import { isReadable, type Model } from './model.ts';
import type { Locale } from './store.ts';
import { word } from './words.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (given: string | number): string => String(given).replaceAll(/[&<>"]/gu, (one) => escapes[one] ?? one);

const style = `@page{size:A4 landscape;margin:14mm}
body{font:10.5pt/1.5 SimSun,'Noto Serif CJK SC',serif}h1{font-size:16pt;text-align:center}h2{font-size:12pt;page-break-after:avoid}
table{border-collapse:collapse;width:100%;margin:6pt 0 12pt}thead{display:table-header-group}tr{page-break-inside:avoid}
td,th{border:.75pt solid #000;padding:2pt 4pt;font-weight:normal;vertical-align:middle}th{background:#eee}
.value{text-align:center}.error{background:#fbd9d5}.warning,.doubtful{background:#fff1c9}.edited,.inferred{text-decoration:underline}.note{font-size:9pt;color:#444}`;

/** What is wrong with one cell or one place: printed, and what it should be where that is known. */
interface Fix {
  readonly cell: string;
  readonly printed: string;
  readonly proposed: string;
  readonly why: string;
}

const value = (given: number | null | undefined): string => (typeof given === 'number' ? decimal(given) : '');

function fixesOf({ result, validation, suspectOf, values }: Model, locale: Locale): Fix[] {
  const readable = isReadable(result);
  const doubts = Object.values(readable ? result.cells : {}).filter(
    ({ certainty, state }) => certainty === 'doubtful' && state !== 'absent',
  );
  return [
    ...validation.findings.map((finding) => {
      const rule = rules.find(({ id }) => id === finding.code);
      const suspects = finding.cells.filter((path) => suspectOf.has(path));
      const cells = suspects.length > 0 ? suspects : finding.cells;
      return {
        cell: cells
          .slice(0, 6)
          .map((path) => label(path, locale, result.report.edition))
          .join('\n'),
        printed: cells.length > 6 ? '' : cells.map((path) => value(values[path])).join('\n'),
        proposed: suspects.map((path) => value(suspectOf.get(path)?.proposed)).join('\n'),
        why: `${describe(finding, { locale })}${rule ? `\n${word(locale, 'why')}：${rule.clause[locale]}` : ''}`,
      };
    }),
    ...doubts.map(({ path, text: printed, alternatives = [] }) => ({
      cell: label(path, locale, result.report.edition),
      printed: printed.trim().split(/\s+/u).join(' ｜ '),
      proposed: alternatives.map((one) => (one === null ? word(locale, 'nothing') : decimal(one))).join(word(locale, 'or')),
      why: word(locale, 'doubtfulWhy'),
    })),
    ...(readable ? [] : result.messages.map((message) => ({ cell: '', printed: '', proposed: '', why: describe(message, { locale }) }))),
  ];
}

const lines = (given: string): string => text(given).replaceAll('\n', '<br>');

function fixTable(model: Model, locale: Locale): string {
  const fixes = fixesOf(model, locale);
  const complete = model.validation.complete ? '' : `<p>${text(word(locale, 'notInFull'))}</p>\n`;
  if (fixes.length === 0) return complete || `<p>${text(word(locale, 'noFindings'))}</p>\n`;
  const heads = (['number-', 'cell', 'printed', 'proposed', 'clause', 'done'] as const).map((key) => `<th>${text(word(locale, key))}</th>`);
  const rows = fixes.map(
    ({ cell, printed, proposed, why }, i) =>
      `<tr><td align="center" class="value">${i + 1}</td>${[cell, printed, proposed, why].map((one) => `<td>${lines(one)}</td>`).join('')}<td align="center" class="value">□</td></tr>`,
  );
  return `${complete}<table border="1" cellspacing="0" cellpadding="3" class="fixes"><thead><tr>${heads.join('')}</tr></thead>\n<tbody>${rows.join('\n')}</tbody></table>\n`;
}

function valueCell(
  { result, values, findingsOf, suspectOf }: Model,
  path: CellPath,
  locale: Locale,
): readonly [kind: string, html: string] {
  const cell = result.cells[path];
  const severities = (findingsOf.get(path) ?? []).map(({ severity }) => severity);
  const kind = suspectOf.has(path) || severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : '';
  if (cell.certainty === 'doubtful' && cell.state !== 'absent') {
    const choices = (cell.alternatives ?? []).map((one) => (one === null ? word(locale, 'nothing') : decimal(one)));
    return ['doubtful', `？${choices.length > 0 ? `<span class="note">${text(choices.join(word(locale, 'or')))}</span>` : ''}`];
  }
  if (cell.state === 'absent') return ['doubtful', text(word(locale, 'absentMark'))];
  const unit = result.report.units?.[path] ?? '';
  const printed = cell.value === null && cell.state !== 'blank' ? cell.text : value(values[path]) + unit;
  return [`${kind}${cell.edited ? ' edited' : cell.certainty === 'inferred' ? ' inferred' : ''}`, text(printed) + (cell.edited ? '*' : '')];
}

const span = ({ rowspan, colspan }: GridCell): string =>
  (rowspan > 1 ? ` rowspan="${rowspan}"` : '') + (colspan > 1 ? ` colspan="${colspan}"` : '');

function tableOf(model: Model, grid: Grid, locale: Locale): string {
  // Lines above the first value are heads: they stand on every page.
  const first = grid.findIndex((line) => line.some(({ path }) => path !== undefined));
  const row = (line: Grid[number]): string =>
    `<tr>${line
      .map((cell) => {
        if (!cell.path) return `<th${span(cell)}>${text((locale === 'en' ? cell.en : undefined) ?? cell.text ?? '')}</th>`;
        const [kind, html] = valueCell(model, cell.path, locale);
        return `<td${span(cell)} align="center" class="value ${kind}">${html}</td>`;
      })
      .join('')}</tr>\n`;
  return `<table border="1" cellspacing="0" cellpadding="3"><thead>${grid.slice(0, first).map(row).join('')}</thead>\n<tbody>${grid.slice(first).map(row).join('')}</tbody></table>\n`;
}

function checkedTables(model: Model, locale: Locale): string {
  if (!isReadable(model.result)) return '';
  const form: Form = forms[formOf(model.result.report.edition)];
  const tables = form.tables.map((table) => {
    const section = form.sections.find(({ id }) => id === table.id);
    const name = section ? (locale === 'zh' ? `${section.numeral}、${section.title}` : section.en) : table.id;
    const grids = gridOf(form, table);
    return `<h2>${text(name)}</h2>\n${grids.map((grid) => tableOf(model, grid, locale)).join('')}`;
  });
  return `${tables.join('')}<p class="note">${text(word(locale, 'paperNote'))}</p>\n`;
}

/** One page for all reports: of each the list of what to put right, then its tables. */
export function fixList(models: readonly Model[], locale: Locale): string {
  const parts = models.map((model) => {
    const { report, kind } = model.result;
    const title = report.title ?? [report.organ, report.year].filter((one) => one !== null).join(' ');
    return `<h1>${text(title || word(locale, `kind-${kind}`))}</h1>\n<h2>${text(word(locale, 'fixList'))}</h2>\n${fixTable(model, locale)}${checkedTables(model, locale)}`;
  });
  const name = text(word(locale, 'fixList'));
  return `<!doctype html>\n<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head>\n<body>\n${parts.join('<br style="page-break-before:always">\n')}</body></html>\n`;
}
