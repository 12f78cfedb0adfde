import type { Message } from '../src/messages.ts';
import type { CellPath } from '../src/form/index.ts';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import * as check from '../src/check/index.ts';
import { catalogue } from '../src/check/registry.ts';
import { type Checkable, compare, validate, type ValidateOptions } from '../src/check/index.ts';
import { unflatten } from '../src/report/flatten.ts';
import { parsed } from './support/parsed.ts';
import { randomReport, toReport } from './support/random-report.ts';
import { report } from './support/report.ts';
import { draws } from './support/draws.ts';

const wrongSum = { 'requests.received.total': 24 } as const;

test('exports', () => {
  expect(Object.keys(check).sort()).toEqual([
    'checkerOf',
    'compare',
    'content',
    'describe',
    'figures',
    'narrative',
    'organOf',
    'rulePage',
    'rules',
    'validate',
    'validateFigures',
  ]);
});

test('no reader is in the bundle of gongkai/check', () => {
  const { metafile } = buildSync({
    entryPoints: ['src/check/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
  });
  const stages = new Set(
    Object.keys(metafile.inputs)
      // What a place in a file is called; it reads nothing.
      .filter((path) => path !== 'src/read/place.ts')
      .map((path) => /^src\/([a-z]+)/u.exec(path)?.[1])
      .filter(Boolean),
  );
  expect([...stages].filter((stage) => ['source', 'script', 'read', 'align', 'report'].includes(stage!))).toEqual([]);
  expect(stages).toContain('check');
});

describe('validate', () => {
  test('1,000 random balanced reports give no finding above info', () => {
    fc.assert(
      fc.property(randomReport, (random) => {
        const { ok, findings, suspects, counts } = validate(toReport(random));
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect({ ok, suspects }).toEqual({ ok: true, suspects: [] });
        expect(counts.evaluated).toBe(counts.passed + counts.failed);
      }),
      { numRuns: draws(1000) },
    );
  });

  test('an empty report of an edition evaluates no sum', () => {
    const { ok, findings, counts, suspects } = validate(unflatten({}, 'cn-ogi-2021'));
    expect(findings.filter(({ code }) => /-sum$|-balance$/u.test(code))).toEqual([]);
    expect({ ok: typeof ok, suspects }).toEqual({ ok: 'boolean', suspects: [] });
    expect(counts.notEvaluable).toBeGreaterThanOrEqual(25 + 7 + 7 + 3);
  });

  test.each<[string, () => unknown, string]>([
    ['no report', () => validate(undefined as never), 'GONGKAI_INVALID_REPORT'],
    ['a string', () => validate('报告' as never), 'GONGKAI_INVALID_REPORT'],
    ['an array', () => validate([] as never), 'GONGKAI_INVALID_REPORT'],
    ['options that are no object', () => validate(report(), 'strict' as never), 'GONGKAI_INVALID_OPTIONS'],
    ['a previous report that is none', () => validate(report(), { previous: 3 as never }), 'GONGKAI_INVALID_REPORT'],
    ['parts that are no array', () => validate(report(), { parts: {} as never }), 'GONGKAI_INVALID_OPTIONS'],
    ['a part that is none', () => validate(report(), { parts: [null as never] }), 'GONGKAI_INVALID_REPORT'],
    ['an unknown profile', () => validate(report(), { profile: 'lenient' as never }), 'GONGKAI_INVALID_OPTIONS'],
    ['an unknown rule', () => validate(report(), { rules: { 'no-such-rule': 'off' } as never }), 'GONGKAI_UNKNOWN_RULE'],
    ['an unknown rule in a profile', () => validate(report(), { profile: { rules: { 'no-such-rule': 'off' } } }), 'GONGKAI_UNKNOWN_RULE'],
    ['an unknown severity', () => validate(report(), { rules: { carry: 'fatal' as never } }), 'GONGKAI_INVALID_OPTIONS'],
    ['an organ that is a number', () => validate(report(), { organ: 5 as never }), 'GONGKAI_INVALID_OPTIONS'],
    ['nothing to compare', () => compare(report(), null as never), 'GONGKAI_INVALID_REPORT'],
  ])('wrong arguments: %s', (_, call, code) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('a deadline that is no day is named', () => {
    const deadlines = { township: '03-31', other: '31 March' };
    expect(() => validate(report(), { profile: { deadlines } })).toThrow(/options\.profile\.deadlines\.other .*31 March/u);
  });

  test('a roll-up names its parts, the five largest where there are more, and those without a name by their place', () => {
    const part = (upheld: number, name?: string) => ({
      name: name as string,
      report: report({ cells: { 'disputes.reconsideration.upheld': upheld, 'disputes.reconsideration.total': upheld } }),
    });
    const said = (parts: readonly ReturnType<typeof part>[]) => {
      const { findings } = validate(report(), { parts });
      const finding = findings.find(({ code, cells }) => code === 'roll-up-disputes' && cells[0] === 'disputes.reconsideration.total');
      return finding && (['zh', 'en'] as const).map((locale) => check.describe(finding, { locale }));
    };
    const seven = [3, 9, 4, 8, 5, 7, 6].map((upheld) => part(upheld));
    expect(said(seven)).toEqual([
      expect.stringContaining('（#29、#48、#67、#76、#55 等7家）'),
      expect.stringContaining('#2 9, #4 8, #6 7, #7 6, #5 5 and 2 more)'),
    ]);
    expect(said(seven.slice(0, 5))?.[0]).toContain('（#29、#48、#55、#34、#13）');
    expect(said([part(2, '档案馆'), part(3)])?.[1]).toContain('; #2 3, 档案馆 2)');
    expect(said([part(1, '档案馆')])).toBeUndefined();
  });

  const junk = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, maxDepth: 4 });

  test('content of any kind is checked, never thrown on', () => {
    const base = report() as unknown as Record<string, unknown>;
    const keys = [
      ...Object.keys(base),
      'requests.received',
      'disputes.reconsideration',
      'sections.0',
      'dates.signed',
      'cells',
      'messages',
      'source',
    ];
    const damaged = fc.array(fc.tuple(fc.constantFrom(...keys), junk), { maxLength: 6 }).map((changes) => {
      const json = structuredClone(base);
      for (const [path, value] of changes) {
        const [head = '', tail] = path.split('.');
        const node = json[head];
        if (tail !== undefined && typeof node === 'object' && node !== null) (node as Record<string, unknown>)[tail] = value;
        else json[head] = value;
      }
      return json;
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.string(), junk), damaged),
        fc.boolean(),
        fc.oneof(fc.constant(undefined), damaged),
        (json, read, previous) => {
          const input = (read
            ? {
                ...parsed(report()),
                ...Object.fromEntries(['cells', 'messages', 'source'].filter((key) => key in json).map((key) => [key, json[key]])),
                report: json,
              }
            : json) as unknown as Checkable;
          const options = {
            ...(previous && { previous: previous as unknown as Checkable, parts: [previous as unknown as Checkable] }),
            blankAsZero: read,
          } as ValidateOptions;
          const { findings } = validate(input, options);
          for (const finding of findings)
            for (const locale of ['zh', 'en'] as const) expect(check.describe(finding, { locale }).length).toBeGreaterThan(10);
          compare(input, report());
        },
      ),
      { numRuns: draws(300) },
    );
  });

  test('rules that are off are not counted', () => {
    const all = validate(report());
    const without = validate(report(), { rules: { 'requests-row-sum': 'off', 'requests-balance': 'off' } });
    expect(all.counts.passed - without.counts.passed).toBe(25 + 7);
  });

  test('severities: options before profile before rule', () => {
    const severity = (options: ValidateOptions) =>
      validate(report({ cells: wrongSum }), options).findings.find(({ code }) => code === 'requests-row-sum')?.severity;
    expect([
      severity({}),
      severity({ profile: { rules: { 'requests-row-sum': 'info' } } }),
      severity({ profile: { rules: { 'requests-row-sum': 'info' } }, rules: { 'requests-row-sum': 'warning' } }),
      severity({ rules: { 'requests-row-sum': 'off' } }),
    ]).toEqual(['error', 'info', 'warning', undefined]);
    expect(validate(report({ cells: wrongSum })).ok).toBe(false);
  });
});

test('the rules on figures find the same figures', () => {
  const broken = report({ cells: wrongSum, head: { sections: [] } });
  const [all, figures] = [validate(broken), check.validateFigures(broken)];
  expect(figures.suspects).toEqual(all.suspects);
  expect(all.findings).toEqual(expect.arrayContaining([...figures.findings]));
  expect(figures.findings.map(({ code }) => code)).toContain('requests-row-sum');
  expect(figures.findings.map(({ code }) => code)).not.toContain('section-missing');
});

describe('checkerOf', () => {
  const { checkerOf, content, figures, narrative } = check;
  const broken = report({
    cells: wrongSum,
    head: { sections: [{ id: 'overall', heading: '一、总体情况', number: 1, text: '本年新收政府信息公开申请99件。' }] },
  });
  const codes = (validation: check.Validation): ReadonlySet<string> => new Set(validation.findings.map(({ code }) => code));

  test('with all sets it is validate and describe', () => {
    const checker = checkerOf(figures, content, narrative);
    const validation = validate(broken);
    expect(checker.validate(broken)).toEqual(validation);
    expect(codes(validation)).toEqual(new Set([...codes(validation), 'requests-row-sum', 'section-missing', 'narrative-requests']));
    for (const finding of validation.findings) expect(checker.describe(finding)).toBe(check.describe(finding));
    expect([figures, content, narrative].flatMap(({ rules }) => rules.map(({ id }) => id))).toEqual(catalogue.map(({ id }) => id));
  });

  test.each([
    ['figures', figures],
    ['content', content],
    ['narrative', narrative],
  ])('%s: its own findings with their words; those of others are named by their code', (_, set) => {
    const checker = checkerOf(set);
    const own = new Set(set.rules.map(({ id }) => id));
    const all = validate(broken).findings;
    const found = all.filter(({ code }) => own.has(code));
    expect(found.length).toBeGreaterThan(0);
    expect(checker.validate(broken).findings).toEqual(found);
    for (const finding of all) expect(checker.describe(finding)).toBe(own.has(finding.code) ? check.describe(finding) : finding.code);
  });

  test.each([[[]], [[null]], [[{}]], [['figures']]])('wrong sets: %p', (sets) => {
    expect(() => checkerOf(...(sets as never[]))).toThrow(
      expect.objectContaining({ name: 'TypeError', code: 'GONGKAI_INVALID_OPTIONS' }) as Error,
    );
  });
});

describe('cause', () => {
  const cause = (...[changes, messages]: [Parameters<typeof parsed>[1]?, Parameters<typeof parsed>[2]?]) =>
    validate(parsed(report({ cells: wrongSum }), changes, messages)).findings.find(({ code }) => code === 'requests-row-sum')?.cause;
  const message = (severity: 'warning' | 'info', cells: readonly CellPath[]): Message => ({
    code: 'row-weak',
    severity,
    cells,
    data: { label: '' },
  });

  test.each<[string, string | undefined, string]>([
    ['certain operands, and reading said nothing of them', cause({}, [message('warning', ['requests.granted.total'])]), 'report'],
    ['an operand that was inferred', cause({ 'requests.received.naturalPerson': { certainty: 'inferred' } }), 'reading'],
    ['certain operands of which reading said something', cause({}, [message('warning', ['requests.received.total'])]), 'unknown'],
    ['a mere note of reading', cause({}, [message('info', ['requests.received.total'])]), 'report'],
    [
      'a cell edited after reading',
      validate({
        ...parsed(report(), { 'requests.received.total': { certainty: 'inferred' } }),
        report: report({ cells: wrongSum }),
      }).findings.find(({ code }) => code === 'requests-row-sum')?.cause,
      'report',
    ],
    [
      "a cell of last year's report that was inferred",
      validate(report(), {
        previous: parsed(report({ year: 2022 }), { 'requests.carriedOut.total': { certainty: 'inferred' } }),
      }).findings.find(({ code }) => code === 'carry')?.cause,
      'reading',
    ],
    [
      "last year's report read with certainty",
      validate(report(), { previous: parsed(report({ year: 2022 })) }).findings.find(({ code }) => code === 'carry')?.cause,
      'report',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('a doubtful cell is no zero, even where blanks are', () => {
    const doubtful = parsed(report({ cells: { 'requests.received.naturalPerson': null } }), {
      'requests.received.naturalPerson': { certainty: 'doubtful', state: 'blank' },
    });
    expect(validate(doubtful, { blankAsZero: true }).findings.filter(({ code }) => code === 'requests-row-sum')).toEqual([]);
  });
});

describe('fingerprint', () => {
  const prints = (cells: Parameters<typeof report>[0]) => validate(report(cells)).findings.map(({ fingerprint }) => fingerprint);
  const print = prints({ cells: wrongSum }).find((fingerprint) => fingerprint.startsWith('requests-row-sum'))!;

  test('stays when other parts change, and with another severity', () => {
    expect(print).toMatch(/^requests-row-sum:[0-9a-f]{16}$/u);
    expect(prints({ cells: { ...wrongSum, 'proactive.licensing.decisions': 7 }, head: { preamble: '', title: null } })).toContain(print);
    expect(
      validate(report({ cells: wrongSum }), { rules: { 'requests-row-sum': 'info' } }).findings.map(({ fingerprint }) => fingerprint),
    ).toContain(print);
  });

  test('changes with the values in question, the row and the edition', () => {
    expect(prints({ cells: { 'requests.received.total': 25 } })).not.toContain(print);
    expect(prints({ cells: { 'requests.granted.total': 17 } })).not.toContain(print);
    expect(prints({ edition: 'cn-ogi-2019', cells: wrongSum })).not.toContain(print);
  });

  test('differs between the findings of a report', () => {
    const all = prints({
      cells: Object.fromEntries(['received', 'carriedIn', 'granted', 'carriedOut'].map((row) => [`requests.${row}.total`, 500])),
    });
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('compare', () => {
  test('two reports of one edition', () => {
    const { cells, counts, earlier, later } = compare(
      report({ year: 2022, cells: { 'requests.received.total': 20, 'proactive.fees.amount': 0.2, 'requests.granted.total': null } }),
      report({ cells: { 'proactive.fees.amount': 0.3 } }),
    );
    expect([earlier, later]).toEqual([
      { edition: 'cn-ogi-2021', year: 2022, organ: '青禾市档案管理局' },
      { edition: 'cn-ogi-2021', year: 2023, organ: '青禾市档案管理局' },
    ]);
    expect(counts).toEqual({ equal: 197, changed: 2, unknown: 1, notComparable: 0 });
    expect(cells.filter(({ change }) => change)).toEqual([
      {
        earlier: { cells: ['proactive.fees.amount'], value: 0.2 },
        later: { cells: ['proactive.fees.amount'], value: 0.3 },
        comparability: 'same',
        change: 0.1,
        ratio: 0.1 / 0.2,
      },
      {
        earlier: { cells: ['requests.received.total'], value: 20 },
        later: { cells: ['requests.received.total'], value: 23 },
        comparability: 'same',
        change: 3,
        ratio: 0.15,
      },
    ]);
  });

  test.each(['cn-ogi-2019', 'cn-ogi-2021'] as const)('across the editions, from %s', (edition) => {
    const other = edition === 'cn-ogi-2019' ? 'cn-ogi-2021' : 'cn-ogi-2019';
    const { cells, counts } = compare(report({ edition, year: 2020 }), report({ edition: other, year: 2021 }));
    // 22 rows of requests and 15 disputes are alike; 3 kinds of decisions; other handling is one row against three.
    expect(cells.filter(({ comparability }) => comparability === 'equivalent')).toHaveLength(22 * 7 + 15 + 3);
    const summed = cells.filter(({ comparability }) => comparability === 'summed');
    expect(summed).toHaveLength(7);
    expect([summed[0]?.earlier, summed[0]?.later].map((side) => side?.cells.length).sort()).toEqual([1, 3]);
    expect(summed.map(({ change }) => change)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    // What else is in table two: 10 - 3 cells of one edition, 22 - 3 of the other.
    expect(counts.notComparable).toBe(7 + 19);
    expect(cells.find(({ later }) => later.cells.includes('proactive.normativeDocuments.inForce'))?.change ?? null).toBeNull();
  });
});

test('every rule is listed once, with what is written about it', () => {
  expect(catalogue.length).toBe(new Set(catalogue.map(({ id }) => id)).size);
  expect(check.rules.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
});
