import fc from 'fast-check';
import { validate } from '../src/check/index.ts';
import type { Finding } from '../src/check/index.ts';
import { flatten } from '../src/report/flatten.ts';
import type { AnnualReport } from '../src/report/types.ts';
import { randomReport, type RandomReport, toReport } from './support/random-report.ts';
import { report } from './support/report.ts';
import { haveSeeds, seed } from './support/seeds.ts';
import { texts } from './support/sections.ts';

type At = (path: string) => number;

const organizations = ['commercialEnterprise', 'researchInstitution', 'publicWelfareOrganization', 'legalServiceOrganization', 'otherOrganization'];
const sumOf = (at: At, paths: readonly string[]): number => paths.reduce((sum, path) => sum + at(path), 0);
const group = (values: RandomReport['values'], id: string): number => sumOf((path) => values[path]!, Object.keys(values).filter((path) => path.endsWith('.total') && (path.startsWith(`requests.${id}.`))));

const chinese = '〇一二三四五六七八九';
/** The ways in which reports write a number. */
const writings: readonly ((n: number) => string)[] = [
  (n) => String(n),
  (n) => n.toLocaleString('en-US'),
  (n) => String(n).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (n) => (n < 10 ? (n === 0 ? '0' : chinese.charAt(n)) : String(n)),
  (n) => ` ${n} `,
];

/** A plain, complete and right narrative; `pick` chooses among wordings. */
function narrative({ values, edition }: RandomReport, pick: (n: number) => number): Parameters<typeof texts>[0] {
  const at: At = (path) => values[path]!;
  const n = (value: number): string => writings[pick(writings.length)]!(value);
  const one = (...wordings: readonly string[]): string => wordings[pick(wordings.length)]!;
  const [received, carriedIn, replied, carriedOut] = ['received', 'carriedIn', 'outcomeTotal', 'carriedOut'].map((row) => at(`requests.${row}.total`)) as [number, number, number, number];
  const organization = sumOf(at, organizations.map((column) => `requests.received.${column}`));
  const other = edition === 'cn-ogi-2021' ? group(values, 'other') : at('requests.other.total');
  const litigation = at('disputes.litigation.direct.total') + at('disputes.litigation.afterReconsideration.total');
  const review = at('disputes.reconsideration.total');
  const requests = [
    received === 0 ? one('本年度未收到政府信息公开申请。', '全年没有收到依申请公开申请。', `全年收到政府信息公开申请${n(0)}件。`) : one(`全年新收政府信息公开申请${n(received)}件`, `${edition === 'cn-ogi-2021' ? 2023 : 2020}年度，共收到依申请公开${n(received)}件`, `本年共受理公民、法人提出的政府信息公开申请${n(received + carriedIn)}件`) + one('。', '，') + one(`其中自然人申请${n(at('requests.received.naturalPerson'))}件，法人或其他组织申请${n(organization)}件。`, `其中：自然人${n(at('requests.received.naturalPerson'))}件、法人或其他组织${n(organization)}件。`),
    one(`上年结转政府信息公开申请${n(carriedIn)}件，`, `共有${n(carriedIn)}件政府信息公开申请由上年度结转，`) + one(`办结${n(replied)}件，结转下年度继续办理${n(carriedOut)}件。`, `均依法办理，全年答复${n(replied)}件，${n(carriedOut)}件结转下年。`),
    one('办理结果为', '答复政府信息公开申请' + n(replied) + '件，其中') + `：予以公开${n(at('requests.granted.total'))}件、部分公开${n(at('requests.partiallyGranted.total'))}件、不予公开${n(group(values, 'denied'))}件、无法提供${n(group(values, 'unableToProvide'))}件、不予处理${n(group(values, 'notProcessed'))}件、其他处理${n(other)}件。`,
  ];
  const disputes = review + litigation === 0 ? one('未发生因政府信息公开引发的行政复议、行政诉讼。', '政府信息公开行政复议、行政诉讼均为0件。') : `因政府信息公开被申请行政复议${n(review)}件，其中结果维持${n(at('disputes.reconsideration.upheld'))}件、结果纠正${n(at('disputes.reconsideration.corrected'))}件；行政诉讼${n(litigation)}件。`;
  const documents = edition === 'cn-ogi-2021' ? `制发行政规范性文件${n(at('proactive.normativeDocuments.issued'))}件，废止${n(at('proactive.normativeDocuments.repealed'))}件，现行有效${n(at('proactive.normativeDocuments.inForce'))}件。` : '按要求公开规范性文件。';
  const noise = one('全年通过网站公开信息912条，政策解读9篇。', '办理人大代表建议12件、政协提案20件，办复率100%。', '受理12345热线诉求1051件，办结1016件。', '较上年增加5件，增长16.7%。', '组织培训3次，培训120人次。');
  return {
    overall: `（一）主动公开。${documents}${noise}\n（二）依申请公开。${requests.join('')}${disputes}\n（三）政府信息管理。严格信息发布审核。\n（四）平台建设。优化网站专栏。\n（五）监督保障。纳入年度考核，接受社会评议，无责任追究情形。`,
  };
}

const choices = fc.array(fc.nat(1e6), { minLength: 20, maxLength: 20 });
const picker = (drawn: readonly number[]) => {
  let next = 0;
  return (n: number): number => drawn[next++ % drawn.length]! % n;
};
const told = (random: RandomReport, drawn: readonly number[]): AnnualReport => ({ ...toReport(random), ...texts(narrative(random, picker(drawn))) });
const loud = (findings: readonly Finding[]): object[] => findings.filter(({ severity }) => severity !== 'info').map(({ code, data }) => ({ code, data }));

test('1,000 random balanced reports with a right narrative give nothing above info', () => {
  fc.assert(
    fc.property(randomReport, choices, (random, drawn) => {
      expect(loud(validate(told(random, drawn)).findings)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a number of the narrative that contradicts the table is found', () => {
  const cells = ['requests.received', 'requests.granted', 'requests.partiallyGranted', 'disputes.reconsideration'] as const;
  fc.assert(
    fc.property(randomReport, choices, fc.constantFrom(...cells), (random, drawn, cell) => {
      const path = `${cell}.total`;
      fc.pre(random.values[path]! > 0);
      const wrong = { ...random, values: { ...random.values, [path]: random.values[path]! + 50_000 } };
      const changed = { ...toReport(random), ...texts(narrative(wrong, picker(drawn))) };
      expect(validate(changed).findings.filter(({ code }) => code.startsWith('narrative-')).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

(haveSeeds ? describe : describe.skip)('the published reports', () => {
  const narrativeOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ code }) => code.startsWith('narrative-'));
  const head = (organ: string, year: number) => ({ organ, year, title: `${organ}${year}年政府信息公开工作年度报告` });

  test('seed 002: 30 handled in the text, 35 in the table', () => {
    const found = narrativeOf(validate(seed('002', head('西工区人民政府办公室', 2024))).findings);
    expect(found).toMatchObject([{ code: 'narrative-requests', severity: 'warning', cells: ['requests.received.total'], data: { low: 30, expected: [{ value: 35 }] } }]);
  });

  test.each([
    ['000', '拉萨经济技术开发区管理委员会', 2024],
    ['001', '西藏自治區人民政府辦公廳', 2023],
    ['003', '重庆市万盛经济技术开发区管理委员会办公室', 2024],
    ['004', '西宁经济技术开发区管理委员会办公室', 2024],
  ] as const)('seed %s: the text agrees with the tables', (number, organ, year) => {
    const given = seed(number, head(organ, year));
    expect(Object.values(flatten(given)).some((value) => value !== null)).toBe(true);
    expect(narrativeOf(validate(given).findings)).toEqual([]);
  });

  test.each([
    ['000', ['section-missing', 'blank-cells', 'processing-fee-statement', 'placeholder-left']],
    // Signed and published in February by a general office; the address of the site was replaced.
    ['001', ['section-missing', 'processing-fee-statement', 'spam-or-mirror', 'published-late']],
    ['002', ['narrative-requests']],
    // 规章 left blank.
    ['003', ['blank-cells']],
    ['004', ['section-missing', 'blank-cells', 'overall-aspects', 'processing-fee-statement']],
  ] as const)('seed %s: content findings above info', (number, codes) => {
    const heads = { '000': head('拉萨经济技术开发区管理委员会', 2024), '001': { ...head('西藏自治區人民政府辦公廳', 2023), dates: { signed: '2024-02-19', published: '2024-02-22' } }, '002': head('西工区人民政府办公室', 2024), '003': head('重庆市万盛经济技术开发区管理委员会办公室', 2024), '004': head('西宁经济技术开发区管理委员会办公室', 2024) };
    expect([...new Set(loud(validate(seed(number, heads[number])).findings).map((finding) => (finding as Finding).code))]).toEqual(codes);
  });
});

test('a text that says nothing of numbers is not compared', () => {
  expect(validate(report()).findings.filter(({ code }) => code.startsWith('narrative-'))).toEqual([]);
});
