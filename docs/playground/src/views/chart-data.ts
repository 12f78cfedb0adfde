/** The numbers behind the charts, taken from the form: rows by their group, columns by their id. */
import { type CellPath, type Form, formOf, forms } from '../library.ts';
import type { Model } from '../model.ts';
import type { Locale } from '../store.ts';
import { word } from '../words.ts';

export interface Series {
  readonly name: string;
  /** From and to for bars that float, one number for those that stand; null where there is none. */
  readonly values: readonly (number | readonly [from: number, to: number] | null)[];
  /** What is written in the table and at the bar, where it is not the value. */
  readonly amounts?: readonly (number | null)[];
  /** Which colour each bar has, where they differ. */
  readonly tones?: readonly number[];
}

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly stacked?: boolean;
}

type Values = Model['values'];

const at = (values: Values, path: string): number | null => values[path as CellPath] ?? null;

/** A sum of what there is; null where there is nothing. */
const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.every((n) => n === null) ? null : numbers.reduce<number>((total, n) => total + (n ?? 0), 0);

interface Outcome {
  readonly name: string;
  readonly rows: readonly string[];
}

/** Without the ordinal before it and the explanation after it. */
const bare = (text: string): string => text.replace(/^（.）/u, '').split('（')[0] ?? text;

/** The outcomes of section three: rows of one group are one outcome. */
function outcomesOf(locale: Locale, form: Form): Outcome[] {
  const table = form.tables.find(({ id }) => id === 'requests');
  const rows = table?.blocks.flatMap((block) => block.rows).filter((row) => row.groups !== undefined && row.id !== 'outcomeTotal') ?? [];
  const found = new Map<string, { name: string; rows: string[] }>();
  for (const row of rows) {
    const group = row.groups?.[1];
    const name =
      group === undefined ? (locale === 'zh' ? bare(row.label) : row.en) : locale === 'zh' ? bare(group) : (form.english[group] ?? group);
    const outcome = found.get(name) ?? { name, rows: [] };
    outcome.rows.push(row.id);
    found.set(name, outcome);
  }
  return [...found.values()];
}

const outcomeValues = (outcomes: readonly Outcome[], values: Values): (number | null)[] =>
  outcomes.map(({ rows }) => sum(rows.map((row) => at(values, `requests.${row}.total`))));

export function outcomeChart(locale: Locale, { result, values }: Model): ChartData {
  const outcomes = outcomesOf(locale, forms[formOf(result.report.edition)]);
  return {
    labels: outcomes.map(({ name }) => name),
    series: [{ name: word(locale, 'outcomes'), values: outcomeValues(outcomes, values) }],
  };
}

/** Received and carried in go up, each outcome goes down; what is left stands beside what is carried out. */
export function flowChart(locale: Locale, { result, values }: Model): ChartData {
  const form = forms[formOf(result.report.edition)];
  const rows = form.tables.find(({ id }) => id === 'requests')?.blocks.flatMap((block) => block.rows) ?? [];
  const short: Readonly<Record<string, string>> = { received: '本年新收', carriedIn: '上年结转', carriedOut: '结转下年' };
  const nameOf = (id: string): string => (locale === 'zh' ? (short[id] ?? id) : (rows.find((row) => row.id === id)?.en ?? id));
  const outcomes = outcomesOf(locale, form);
  const steps = [
    ...['received', 'carriedIn'].map((id) => ({ name: nameOf(id), amount: at(values, `requests.${id}.total`), sign: 1, tone: 3 })),
    ...outcomeValues(outcomes, values).map((amount, i) => ({ name: outcomes[i]?.name ?? '', amount, sign: -1, tone: 1 })),
    { name: nameOf('carriedOut'), amount: at(values, 'requests.carriedOut.total'), sign: -1, tone: 4 },
  ];
  let level = 0;
  const bars = steps.map(({ amount, sign }): readonly [number, number] | null => {
    if (amount === null) return null;
    const from = level;
    level += sign * amount;
    return [from, level];
  });
  const gap = level === 0 ? [] : [{ name: word(locale, 'remainder'), bar: [level, 0] as const, amount: level }];
  return {
    labels: [...steps.map(({ name }) => name), ...gap.map(({ name }) => name)],
    series: [
      {
        name: word(locale, 'flow'),
        values: [...bars, ...gap.map(({ bar }) => bar)],
        amounts: [...steps.map(({ amount }) => amount), ...gap.map(({ amount }) => amount)],
        tones: [...steps.map(({ tone }) => tone), ...gap.map(() => 2)],
      },
    ],
  };
}

export function disputesChart(locale: Locale, { result, values }: Model): ChartData {
  const block = forms[formOf(result.report.edition)].tables.find(({ id }) => id === 'disputes')?.blocks[0];
  const rows = block?.rows ?? [];
  return {
    labels: rows.map((row) => (locale === 'zh' ? row.label : row.en)),
    series: (block?.columns ?? [])
      .filter(({ id }) => id !== 'total')
      .map((column) => ({
        name: locale === 'zh' ? column.label : column.en,
        values: rows.map((row) => at(values, `disputes.${row.id}.${column.id}`)),
      })),
    stacked: true,
  };
}

/** Main figures of both years; null without last year's report. */
export function yearsChart(locale: Locale, { comparison, values, result }: Model, before: Values | null): ChartData | null {
  if (!comparison || !before) return null;
  const outcomes = outcomesOf(locale, forms[formOf(result.report.edition)]);
  const short: Readonly<Record<string, readonly [string, string]>> = {
    received: ['本年新收', 'received'],
    carriedOut: ['结转下年', 'carried out'],
    outcomeTotal: ['办结', 'outcomes'],
  };
  const main = ['received', 'outcomeTotal', 'carriedOut'];
  const of = (given: Values): (number | null)[] => [
    ...main.map((id) => at(given, `requests.${id}.total`)),
    ...outcomeValues(outcomes, given),
  ];
  const name = (side: 'earlier' | 'later'): string =>
    String(comparison[side].year ?? word(locale, side === 'later' ? 'thisYear' : 'lastYear'));
  return {
    labels: [...main.map((id) => short[id]?.[locale === 'zh' ? 0 : 1] ?? id), ...outcomes.map((outcome) => outcome.name)],
    series: [
      { name: name('earlier'), values: of(before) },
      { name: name('later'), values: of(values) },
    ],
  };
}
