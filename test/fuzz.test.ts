/** A short run of the fuzzer, and that it can find something. */
import { parse } from '../src/index.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { valueOf, violations } from './fuzz/invariants.ts';
import { lineLosses, valueLosses, wrongAfterLoss } from './fuzz/losses.ts';
import { fixtures } from './generate/fixtures.ts';
import { draws, long, some } from './support/draws.ts';

test('spoiled fixtures keep the invariants', () => {
  const finds = Array.from(fuzz(20240101, draws(300))).filter((find) => find !== undefined);
  expect(finds.map(({ seed, fixture, steps, wrong }) => ({ seed, fixture, steps, wrong }))).toEqual([]);
}, 60_000);

test.each(fixtures().map((fixture) => [fixture.name, fixture] as const))(
  `%s: one value or line${long ? '' : ' of 160'} is lost, and nothing certain is wrong`,
  (_, fixture) => {
    const losses = some([...valueLosses(fixture), ...lineLosses(fixture)], 160, fixture.name.length);
    const wrong = losses.map(({ step, input }) => [step, ...wrongAfterLoss(input(), fixture)]);
    expect(wrong.filter(({ length }) => length > 1)).toEqual([]);
  },
  60_000,
);

test.each([
  ['0', 0],
  ['1,295', 1295],
  ['１２', 12],
  ['+19', 19],
  ['-1942', -1942],
  ['－3', -3],
  ['减3', -3],
  ['增10', 10],
  ['-0', 0],
  ['251000元', 251000],
  ['1276.5534 万元', 1276.5534],
  ['22（其中修订16件）', 22],
  ['1 2', 12],
  ['/', Number.NaN],
  ['', Number.NaN],
  ['无', Number.NaN],
  ['1.2.3', Number.NaN],
  ['第3项 4', Number.NaN],
])('the value of %j by rules of its own is %p', (text, value) => {
  expect(valueOf(text)).toBe(value);
});

test('the invariants see what breaks them', () => {
  const result = parse(fixtures().find(({ name }) => name === 'pipe-cells')!.bytes);
  const path = 'requests.received.total';
  const cell = result.cells[path];
  const changed = (change: object) => ({ ...result, cells: { ...result.cells, [path]: { ...cell, ...change } } });
  const seen = (change: object) => Array.from(violations(changed(change)));
  expect(seen({})).toEqual([]);
  expect(seen({ value: cell.value! + 1 })).toEqual([expect.stringContaining('certain'), expect.stringContaining('another value')]);
  expect(seen({ raw: 'x' })).toEqual([expect.stringContaining('slice')]);
  expect(seen({ span: { start: 0, end: 1e9 } })).toEqual([expect.stringContaining('range')]);
  expect(seen({ certainty: 'doubtful' })).toEqual([expect.stringContaining('doubtful with a value')]);
  expect(seen({ state: 'absent' })).toEqual([expect.stringContaining('absent'), expect.stringContaining('state absent')]);
});

// What longer runs found.
test.each([
  ['messages about cells of another edition, where only the year tells it', fixtures().find(({ name }) => name === 'tables-lost')!.text],
  [
    'a section that ends before it begins, where a broken table lets text wander',
    '<h1>青禾县水利局2023年政府信息公开工作年度报告</h1><table><tr><td>一、总体情况</td></tr><p>二、主动公开政府信息情况</p><tr><td>全年无变化。</td></tr></table>',
  ],
  [
    'a NUL beside a number',
    '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 | \u00003 | 0 | 0 | 0 | 0 | 0 | 3\n二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n',
  ],
])('%s', (_, source) => {
  expect(Array.from(violations(parse(source)))).toEqual([]);
});
