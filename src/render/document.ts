/** A report as a list of printed parts, in the order of the canonical form. Markdown and HTML are made from it. */
import { type Block, type Form, formOf, forms, type Table } from '../form/index.ts';
import type { AnnualReport, Extension, IsoDate, MetadataEntry, ReportSection } from '../report/types.ts';
import { decimal, type ExtraRow } from './grid.ts';

export type Part =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'metadata'; readonly entries: readonly MetadataEntry[] }
  | { readonly kind: 'heading'; readonly text: string; readonly en?: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table; readonly extras: ReadonlyMap<Block, readonly ExtraRow[]> }
  /** Values that no block of the form has columns for: a head line and one line of values. */
  | { readonly kind: 'foreign'; readonly head: readonly string[]; readonly line: readonly string[] };

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numbered = /^[（(]?[\d〇零一二三四五六七八九十]+\s*[）)、.．,，:：]/u;

const paragraphs = (text: string): Part[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

const printedDate = (date: IsoDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
};

/** Whether a text states a date, in one of the usual ways. */
function states(text: string, date: IsoDate): boolean {
  const [year, month, day] = date.split('-');
  const bare = text.replace(/\s/gu, '');
  return [printedDate(date), `${year ?? ''}年${month ?? ''}月${day ?? ''}日`, date].some((form) => bare.includes(form));
}

function heading(section: ReportSection, form: Form): Part[] {
  if (section.heading === '') return [];
  const numeral = section.number === null ? undefined : (numerals[section.number] ?? String(section.number));
  const en = form.sections.find((s) => s.id === section.id)?.en;
  return [
    {
      kind: 'heading',
      text: numeral !== undefined && !numbered.test(section.heading) ? `${numeral}、${section.heading}` : section.heading,
      ...(en !== undefined && { en }),
    },
  ];
}

/** The block of the table that has all columns of an extension row, if any. */
const blockOf = (table: Table, extension: Extension): Block | undefined =>
  extension.edition || table.layout === 'across' || extension.columns.length === 0
    ? undefined
    : table.blocks.find((block) => extension.columns.every(({ id }) => block.columns.some((column) => column.id === id)));

function tableParts(table: Table, extensions: readonly Extension[]): Part[] {
  const extras = new Map<Block, ExtraRow[]>();
  const foreign: Part[] = [];
  for (const extension of extensions.filter((e) => e.table === table.id)) {
    const block = blockOf(table, extension);
    if (block)
      extras.set(block, [
        ...(extras.get(block) ?? []),
        { label: extension.label, values: new Map(extension.columns.map(({ id, value }) => [id ?? '', value])) },
      ]);
    else
      foreign.push({
        kind: 'foreign',
        head: ['', ...extension.columns.map((c) => c.label)],
        line: [extension.label, ...extension.columns.map(({ value }) => (value === null ? '' : decimal(value)))],
      });
  }
  return [{ kind: 'table', table, extras }, ...foreign];
}

/** The sections of a report that has none: those of the form, without text. */
const blankSections = (form: Form): ReportSection[] =>
  form.sections.map(({ id, title }, i) => ({ id, heading: title, number: i + 1, text: '' }));

/** Sections with their tables. A table whose section is missing follows the last section that the form has before it. */
function body(report: AnnualReport, form: Form): Part[] {
  const sections = report.sections.length > 0 ? report.sections : blankSections(form);
  const order = form.sections.map(({ id }) => id);
  const after = new Map<number, Table[]>();
  for (const table of form.tables) {
    const before = new Set(order.slice(0, order.indexOf(table.id) + 1));
    const own = sections.findIndex((section) => section.id === table.id);
    const at = own >= 0 ? own : sections.findLastIndex((section) => section.id !== null && before.has(section.id));
    after.set(at, [...(after.get(at) ?? []), table]);
  }
  const tablesAt = (i: number): Part[] => (after.get(i) ?? []).flatMap((table) => tableParts(table, report.extensions));
  return [...tablesAt(-1), ...sections.flatMap((section, i) => [...heading(section, form), ...paragraphs(section.text), ...tablesAt(i)])];
}

/** What the head knows and no text of the report states. */
function title(report: AnnualReport): Part[] {
  if (report.title !== null) return [{ kind: 'title', text: report.title }];
  if (report.organ === null && report.year === null) return [];
  return [{ kind: 'title', text: `${report.organ ?? ''}${report.year === null ? '' : `${report.year}年`}政府信息公开工作年度报告` }];
}

function published(report: AnnualReport): readonly MetadataEntry[] {
  const { published: date } = report.dates;
  const known = date === null || report.metadata.some((entry) => entry.id === 'publicationDate');
  return known ? report.metadata : [...report.metadata, { id: 'publicationDate', label: '发布日期', value: date }];
}

function period(report: AnnualReport): Part[] {
  const text = [report.preamble, ...report.sections.map((section) => section.text)].join('\n');
  if (!report.period || report.year === Number(report.period.from.slice(0, 4)) || states(text, report.period.from)) return [];
  return [
    { kind: 'paragraph', text: `本报告所列数据的统计期限自${printedDate(report.period.from)}起至${printedDate(report.period.to)}止。` },
  ];
}

function signature(report: AnnualReport): Part[] {
  const { signed } = report.dates;
  if (signed === null || states(report.sections.at(-1)?.text ?? '', signed)) return [];
  return [
    ...(report.organ === null ? [] : [{ kind: 'signature', text: report.organ } as const]),
    { kind: 'signature', text: printedDate(signed) },
  ];
}

/** The printed parts of a report: title, metadata, preamble, sections with their tables, signature. */
export function documentOf(report: AnnualReport): readonly Part[] {
  const metadata = published(report);
  return [
    ...title(report),
    ...(metadata.length > 0 ? [{ kind: 'metadata', entries: metadata } as const] : []),
    ...paragraphs(report.preamble),
    ...period(report),
    ...body(report, forms[formOf(report.edition)]),
    ...signature(report),
  ];
}
