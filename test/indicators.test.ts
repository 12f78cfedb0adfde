/** Expected values are worked out by hand from the base report: 23 received, 2 carried in, 24 outcomes, 1 carried out. */
import { indicators } from '../src/indicators/index.ts';
import { indicatorColumns, indicatorRows } from '../src/indicators/rows.ts';
import { report } from './support/report.ts';
import { parsed } from './support/parsed.ts';

const of = (id: string, ...args: Parameters<typeof indicators>) => indicators(...args).find((indicator) => indicator.id === id);
const many = { 'requests.outcomeTotal.total': 30, 'requests.granted.total': 12, 'requests.partiallyGranted.total': 3 } as const;

test.each([
  ['grantShare', 16, 24],
  ['disclosureRate', 18, 24],
  ['deniedShare', 1, 24],
  ['unableToProvideShare', 3, 24],
  ['notProcessedShare', 1, 24],
  ['otherShare', 1, 24],
  ['denialBy.thirdPartyRights', 1, 1],
  ['conclusionRate', 24, 25],
  ['carryRate', 1, 25],
  ['applicantShare.naturalPerson', 20, 23],
  ['organisationShare', 3, 23],
  ['disputeRate', 1, 24],
  ['reconsiderationCorrectionRate', 0, 1],
  ['appealRate', 0, 1],
  ['repealRate', 1, 17],
])('%s is %i / %i', (id, numerator, denominator) => {
  expect(of(id, report())).toMatchObject({ numerator, denominator, value: numerator / denominator, status: 'smallSample' });
});

test('a denominator of 30 is enough, one of 29 is not', () => {
  expect(of('grantShare', report({ cells: many }))).toMatchObject({ value: 0.4, status: 'ok' });
  expect(of('grantShare', report({ cells: { ...many, 'requests.outcomeTotal.total': 29 } }))?.status).toBe('smallSample');
});

test('no suits: nothing to divide by', () => {
  expect(of('litigationLossRate', report())).toMatchObject({ numerator: 0, denominator: 0, value: null, status: 'notEvaluable' });
});

test('a blank and a doubtful cell are not zero', () => {
  expect(of('grantShare', report({ cells: { 'requests.granted.total': null } }))).toMatchObject({ value: null, status: 'notEvaluable' });
  const doubted = parsed(report(), { 'requests.granted.total': { certainty: 'doubtful' } });
  expect(of('grantShare', doubted)).toMatchObject({ value: null, status: 'notEvaluable' });
});

test('changes, against the year before and not against another', () => {
  const previous = report({ year: 2022, cells: { 'requests.received.total': 20 } });
  expect(of('change.received', report(), { previous })).toMatchObject({ value: 3, status: 'ok' });
  expect(of('changeRate.received', report(), { previous })).toMatchObject({ value: 0.15, denominator: 20, status: 'smallSample' });
  expect(of('change.received', report(), { previous: report({ year: 2021 }) })).toMatchObject({ value: null, status: 'notEvaluable' });
});

test('breaks of series: reconsideration goes first since 2024, decisions are counted otherwise since 2021', () => {
  const at = (id: string, year: number) => of(id, report({ year }), { previous: report({ year: year - 1 }) })?.status;
  expect([at('change.directSuits', 2023), at('change.directSuits', 2024), at('change.directSuits', 2025)]).toEqual([
    'ok',
    'seriesBreak',
    'ok',
  ]);
  expect([at('change.received', 2024), at('change.licensing', 2021)]).toEqual(['ok', 'seriesBreak']);
});

test('bases may be chosen', () => {
  const cells = {
    'disputes.reconsideration.corrected': 1,
    'disputes.reconsideration.pending': 2,
    'disputes.reconsideration.total': 4,
  } as const;
  expect(of('reconsiderationCorrectionRate', report({ cells }))?.denominator).toBe(2);
  expect(of('reconsiderationCorrectionRate', report({ cells }), { correctionsOf: 'all' })?.denominator).toBe(4);
  expect(of('disputeRate', report(), { disputesOf: 'received' })?.denominator).toBe(23);
});

test('requests for ten thousand people', () => {
  const population = { value: 230_000, year: 2023, source: '统计公报' };
  expect(of('perTenThousand', report(), { population })).toMatchObject({
    value: 1,
    status: 'ok',
    source: { zh: '人口由调用者提供：统计公报 2023' },
  });
  expect(() => indicators(report(), { population: { value: 0 } })).toThrow(
    expect.objectContaining({ code: 'GONGKAI_INVALID_OPTIONS' }) as Error,
  );
});

test('the form of 2019 has its own: no repeals, one row of other handling', () => {
  const found = indicators(report({ edition: 'cn-ogi-2019' }));
  expect(found.filter(({ id }) => id === 'repealRate')).toEqual([]);
  expect(found.find(({ id }) => id === 'otherShare')?.cells).toEqual(['requests.other.total', 'requests.outcomeTotal.total']);
});

test('as rows', () => {
  const [first] = indicatorRows(report());
  expect(first).toEqual({
    organ: '青禾市档案管理局',
    year: 2023,
    edition: 'cn-ogi-2021',
    id: 'grantShare',
    title: '予以公开率',
    titleEn: 'share granted',
    value: 16 / 24,
    numerator: 16,
    denominator: 24,
    unit: 'share',
    status: 'smallSample',
    definition: '予以公开 ÷ 办理结果总计',
    definitionEn: 'granted / all outcomes',
    basis: '各地年度报告通用口径',
    basisEn: 'As used in published reports',
    cells: ['requests.granted.total', 'requests.outcomeTotal.total'],
  });
  expect(Object.keys(first!)).toEqual(indicatorColumns.map(([name]) => name));
});

test('each status, of shares, counts and changes', () => {
  const large = { 'requests.received.total': 46, 'requests.outcomeTotal.total': 48 } as const;
  const at = (year: number, cells: Parameters<typeof report>[0] = {}) => report({ year, ...cells });
  const rows = indicatorRows(at(2024, { cells: large }), {
    previous: at(2023, { cells: { ...large, 'disputes.reconsideration.total': 0, 'proactive.penalties.decisions': 29 } }),
  });
  const statusOf = (id: string) => rows.find((row) => row.id === id)?.status;
  expect({
    grantShare: statusOf('grantShare'),
    repealRate: statusOf('repealRate'),
    litigationLossRate: statusOf('litigationLossRate'),
    netDocuments: statusOf('netDocuments'),
    'change.received': statusOf('change.received'),
    'changeRate.received': statusOf('changeRate.received'),
    'changeRate.penalties': statusOf('changeRate.penalties'),
    'change.reconsiderations': statusOf('change.reconsiderations'),
    // Nothing to divide by goes before the break.
    'changeRate.reconsiderations': statusOf('changeRate.reconsiderations'),
  }).toEqual({
    grantShare: 'ok',
    repealRate: 'smallSample',
    litigationLossRate: 'notEvaluable',
    netDocuments: 'ok',
    'change.received': 'ok',
    'changeRate.received': 'ok',
    'changeRate.penalties': 'smallSample',
    'change.reconsiderations': 'seriesBreak',
    'changeRate.reconsiderations': 'notEvaluable',
  });
});

test('every indicator has title, definition and source in both languages', () => {
  const previous = report({ year: 2022 });
  for (const row of indicatorRows(report(), { previous, population: { value: 1 } }))
    for (const [zh, en] of [
      [row.title, row.titleEn],
      [row.definition, row.definitionEn],
      [row.basis, row.basisEn],
    ] as const)
      expect([row.id, /\p{Script=Han}/u.test(zh), /[a-z]/u.test(en)]).toEqual([row.id, true, true]);
});

test('the list of 2014 has one rate: already public, granted and granted in part, of all replies', () => {
  const line = (id: string, value: number | null) => ({
    table: 'statistics' as const,
    id: `requests.replies.${id}`,
    label: id,
    edition: 'cn-ogi-2014' as const,
    columns: [{ label: '统计数', value }],
  });
  const lines = [line('total', 50), line('alreadyPublic', 10), line('granted', 20), line('partiallyGranted', 5)];
  expect(of('disclosureRate2014', report({ head: { extensions: lines } }))).toMatchObject({
    value: 0.7,
    numerator: 35,
    denominator: 50,
    status: 'ok',
  });
  const blank = [...lines.slice(0, 3), line('partiallyGranted', null)];
  expect(of('disclosureRate2014', report({ head: { extensions: blank } }))).toMatchObject({ value: null, status: 'notEvaluable' });
  expect(of('disclosureRate2014', report())).toBeUndefined();
});
