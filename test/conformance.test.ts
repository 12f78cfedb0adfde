/** Our own result in the conformance suite, and the marks of its runner. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { validate } from '../src/check/index.ts';
import { parse } from '../src/office.ts';
import { parsePdf } from '../src/pdf.ts';
import type { AnnualReport, ParseResult } from '../src/report/types.ts';
import { type Case, suite } from './conformance/suite.ts';
import { some } from './support/draws.ts';

// The runner is shipped as it stands: plain JavaScript.
const { faultsOf } = (await import(new URL('./conformance/run.mjs', import.meta.url).href)) as {
  faultsOf: (one: Pick<Case, 'expected'>, answer: object) => string[];
};

const inputs = suite();

async function answer(input: string, bytes: Uint8Array): Promise<object> {
  if (input.endsWith('.json')) return { findings: validate(JSON.parse(new TextDecoder().decode(bytes)) as AnnualReport).findings };
  const result: ParseResult = input.endsWith('.pdf')
    ? await parsePdf(bytes)
    : parse(bytes, input.endsWith('.md') ? { format: 'markdown' } : {});
  return { ...result, edition: result.report.edition };
}

test('at least 120 inputs, each of a name of its own, some of every level', () => {
  expect(new Set(inputs.map(([{ id }]) => id)).size).toBe(inputs.length);
  expect(new Set(inputs.map(([{ input }]) => input)).size).toBe(inputs.length);
  expect(inputs.length).toBeGreaterThanOrEqual(120);
  for (const level of ['form', 'sums', 'clean', 'files', 'wrecks', 'prose'])
    expect([level, inputs.filter(([made]) => made.level === level).length >= 12]).toEqual([level, true]);
});

test.each([...new Set(inputs.map(([{ level }]) => level))])(
  'gongkai passes the level %s',
  async (level) => {
    const failed: string[] = [];
    for (const [one, bytes] of some(
      inputs.filter(([made]) => made.level === level),
      5,
    )) {
      const faults = faultsOf(one, await answer(one.input, bytes));
      if (faults.length > 0) failed.push(`${one.id} (${one.about}): ${faults.slice(0, 3).join('; ')}`);
    }
    expect(failed).toEqual([]);
  },
  120_000,
);

describe('the runner', () => {
  const sure = (value: number | null, certainty = 'certain') => ({ cells: { a: { value, certainty } } });

  test.each<[string, Case['expected'], object, string[]]>([
    ['the kind', { kind: 'report' }, { kind: 'several' }, ['kind several, expected report']],
    ['a certain cell that the copy does not say', { cells: { a: [1] } }, sure(2), ['silently wrong: a 2']],
    ['the same in doubt', { cells: { a: [1] } }, sure(2, 'doubtful'), []],
    ['a number where there is no cell', { cells: {} }, sure(2), ['silently wrong: a 2']],
    ['either of two', { cells: { a: [1, null] } }, sure(null), []],
    ['a cell that was not read', { cells: { a: [1] }, complete: true }, {}, ['not read: a']],
    ['a cell that is left in doubt', { cells: { a: [1] }, complete: true }, sure(1, 'doubtful'), ['not read: a']],
    ['one not found', { findings: [{ rule: 'r', cells: ['b', 'a'] }], rules: ['r'] }, {}, ['not found: r a,b']],
    [
      'one found in vain',
      { findings: [], rules: ['r'] },
      { findings: [{ code: 'r', severity: 'error', cells: ['a'] }] },
      ['found in vain: r a'],
    ],
    ['another rule', { findings: [], rules: ['r'] }, { findings: [{ code: 's', severity: 'error', cells: ['a'] }] }, []],
    ['no alarm', { alarm: true }, { findings: [{ code: 'narrative-x', severity: 'info', cells: [] }] }, ['the wrong number was not found']],
    ['an alarm on something else', { alarm: false }, { findings: [{ code: 's', severity: 'warning', cells: [] }] }, []],
    [
      'a false alarm',
      { alarm: false },
      { findings: [{ code: 'narrative-x', severity: 'warning', cells: [] }] },
      ['false alarm: narrative-x'],
    ],
  ])('marks %s', (_, expected, given, faults) => {
    expect(faultsOf({ expected }, given)).toEqual(faults);
  });

  test('runs what the package ships on a command', async () => {
    const cwd = new URL('../dist/conformance/', import.meta.url);
    const shipped = JSON.parse(readFileSync(new URL('cases.json', cwd), 'utf8')) as Case[];
    expect(shipped).toEqual(JSON.parse(JSON.stringify(inputs.map(([one]) => one))));
    const wrong = `console.log(JSON.stringify({ kind: 'report', cells: { 'requests.received.total': { value: 3, certainty: 'certain' } } }))`;
    const run = promisify(execFile)(process.execPath, ['run.mjs', '--level', 'files', '--', process.execPath, '-e', wrong], { cwd });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/silently wrong: requests.received.total 3[\s\S]*files: 0 of 1\d/u) as unknown,
    });
  });
});
