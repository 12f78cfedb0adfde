/** The whole way, on the published samples where they are at hand, on what is no report, and on anything at all. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CellPath, flatten, parse } from '../src/index.ts';
import { fixtures } from './generate/fixtures.ts';
import { draws } from './support/draws.ts';

interface Expected {
  readonly edition: string;
  readonly values: Readonly<Record<string, number | null>>;
  readonly accept?: Readonly<Record<string, readonly (number | null)[]>>;
  readonly mixedEditions?: boolean;
}

interface Sample {
  readonly name: string;
  readonly path: string;
  readonly expected: Expected;
}

const samplesAt = (set: string): Sample[] => {
  const dir = join('..', 'shared', set);
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir);
  return files
    .filter((file) => file.endsWith('.expected.json'))
    .map((file) => {
      const name = file.slice(0, -'.expected.json'.length);
      const source = files.find((other) => other.startsWith(name) && !other.endsWith('.json')) ?? '';
      return { name: `${set}/${name}`, path: join(dir, source), expected: JSON.parse(readFileSync(join(dir, file), 'utf8')) as Expected };
    });
};

const samples = ['seeds', 'layouts', 'html'].flatMap(samplesAt);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

// Without the samples beside the repository these are skipped, by name.
const ifSamples = samples.length > 0 ? describe : describe.skip;

ifSamples('published samples', () => {
  const cases: [string, Sample | undefined][] = samples.length > 0 ? samples.map((sample) => [sample.name, sample]) : [['none', undefined]];
  test.each(cases)('%s is read as it stands', (_, sample) => {
    if (!sample) return;
    const { expected } = sample;
    const result = parse(bytesOf(sample.path));
    const values = flatten(result.report);
    const wrong = Object.entries(expected.values).flatMap(([path, value]) => {
      if (expected.mixedEditions && !(path in values)) return [];
      const got = values[path as CellPath] ?? null;
      return (expected.accept?.[path] ?? [value]).includes(got) ? [] : [`${path}: expected ${String(value)}, got ${String(got)}`];
    });
    expect(wrong).toEqual([]);
    if (Object.keys(expected.values).length === 0) expect(Object.values(values).filter((value) => value !== null)).toEqual([]);
    else if (expected.edition.startsWith('cn-ogi')) expect(result.report.edition).toBe(expected.edition);
  });

  /** What the notes of the samples describe, and the message that says it with some of the cells that it concerns. */
  const damage: readonly (readonly [sample: string, code: string, cells: readonly string[]])[] = [
    ['seeds/000', 'row-misplaced', ['proactive.licensing.decisions']],
    ['seeds/000', 'values-missing', ['proactive.licensing.decisions']],
    ['seeds/000', 'row-broken', ['requests.denied.prohibitedByLaw.total', 'requests.outcomeTotal.total']],
    ['seeds/000', 'merged-by-column', ['disputes.reconsideration.upheld', 'disputes.litigation.afterReconsideration.total']],
    ['seeds/001', 'section-heading-missing', ['requests.received.total', 'requests.carriedOut.total']],
    ['seeds/002', 'head-altered', ['proactive.rules.repealed', 'proactive.normativeDocuments.repealed']],
    ['seeds/002', 'row-shifted', ['requests.notProcessed.confirmOrReissue.total', 'requests.other.correctionOverdue.total']],
    ['seeds/003', 'cells-blank', ['proactive.rules.issued', 'proactive.rules.inForce']],
    ['seeds/003', 'heads-missing', ['disputes.reconsideration.corrected']],
    ['seeds/004', 'cells-blank', ['requests.carriedIn.total', 'requests.denied.stateSecret.naturalPerson']],
    ['seeds/004', 'label-broken', ['requests.unableToProvide.requiresCreation.total']],
    ['seeds/004', 'row-inferred', ['disputes.reconsideration.upheld', 'disputes.litigation.afterReconsideration.total']],
    ['layouts/019', 'other-edition-block', ['proactive.rules.issued', 'proactive.normativeDocuments.inForce']],
    ['layouts/044', 'surplus-values', ['proactive.penalties.decisions']],
    ['layouts/045', 'cell-text', ['proactive.rules.newlyMade']],
    ['layouts/064', 'head-altered', ['proactive.rules.issued']],
    ['layouts/081', 'other-form', []],
    ['layouts/082', 'tables-missing', ['requests.received.total']],
    ['layouts/034', 'blank-form', []],
  ];
  test.each(damage)('%s: %s names the cells', (name, code, cells) => {
    const sample = samples.find((other) => other.name === name);
    const { messages } = parse(bytesOf(sample?.path ?? ''));
    const named = messages.filter((message) => message.code === code).flatMap((message) => message.cells);
    expect(messages.map((message) => message.code)).toContain(code);
    expect(named).toEqual(expect.arrayContaining([...cells]) as unknown);
  });

  test.each([
    ['layouts/034', 'blankForm'],
    ['layouts/081', 'otherForm'],
    ['layouts/082', 'report'],
    ['seeds/000', 'report'],
  ])('%s is a %s', (name, kind) => {
    expect(parse(bytesOf(samples.find((sample) => sample.name === name)?.path ?? '')).kind).toBe(kind);
  });

  test.each([
    ['layouts/013', '行政检查', [14, 829, 11]],
    ['layouts/013', '行政确认', [702, 0, 0]],
    ['layouts/023', '其他主动公开文件', [5, 167, 0]],
    ['layouts/060', '其他主动公开文件', [402, 10, 184]],
    ['layouts/044', '行政处罚', [2, 113, 12]],
  ])('%s keeps the row %s as an extension', (name, label, values) => {
    const { extensions } = parse(bytesOf(samples.find((sample) => sample.name === name)?.path ?? '')).report;
    expect(extensions.find((extension) => extension.label.startsWith(label))?.columns.map((column) => column.value)).toEqual(values);
  });
});

describe('what is no report gives no number', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'notAReport'],
    ['a letter', '您好：\n贵局的来信已收到，共3页，将于15日内答复。\n2024年3月1日', 'notAReport'],
    ['a page of statistics', '2024年全县生产总值\n项目 | 数量\n工业 | 35\n农业 | 12\n', 'notAReport'],
    [
      'an interpretation of the rules',
      '政府信息公开条例解读\n一、什么是主动公开\n行政机关应当主动公开第二十条所列的信息。\n二、怎样申请\n申请人可以当面、邮寄申请，20个工作日内答复。',
      'notAReport',
    ],
    ['a guide with the words of the form', '政府信息公开指南\n行政许可\n行政处罚\n行政强制\n规章\n办理时限 20 个工作日\n', 'notAReport'],
  ])('%s', (_, text, kind) => {
    const result = parse(text);
    expect(result.kind).toBe(kind);
    expect(Object.values(flatten(result.report)).filter((value) => value !== null)).toEqual([]);
    expect(result.messages.length).toBeGreaterThan(0);
  });
});

describe('arguments', () => {
  test.each<[string, unknown, unknown, string]>([
    ['null', null, {}, 'GONGKAI_INVALID_INPUT'],
    ['a number', 12, {}, 'GONGKAI_INVALID_INPUT'],
    ['an object', {}, {}, 'GONGKAI_INVALID_INPUT'],
    ['options that are no object', '', 'html', 'GONGKAI_INVALID_OPTIONS'],
    ['an unknown format', '', { format: 'docx' }, 'GONGKAI_INVALID_OPTIONS'],
    ['an unknown script', '', { script: 'hant' }, 'GONGKAI_INVALID_OPTIONS'],
    ['an encoding that is no string', '', { encoding: 1 }, 'GONGKAI_INVALID_OPTIONS'],
    ['a negative limit', '', { limit: -1 }, 'GONGKAI_INVALID_OPTIONS'],
  ])('%s: a TypeError with a code', (_, input, options, code) => {
    let thrown: unknown;
    try {
      parse(input as string, options as object);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TypeError);
    expect((thrown as { code?: string }).code).toBe(code);
  });

  test('string, Uint8Array and ArrayBuffer are read alike', () => {
    const bytes = fixtures()
      .find((fixture) => fixture.name === 'cells-on-lines')!
      .bytes.slice();
    const text = new TextDecoder().decode(bytes);
    const values = flatten(parse(bytes).report);
    expect(Object.values(values).filter((value) => value !== null).length).toBeGreaterThan(100);
    expect(flatten(parse(text).report)).toEqual(values);
    expect(flatten(parse(bytes.buffer).report)).toEqual(values);
  });

  test('input over the limit is refused with a message', () => {
    const result = parse('规章'.repeat(100), { limit: 100 });
    expect(result.messages).toEqual([expect.objectContaining({ code: 'too-large', data: { size: 200, limit: 100 } })]);
    expect(result.counts).toEqual({ certain: 0, inferred: 0, doubtful: 200, absent: 0 });
  });
});

describe('whatever comes', () => {
  const words = fc.constantFrom(
    '规章',
    '0',
    '12',
    '|',
    '\n',
    '\t',
    '<td>',
    '</td>',
    '<tr>',
    '一、',
    '（七）总计',
    '2.重复申请',
    '第二十条第（一）项',
    '行政许可',
    '总计',
    ' ',
    '/',
    '—',
    '-4-',
    '<table>',
    '三、本年度办理结果',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 400 }),
    fc.array(words, { maxLength: 300 }).map((parts) => parts.join('')),
  );
  test('parse never throws, and every span is its raw text', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { cells, source } = parse(input);
        for (const cell of Object.values(cells)) {
          expect(cell.certainty === 'certain' && cell.state === 'absent').toBe(false);
          if (cell.span) expect(source.text.slice(cell.span.start, cell.span.end)).toBe(cell.raw);
          if (cell.certainty === 'doubtful') expect(cell.value).toBeNull();
        }
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('the result is plain JSON', () => {
  test.each(fixtures().map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const result = parse(fixture.bytes);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.values(result.counts).reduce((sum, n) => sum + n, 0)).toBe(Object.keys(result.cells).length);
  });
});

describe('what a page says of itself in its head', () => {
  const page = (head: string, body = ''): string =>
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}<p>一、总体情况</p><p>本年度无变化。</p></body></html>`;
  test.each<[string, string, object]>([
    [
      'title, source and date',
      page(
        '<META NAME=ArticleTitle content="松江县文旅局2023年政府信息公开工作年度报告"><meta name="PubDate" content="2024-01-18 09:30"><meta name="ContentSource" content="松江县文旅局">',
      ),
      { title: '松江县文旅局2023年政府信息公开工作年度报告', organ: '松江县文旅局', year: 2023, published: '2024-01-18' },
    ],
    [
      'entities in it',
      page('<meta name="ArticleTitle" content="松江县&#25991;旅局2022年政府信息公开工作年度报告">'),
      { title: '松江县文旅局2022年政府信息公开工作年度报告', organ: '松江县文旅局', year: 2022, published: null },
    ],
    [
      'what is printed goes before it',
      page('<meta name="PubDate" content="2024-03-01">', '<p>发布日期：2024-01-20</p>'),
      { title: null, organ: null, year: null, published: '2024-01-20' },
    ],
    [
      'an empty one says nothing',
      page('<meta name="PubDate" content=" "><meta name="viewport" content="width=device-width">'),
      { title: null, organ: null, year: null, published: null },
    ],
  ])('%s', (_, source, expected) => {
    const { title, organ, year, dates } = parse(source).report;
    expect({ title, organ, year, published: dates.published }).toEqual(expected);
  });
});
