/** What is refused has no edition, in whatever comes out of it. */
import { compare, flatten, indicatorRows, parse, rows, toHtml, toMarkdown, unflatten, validate } from '../src/index.ts';
import { flat } from '../src/cli/formats/flat.ts';
import { formCells } from '../src/form/index.ts';
import { parse as parseOffice } from '../src/office.ts';

const report = toHtml(
  unflatten(Object.fromEntries([...formCells('cn-ogi-2019').keys()].map((path, at) => [path, at])), 'cn-ogi-2019', {
    title: '清河县水利局2020年政府信息公开工作年度报告',
    year: 2020,
  }),
);
const older = `清河县水利局2015年政府信息公开工作年度报告\n一、概述\n我局2015年主动公开信息120条。\n二、主动公开政府信息情况\n全年公开文件30件。\n`;

const refused = [
  ['a page of another kind', parse('天气晴，云量三成。'), 'notAReport'],
  ['nothing at all', parse(''), 'notAReport'],
  ['what is larger than the limit', parse(report, { limit: 10 }), 'notAReport'],
  ['bytes of no text', parse(new Uint8Array([0, 1, 2, 3, 0, 255, 0, 254])), 'notAReport'],
  ['a file that cannot be opened', parseOffice(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])), 'notAReport'],
  ['a report of an older form', parse(older), 'otherForm'],
  ['two reports in one', parse(report + report), 'several'],
] as const;

describe.each(refused)('%s', (_, result, kind) => {
  test('has no edition', () => {
    expect([result.kind, result.report.edition]).toEqual([kind, null]);
    expect(Object.values(flatten(result.report)).every((value) => value === null)).toBe(true);
    expect(Object.keys(result.cells)).toEqual([...formCells('cn-ogi-2021').keys()]);
    expect(Object.values(result.cells).every(({ state, certainty }) => state === 'absent' && certainty === 'doubtful')).toBe(true);
  });

  test('gives none to what is made of it', () => {
    expect(new Set(rows(result, { kinds: 'all' }).map(({ edition }) => edition))).toEqual(new Set([null]));
    expect([rows(result), rows(result.report)]).toEqual([[], []]);
    expect(compare(result, parse(report))).toMatchObject({ earlier: { edition: null }, later: { edition: 'cn-ogi-2019' } });
    expect(new Set(indicatorRows(result).map(({ edition }) => edition))).toEqual(new Set([null]));
    expect(flat(result)).not.toHaveProperty('edition');
    for (const print of [toHtml, toMarkdown])
      for (const given of [result, result.report])
        expect(() => print(given)).toThrow(expect.objectContaining({ code: 'GONGKAI_NOT_A_REPORT' }) as Error);
  });

  test('is not told to state one, unless it is given as a report', () => {
    const codes = (checked: typeof result | typeof result.report): string[] => validate(checked).findings.map(({ code }) => code);
    expect(codes(result)).not.toContain('edition-unknown');
    expect(codes(result.report)).toContain('edition-unknown');
    expect(validate(result)).toMatchObject({ complete: false });
  });
});

test('what is read has one, also a form with nothing in it and a report without tables', () => {
  const blank = parse(toHtml(unflatten({}, 'cn-ogi-2019')));
  const cut = parse('清河县水利局2020年政府信息公开工作年度报告\n一、总体情况\n2020年，我局认真贯彻《条例》，主动公开信息120条。\n');
  expect([parse(report), blank, cut].map(({ kind, report: { edition } }) => [kind, edition])).toEqual([
    ['report', 'cn-ogi-2019'],
    ['blankForm', 'cn-ogi-2019'],
    ['report', 'cn-ogi-2019'],
  ]);
});
