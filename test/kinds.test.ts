/** What a source is by its title where its tables are not there, or blank; and which cells the doubt of a reader concerns. */
import { readFileSync } from 'node:fs';
import type { CellPath } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import type { ReadMessage } from '../src/read/types.ts';
import { doubted } from '../src/report/doubts.ts';
import type { Cell, Certainty } from '../src/report/types.ts';
import { parserOf } from '../src/text.ts';
import { pipes } from './attack/print.ts';
import { reportOf } from './attack/report.ts';

const prose = '一、总体情况\n全年公开各类信息，办结全部申请，各项工作平稳。\n';
const titled = (year: number): string => `云溪市水务局${year}年政府信息公开工作年度报告\n`;
const codes = (text: string): readonly string[] => parse(text).messages.map(({ code }) => code);

test('the first words of a table are no prose of its section', () => {
  const { report } = parse(readFileSync(new URL('../fixtures/pdf-pages/input.txt', import.meta.url)));
  expect(report.sections.map(({ text }) => text).filter((text) => text.includes('申请人情况'))).toEqual([]);
});

describe('a title over prose, without tables', () => {
  test.each<[number, string, string | null, string]>([
    [2008, 'otherForm', null, 'other-form'],
    [2013, 'otherForm', null, 'other-form'],
    [2014, 'otherForm', null, 'other-form'],
    [2018, 'otherForm', null, 'other-form'],
    [2019, 'report', 'cn-ogi-2019', 'tables-missing'],
    [2020, 'report', 'cn-ogi-2019', 'tables-missing'],
    [2021, 'report', 'cn-ogi-2021', 'tables-missing'],
    [2007, 'notAReport', null, 'not-a-report'],
  ])('%d: %s', (year, kind, edition, code) => {
    const result = parse(titled(year) + prose);
    expect([result.kind, result.report.edition]).toEqual([kind, edition]);
    expect(result.messages.filter(({ code: other }) => /^(?:other-form|tables-missing|not-a-report)$/u.test(other))).toMatchObject([
      { code },
    ]);
    const states = new Set(Object.values(result.cells).map(({ state, value }) => `${state} ${value}`));
    if (kind === 'report') expect([...states]).toEqual(['absent null']);
  });

  test('the older form is named by its years', () => {
    const form = (year: number) => parse(titled(year) + prose).messages.find(({ code }) => code === 'other-form')?.data;
    expect([2013, 2014].map(form)).toEqual([{ form: 'cn-ogi-legacy' }, { form: 'cn-ogi-2014' }]);
  });

  test('a title alone is a link', () => {
    expect(parse(titled(2023)).kind).toBe('notAReport');
  });

  test('titles that differ are a list', () => {
    expect(parse(`${titled(2022)}${titled(2023)}${prose}`).kind).toBe('notAReport');
  });
});

describe('blank tables', () => {
  const blank = pipes(reportOf()).replaceAll(/(?<=^|\| )\d[\d.]* (?=\|)/gmu, '');
  test('are a report where organ, year and prose are there', () => {
    expect([parse(blank).kind, codes(blank).includes('blank-form')]).toEqual(['report', false]);
  });
  test.each<[string, string]>([
    ['prose', blank.replaceAll(/^（[一二三四五]）(?:主动公开。|依申请公开。|政府信息管理。|政府信息公开平台|监督保障).*\n/gmu, '')],
    ['an organ', blank.replaceAll('云溪市水务局', '')],
    ['a year', blank.replaceAll(/20\d\d年/gu, '')],
  ])('are the form without %s', (_, text) => {
    expect([parse(text).kind, codes(text).includes('blank-form')]).toEqual(['blankForm', true]);
  });
});

describe('traditional characters', () => {
  const text = '雲溪市水務局2023年政府信息公開工作年度報告\n一、總體情況\n全年公開各類信息。\n';
  test('a parser without their dictionary says so, and only of them', () => {
    const said = (source: string) => parserOf({})(source).messages.some(({ code }) => code === 'traditional-not-read');
    expect([said(text), said(titled(2023) + prose), codes(text).includes('traditional-not-read')]).toEqual([true, false, false]);
  });
});

describe('what a reader doubts', () => {
  const paths = ['proactive.rules.issued', 'proactive.rules.repealed', 'proactive.rules.inForce', 'proactive.fees.amount'] as const;
  const cell = (path: CellPath, start: number | null, certainty: Certainty): Cell => ({
    path,
    value: 1,
    state: 'number',
    text: '1',
    raw: '1',
    certainty,
    ...(start !== null && { span: { start, end: start + 3 } }),
  });
  // Cells at 0–3, 5–8, 10–13, and one that stands nowhere.
  const cells = new Map<CellPath, Cell>(paths.map((path, i) => [path, cell(path, i < 3 ? 5 * i : null, i === 1 ? 'doubtful' : 'certain')]));
  const message = (code: 'reader-note' | 'part-damaged' | 'file-damaged', at: readonly (readonly [number, number])[]): ReadMessage =>
    ({
      code,
      severity: 'warning',
      cells: [],
      data: { zh: '注', en: 'note', part: 'x', damage: 'xml', at: at.map(([start, end]) => ({ start, end })) },
    }) as unknown as ReadMessage;

  test.each<[string, ReadMessage, readonly number[], readonly string[]]>([
    ['one cell', message('part-damaged', [[6, 7]]), [1], ['certain', 'doubtful', 'certain', 'certain']],
    ['what is worse stays', message('reader-note', [[6, 7]]), [1], ['certain', 'doubtful', 'certain', 'certain']],
    ['a place that touches', message('reader-note', [[3, 4]]), [0], ['inferred', 'doubtful', 'certain', 'certain']],
    ['a place between', message('reader-note', [[4, 4]]), [], ['certain', 'doubtful', 'certain', 'certain']],
    ['a place behind all', message('reader-note', [[14, 20]]), [], ['certain', 'doubtful', 'certain', 'certain']],
    [
      'several places',
      message('part-damaged', [
        [0, 1],
        [4, 4],
        [9, 9],
        [13, 14],
      ]),
      [0, 2],
      ['doubtful', 'doubtful', 'doubtful', 'certain'],
    ],
    ['the whole', message('reader-note', [[0, 30]]), [0, 1, 2], ['inferred', 'doubtful', 'inferred', 'certain']],
    ['no place', message('reader-note', []), [], ['certain', 'doubtful', 'certain', 'certain']],
    ['a message that doubts nothing', message('file-damaged', [[0, 30]]), [], ['certain', 'doubtful', 'certain', 'certain']],
  ])('%s', (_, given, concerned, certainties) => {
    const { cells: told, messages } = doubted(cells, [given]);
    expect(messages[0]?.cells).toEqual(concerned.map((i) => paths[i]));
    expect([...told.values()].map(({ certainty }) => certainty)).toEqual(certainties);
  });
});
