/** Indicators of a report: shares, rates, changes; nothing is estimated, and what cannot be told is null with its status. */
import { subjectFrom } from '../check/kernel/context.ts';
import type { Checkable, Subject } from '../check/types.ts';
import { checkOptions, type Known } from '../diagnostic/arguments.ts';
import { shownValue, wrong } from '../diagnostic/wrong.ts';
import { changing, definitionsOf, type Term } from './definitions.ts';
import type { Indicator, IndicatorOptions, IndicatorStatus } from './types.ts';

export type { Indicator, IndicatorOptions, IndicatorStatus } from './types.ts';

/** A comparison below this says little. */
const smallest = 30;

/** Σ weight · cell; null where a cell has no number or was read with doubt. */
function total(subject: Subject, terms: readonly Term[]): number | null {
  let sum = 0;
  for (const [path, weight] of terms) {
    const { value, certainty } = subject.operand(path);
    if (value === null || certainty === 'doubtful') return null;
    sum += weight * value;
  }
  return sum;
}

const statusOf = (numerator: number | null, denominator: number | null, broken = false): IndicatorStatus =>
  numerator === null || denominator === null || denominator <= 0
    ? 'notEvaluable'
    : broken
      ? 'seriesBreak'
      : denominator < smallest
        ? 'smallSample'
        : 'ok';

const ratio = (numerator: number | null, denominator: number | null): number | null =>
  numerator === null || denominator === null || denominator <= 0 ? null : numerator / denominator;

type Measured = Pick<Indicator, 'value' | 'numerator' | 'denominator' | 'status' | 'unit'>;

const share = (numerator: number | null, denominator: number | null, broken = false): Measured => ({
  value: ratio(numerator, denominator),
  numerator,
  denominator,
  status: statusOf(numerator, denominator, broken),
  unit: 'share',
});

const count = (value: number | null, broken = false): Measured => ({
  value,
  numerator: value,
  denominator: null,
  status: value === null ? 'notEvaluable' : broken ? 'seriesBreak' : 'ok',
  unit: 'count',
});

function changes(now: Subject, before: Subject): Indicator[] {
  return changing.flatMap(({ id, zh, en, terms, breaks }): Indicator[] => {
    const [x, y] = [total(now, terms), total(before, terms)];
    const numerator = x === null || y === null ? null : x - y;
    const { year } = now.head;
    const consecutive = year === null || before.head.year === null || before.head.year === year - 1;
    const broken = breaks !== undefined && (year === null || (year >= breaks && (before.head.year ?? year - 1) < breaks));
    const told = consecutive ? numerator : null;
    const shared = { cells: terms.map(([path]) => path), source: { zh: '各地年度报告通用口径', en: 'As used in published reports' } };
    return [
      {
        ...shared,
        ...count(told, broken),
        id: `change.${id}`,
        title: { zh: `${zh}同比增减`, en: `change of ${en}` },
        definition: { zh: '本年－上年', en: 'this year - last year' },
      },
      {
        ...shared,
        ...share(told, y, broken),
        id: `changeRate.${id}`,
        title: { zh: `${zh}同比增减率`, en: `change rate of ${en}` },
        definition: { zh: '（本年－上年）÷ 上年；上年为0的不计算', en: '(this year - last year) / last year; none where that was zero' },
      },
    ];
  });
}

function perTenThousand(subject: Subject, { value, year, source }: NonNullable<IndicatorOptions['population']>): Indicator {
  const path = 'requests.received.total';
  const numerator = total(subject, [[path, 1]]);
  const people = ratio(numerator, value);
  const from = [source, year].filter((part) => part !== undefined).join(' ');
  return {
    id: 'perTenThousand',
    value: people === null ? null : people * 1e4,
    numerator,
    denominator: value,
    cells: [path],
    status: numerator === null ? 'notEvaluable' : 'ok',
    unit: 'perTenThousand',
    title: { zh: '每万人申请量', en: 'requests for ten thousand people' },
    definition: { zh: '本年新收 ÷ 人口 × 10000', en: 'received / population × 10,000' },
    source: { zh: `人口由调用者提供${from ? `：${from}` : ''}`, en: `population given by the caller${from ? `: ${from}` : ''}` },
  };
}

/** Lines of the list of 2014 to 2018 that give information, and what they are divided by: 26 to 28, and 25, as printed. */
const given2014 = ['alreadyPublic', 'granted', 'partiallyGranted'].map((id) => `requests.replies.${id}`);

/** The one rate of the list of 2014 to 2018, whose lines are transcribed beside the tables; none of any other report. */
function disclosureRate2014({ head }: Subject): Indicator[] {
  const lines = head.extensions.filter(({ table }) => table === 'statistics');
  if (lines.length === 0) return [];
  const valueOf = (id: string): number | null => lines.find((line) => line.id === id)?.columns[0]?.value ?? null;
  const denominator = valueOf('requests.replies.total');
  const numerator = given2014.reduce<number | null>((sum, id) => {
    const value = valueOf(id);
    return sum === null || value === null ? null : sum + value;
  }, 0);
  return [
    {
      ...share(numerator, denominator),
      id: 'disclosureRate2014',
      cells: [],
      title: { zh: '同意公开率（2014年统计表）', en: 'disclosure rate (list of 2014)' },
      definition: {
        zh: '（属于已主动公开范围＋同意公开＋同意部分公开）÷ 申请答复数',
        en: '(already public + granted + partially granted) / replies',
      },
      source: {
        zh: '国办发〔2014〕32号；31个省份年度报告的研究口径',
        en: '国办发〔2014〕32号; as in studies of the reports of 31 provinces',
      },
    },
  ];
}

const indicatorOptions: Known<IndicatorOptions> = {
  previous: 'any',
  population: 'object',
  correctionsOf: ['concluded', 'all'],
  disputesOf: ['handled', 'received'],
};

function checkPopulation(population: NonNullable<IndicatorOptions['population']>): void {
  checkOptions(population, { value: 'number', year: 'number', source: 'string' }, 'options.population');
  if (!(population.value > 0))
    throw wrong(
      'GONGKAI_INVALID_OPTIONS',
      `Expected options.population.value to be a number above zero, got ${shownValue(population.value)}`,
    );
}

/**
 * The indicators of a report, in a fixed order: shares of outcomes, reasons, flow, applicants, disputes, documents; with
 * `previous` the changes, with `population` the requests for ten thousand people. A blank or doubtful cell makes an indicator
 * `notEvaluable`, never zero. Throws a TypeError with `code` GONGKAI_INVALID_REPORT or GONGKAI_INVALID_OPTIONS on wrong arguments.
 */
export function indicators(report: Checkable, options: IndicatorOptions = {}): readonly Indicator[] {
  const subject = subjectFrom(report, 'the report');
  checkOptions(options, indicatorOptions);
  const { previous, population } = options;
  if (population !== undefined) checkPopulation(population);
  const shares = definitionsOf(subject.edition, options).map(({ numerator: above, denominator: below, ...about }): Indicator => {
    const numerator = total(subject, above);
    const measured = below.length === 0 ? count(numerator) : share(numerator, total(subject, below));
    return { ...about, ...measured, cells: [...new Set([...above, ...below].map(([path]) => path))] };
  });
  return [
    ...shares,
    ...disclosureRate2014(subject),
    ...(previous === undefined ? [] : changes(subject, subjectFrom(previous, 'options.previous'))),
    ...(population === undefined ? [] : [perTenThousand(subject, population)]),
  ];
}
