/** The codes are invented; their check digits were worked out apart, from GB 32100 and GB 11714. */
import { describe as words, parse, rows } from '../src/index.ts';
import { identityOf } from '../src/organ/identity.ts';
import { report } from './support/report.ts';

const printed = (...values: readonly string[]) =>
  identityOf(report({ head: { metadata: values.map((value) => ({ id: 'indexNumber' as const, label: '索引号', value })) } }));

test.each([
  ['12640300MB1234562E/2025-04735', '640300', 'prefecture'],
  ['115304812077113010/202110-00013', '530481', 'county'],
  ['１１５３０４８１２０７７１１３０１０／２０２１', '530481', 'county'],
])('%s: a unified social credit code with its division', (value, division, level) => {
  const [organId] = value.normalize('NFKC').split('/');
  expect(printed(value)).toEqual({ scheme: 'uscc', organId, division, level, printed: { label: '索引号', value } });
});

test.each([
  ['014320996/2015-00056', '014320996'],
  ['01432099-6/2015-00056', '014320996'],
  ['01450009X/2015-00056', '01450009X'],
])('%s: an organisation code', (value, organId) => {
  expect(printed(value)).toMatchObject({ scheme: 'organisationCode', organId, division: null, level: null });
});

test.each([
  ['a wrong check digit', '11530481207711301K/202110-00013'],
  ['two digits exchanged', '115304182077113010/202110-00013'],
  ['an organisation code with a wrong check digit', '014320997/2015-00056'],
  ['a letter that the code does not have', '1153048120771130I0/2021'],
  ['a longer number', '1153048120771130100/2021'],
  ['a number of the site', '2024-00056'],
])('%s is no identity', (_, value) => {
  expect(printed(value)).toBeNull();
});

test('two of one organ are one, two of different organs none', () => {
  expect(printed('014320996/2015-00056', '01432099-6/2016-1')?.organId).toBe('014320996');
  expect(printed('014320996/2015-00056', '115304812077113010/202110-00013')).toBeNull();
});

test('nothing printed, and what is no report', () => {
  expect(identityOf(report())).toBeNull();
  expect(identityOf({ report: report() } as never)).toBeNull();
  expect(() => identityOf('报告' as never)).toThrow(expect.objectContaining({ code: 'GONGKAI_INVALID_REPORT' }) as Error);
});

describe('in the result of reading', () => {
  const page = (...lines: readonly string[]): string =>
    [...lines, '柳溪县财政局2023年政府信息公开工作年度报告', '一、总体情况', '本机关主动公开政府信息。'].join('\n');

  test('the code is certain, its division a hint; both say where they stand', () => {
    const result = parse(page('索引号：115304812077113010/202110-00013'));
    const { organId, division, level } = result.head;
    expect(organId).toMatchObject({ value: '115304812077113010', certainty: 'certain' });
    expect(result.source.text.slice(organId.span!.start, organId.span!.end)).toBe('115304812077113010/202110-00013');
    expect(division).toMatchObject({ value: '530481', certainty: 'inferred' });
    expect(level).toMatchObject({ value: 'county', certainty: 'inferred' });
    expect(rows(result, { kinds: 'all' })[0]!.organId).toBe('115304812077113010');
  });

  test.each([
    ['530481', 'county'],
    ['530481104', 'township'],
    ['530481104000', 'township'],
    ['530400', 'prefecture'],
    ['530000', 'province'],
    ['100000', 'national'],
  ])('the division %s that is printed goes before that of the code', (printedCode, of) => {
    const { head } = parse(page('索引号：115304812077113010/202110-00013', `行政区划代码：${printedCode}`));
    expect(head.division).toMatchObject({ value: printedCode, certainty: 'certain' });
    expect(head.level).toMatchObject({ value: of, certainty: 'certain' });
  });

  test('two codes are a doubt, with both; none is null', () => {
    const result = parse(page('索引号：115304812077113010/202110-00013', '信息索引号：014320996/2015-00056'));
    expect(result.head.organId).toMatchObject({ certainty: 'doubtful', alternatives: ['014320996'] });
    expect(rows(result, { kinds: 'all' })[0]!.organId).toBeNull();
    const message = result.messages.find(({ code }) => code === 'organ-id-conflict')!;
    expect(words(message)).toContain('“115304812077113010”和“014320996”');
    expect(words(message, { locale: 'en' })).toContain('"115304812077113010" and "014320996"');
    const none = parse(page('索引号：2024-00056')).head;
    expect([none.organId.value, none.division.value, none.level.value]).toEqual([null, null, null]);
  });
});
