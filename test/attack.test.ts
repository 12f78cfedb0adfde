/**
 * Ten copies that somebody spoilt, and ten that only look odd, written with what must come out before any of them was read. What a
 * copy does not say may be null and told, never another number.
 */
import iconv from 'iconv-lite';
import OpenCC from 'opencc-js';
import { validate } from '../src/check/index.ts';
import { parse, parseAll } from '../src/office.ts';
import { cellLines, docx, html, markdown, pipes, tabs, xlsx } from './attack/print.ts';
import { type Block, type Cell, reportOf, requests, type Row, truthOf } from './attack/report.ts';
import { inline, run } from './support/office.ts';

type Truth = Readonly<Record<string, number | null>>;
interface Copy {
  readonly source: string | Uint8Array;
  /** What the copy says; elsewhere than in `truthOf()` only. */
  readonly truth?: Truth;
  /** Cells whose numbers must come out; the others may be null, with a message on each. */
  readonly reads: (path: string) => boolean;
}

const all = (): boolean => true;
const not =
  (...parts: readonly string[]) =>
  (path: string): boolean =>
    !parts.some((part) => path.startsWith(part));
const comma = (text: string): string => (/^\d{4,}$/u.test(text) ? `${text.slice(0, -3)},${text.slice(-3)}` : text);
const wide = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const numbers = (blocks: readonly Block[], change: (text: string) => string): readonly Block[] =>
  blocks.map((block) =>
    typeof block === 'string'
      ? block
      : block.map((cells) => cells.map(([text, ...rest]): Cell => [/^[\d.]+$/u.test(text) ? change(text) : text, ...rest])),
  );
const changed = (path: string, change: (values: readonly string[]) => readonly string[]): readonly Row[] =>
  requests.map((row) => (row[2] === path ? [row[0], row[1], row[2], change(row[3])] : row));
const moved = (path: string, before: string): readonly Row[] => {
  const rest = requests.filter((row) => row[2] !== path);
  const at = rest.findIndex((row) => row[2] === before);
  return [...rest.slice(0, at), ...requests.filter((row) => row[2] === path), ...rest.slice(at)];
};
const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** The total column first, heads and numbers alike. */
const totalFirst = requests.map(([group, label, path, values]): Row => [group, label, path, [values[6]!, ...values.slice(0, 6)]]);
const headsTotalFirst = (text: string): string =>
  text
    .replace('自然人 | 法人或其他组织 | 总计 |', '总计 | 自然人 | 法人或其他组织 |')
    .replace('商业企业 | 科研机构', '商业企业 | 科研机构');

const wrecks: Readonly<Record<string, Copy>> = {
  'pipes: the total is the first column, in the heads as well': {
    source: headsTotalFirst(pipes(reportOf(totalFirst))),
    reads: all,
  },
  'tabs: a page ends inside a number': {
    source: tabs(reportOf()).replace('（一）予以公开\t512\t96\t0\t2\t5\t1\t616', '（一）予以公开\t512\t96\t0\t2\t5\t1\t61\f\n- 3 -\n6'),
    reads: not('requests.granted.'),
  },
  'one cell a line: two blank cells of a row are gone': {
    source: cellLines(reportOf(changed('received', () => ['1031', '207', '', '3', '11', '', '1254']))).replaceAll(/\n{2,}/gu, '\n'),
    truth: { 'requests.received.researchInstitution': null, 'requests.received.otherOrganization': null },
    reads: not('requests.received.'),
  },
  'HTML: merged cells, thousands, digits of full width': {
    source: html(numbers(reportOf(), (text) => (text.length > 2 ? comma(text) : wide(text)))),
    reads: all,
  },
  'Markdown: bold numbers, a note on one, another struck out': {
    source: markdown(reportOf())
      .replace('| 616 |', '| **616**[^1] |')
      .replace('| 151 |', '| ~~115~~ 151 |')
      .replace('| 1254 |', '| **1254** |')
      .concat('\n\n[^1]: 含部分当场答复的申请。\n'),
    reads: not('requests.granted.total', 'requests.partiallyGranted.total'),
  },
  'DOCX: a tracked change, and a note in a cell': {
    source: docx(reportOf(), (text) => {
      if (text === '616')
        return `<w:del w:id="1" w:author="a"><w:r><w:delText>66</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('616')}</w:ins>`;
      return text === '235' ? `${run('235')}${run('2', '<w:vertAlign w:val="superscript"/>')}` : run(text);
    }),
    reads: not('requests.unableToProvide.notHeld.'),
  },
  'XLSX: a hidden row of last year above the row': {
    source: xlsx(
      reportOf([
        ...requests.slice(0, 2),
        ['', '（一）予以公开', 'granted', ['498', '90', '1', '0', '4', '2', '595']] as Row,
        ...requests.slice(2).map((row, i): Row => (i === 0 ? (['', ...row.slice(1)] as unknown as Row) : row)),
      ]),
      undefined,
      (text) => (text.includes('498') ? ' hidden="1"' : ''),
    ),
    reads: not('requests.granted.'),
  },
  'two reports in one text, the second without a title': {
    source: `${pipes(reportOf())}\n${pipes(reportOf().slice(8))
      .replaceAll('1286 |', '1177 |')
      .replace('1031 | 207 | 0 | 3 | 11 | 2 | 1254 |', '900 | 100 | 0 | 0 | 0 | 0 | 1000 |')}`,
    reads: () => false,
  },
  'Big5: traditional characters, between bars': {
    source: iconv.encode(traditional(pipes(reportOf())), 'big5'),
    reads: all,
  },
  'pipes: the row of totals stands above the outcomes': {
    source: pipes(reportOf(moved('outcomeTotal', 'granted'))),
    reads: all,
  },
};

const cellsOf = (source: string | Uint8Array) => {
  const { kind, cells, messages } = parse(source);
  return { kind, cells: Object.values(cells), messages };
};

describe('spoilt copies', () => {
  test.each(Object.entries(wrecks))('%s', (_, { source, truth = {}, reads }) => {
    const said: Truth = { ...truthOf(), ...truth };
    const { kind, cells, messages } = cellsOf(source);
    const told = new Set<string>(messages.flatMap((message) => message.cells));
    const wrong = cells.filter(({ path, value }) => value !== null && value !== said[path]);
    const lost = cells.filter(({ path, value }) => value === null && said[path] !== null && reads(path));
    // That there are several reports is said of all cells at once.
    const silent = kind === 'several' ? [] : cells.filter(({ path, value }) => value === null && said[path] !== null && !told.has(path));
    const shown = (list: typeof cells) =>
      list.slice(0, 12).map(({ path, value, certainty }) => `${path} ${value} ${certainty}: ${said[path]}`);
    expect({ wrong: shown(wrong), lost: shown(lost), silent: shown(silent) }).toEqual({ wrong: [], lost: [], silent: [] });
    expect(cells).toHaveLength(Object.keys(said).length);
  });
});

const furniture = (body: string): string =>
  `<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政府信息公开</a></div><div>浏览次数：1254 字体：[大 中 小]</div>${body}<ul><li><a href="/2022">云溪市水务局2022年政府信息公开工作年度报告</a></li><li>2023-12-01 关于12处水毁工程的公示</li></ul><div>备案号：云ICP备05001234号</div>`;

const honest: Readonly<Record<string, string | Uint8Array>> = {
  'pipes, with thousands': pipes(numbers(reportOf(), comma)),
  'tabs, of full width': tabs(numbers(reportOf(), wide)),
  'one cell a line': cellLines(reportOf()),
  'HTML among what a site adds': html(reportOf(), furniture),
  'HTML in GB18030, without a word on its encoding': iconv.encode(html(reportOf()).replace('<meta charset="utf-8">', ''), 'gb18030'),
  Markdown: markdown(reportOf()),
  DOCX: docx(reportOf()),
  'XLSX, numbers kept as text': xlsx(reportOf(), inline),
  'UTF-16, lines ended as on Windows': iconv.encode(pipes(reportOf()).replaceAll('\n', '\r\n'), 'utf-16le', { addBOM: true }),
  'all rows of a group under a line of its own': pipes(reportOf()).replaceAll(/^(（[三四五六]）\S+) \| (?=1\.)/gmu, '$1 |\n'),
};

describe('honest copies', () => {
  test.each(Object.entries(honest))('%s', (_, source) => {
    const result = parse(source);
    expect(Object.fromEntries(Object.values(result.cells).map(({ path, value }) => [path, value]))).toEqual(truthOf());
    const alarms = validate(result).findings.filter(({ severity }) => severity !== 'info');
    expect(alarms.map(({ code, data }) => [code, data])).toEqual([]);
    expect(result.messages.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([]);
  });

  test('two organs in one file', () => {
    const second = pipes(reportOf()).replaceAll('云溪市水务局', '云溪市林业局').replaceAll('37 |', '52 |');
    const read = parseAll(`${pipes(reportOf())}\n\n${second}`);
    expect(read.map(({ report }) => [report.organ, report.year])).toEqual([
      ['云溪市水务局', 2023],
      ['云溪市林业局', 2023],
    ]);
    expect(read.map(({ cells }) => cells['proactive.normativeDocuments.inForce' as never]['value'])).toEqual([37, 52]);
    for (const each of read) expect(validate(each).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
