/** The indicators as data: numerator and denominator are sums of cells. */
import { cellPath, type CellPath, formCells, type EditionId, totalsOf } from '../form/index.ts';
import type { Indicator, IndicatorOptions } from './types.ts';

export type Term = readonly [path: CellPath, weight: 1 | -1];

export interface Definition extends Pick<Indicator, 'id' | 'title' | 'definition' | 'source'> {
  readonly numerator: readonly Term[];
  /** None for counts. */
  readonly denominator: readonly Term[];
}

type Text = readonly [zh: string, en: string];

const words = ([zh, en]: Text) => ({ zh, en });
const plus = (...paths: readonly CellPath[]): Term[] => paths.map((path) => [path, 1]);
const minus = (...paths: readonly CellPath[]): Term[] => paths.map((path) => [path, -1]);

const define = (
  id: string,
  title: Text,
  definition: Text,
  source: Text,
  numerator: readonly Term[],
  denominator: readonly Term[],
): Definition => ({
  id,
  title: words(title),
  definition: words(definition),
  source: words(source),
  numerator,
  denominator,
});

const reports: Text = ['各地年度报告通用口径', 'As used in published reports'];
const form: Text = ['年度报告格式所印各项', 'Items as printed in the form'];

const handled = plus('requests.outcomeTotal.total');
const received = plus('requests.received.total');
const load = plus('requests.received.total', 'requests.carriedIn.total');

const groups = [
  ['denied', '不予公开占比', 'share denied'],
  ['unableToProvide', '无法提供占比', 'share not provided'],
  ['notProcessed', '不予处理占比', 'share not processed'],
  ['other', '其他处理占比', 'share otherwise handled'],
] as const;

function ofOutcomes(edition: EditionId): Definition[] {
  const denied = totalsOf(edition, 'denied');
  const leaves = [...formCells(edition).values()].filter(({ path }) => denied.includes(path));
  return [
    define(
      'grantShare',
      ['予以公开率', 'share granted'],
      ['予以公开 ÷ 办理结果总计', 'granted / all outcomes'],
      reports,
      plus('requests.granted.total'),
      handled,
    ),
    define(
      'disclosureRate',
      ['公开率', 'disclosure rate'],
      ['（予以公开＋部分公开）÷ 办理结果总计', '(granted + partially granted) / all outcomes'],
      reports,
      plus('requests.granted.total', 'requests.partiallyGranted.total'),
      handled,
    ),
    ...groups.map(([id, zh, en]) =>
      define(
        `${id}Share`,
        [zh, en],
        [`${zh.slice(0, -2)}各项之和 ÷ 办理结果总计`, 'rows of the group / all outcomes'],
        reports,
        plus(...totalsOf(edition, id)),
        handled,
      ),
    ),
    ...leaves.map(({ path, row }) =>
      define(
        `denialBy.${row.id.slice('denied.'.length)}`,
        [`不予公开理由：${row.label.replace(/^\d\./u, '')}`, `share of denials: ${row.en}`],
        ['该项 ÷ 不予公开各项之和', 'this reason / all denials'],
        form,
        plus(path),
        plus(...denied),
      ),
    ),
  ];
}

function ofFlow(edition: EditionId): Definition[] {
  const applicants = [...formCells(edition).values()].filter(
    ({ table, row, column }) => table.id === 'requests' && row.id === 'received' && column.id !== 'total',
  );
  const organisations = applicants.filter(({ column }) => column.group).map(({ path }) => path);
  return [
    define(
      'conclusionRate',
      ['办结率', 'conclusion rate'],
      ['办理结果总计 ÷（本年新收＋上年结转）', 'all outcomes / (received + carried in)'],
      reports,
      handled,
      load,
    ),
    define(
      'carryRate',
      ['结转率', 'carry rate'],
      ['结转下年度 ÷（本年新收＋上年结转）', 'carried out / (received + carried in)'],
      form,
      plus('requests.carriedOut.total'),
      load,
    ),
    ...applicants.map(({ path, column }) =>
      define(
        `applicantShare.${column.id}`,
        [`申请人构成：${column.label}`, `share of applicants: ${column.en}`],
        ['该类新收 ÷ 本年新收总计', 'received from these / all received'],
        form,
        plus(path),
        received,
      ),
    ),
    define(
      'organisationShare',
      ['法人或其他组织占比', 'share of organisations'],
      ['法人或其他组织各列新收之和 ÷ 本年新收总计', 'received from organisations / all received'],
      form,
      plus(...organisations),
      received,
    ),
  ];
}

function ofDisputes({ correctionsOf = 'concluded', disputesOf = 'handled' }: IndicatorOptions): Definition[] {
  const cell = (block: string, column: string): CellPath => cellPath('disputes', block, column);
  const suits = ['litigation.direct', 'litigation.afterReconsideration'];
  const bases = (blocks: readonly string[]): Term[] => [
    ...plus(...blocks.map((block) => cell(block, 'total'))),
    ...(correctionsOf === 'all' ? [] : minus(...blocks.map((block) => cell(block, 'pending')))),
  ];
  const of = correctionsOf === 'all' ? ['总计', 'all'] : ['（总计－尚未审结）', '(all - pending)'];
  return [
    define(
      'disputeRate',
      ['争议率', 'dispute rate'],
      [
        `（行政复议＋未经复议直接起诉）÷ ${disputesOf === 'handled' ? '办理结果总计' : '本年新收'}；复议后起诉是同一争议，不重复计`,
        `(reconsideration + direct suits) / ${disputesOf}; suits after reconsideration are the same disputes`,
      ],
      reports,
      plus(cell('reconsideration', 'total'), cell('litigation.direct', 'total')),
      disputesOf === 'handled' ? handled : received,
    ),
    define(
      'reconsiderationCorrectionRate',
      ['复议纠错率', 'reconsiderations corrected'],
      [`结果纠正 ÷ ${of[0] ?? ''}`, `corrected / ${of[1] ?? ''}`],
      reports,
      plus(cell('reconsideration', 'corrected')),
      bases(['reconsideration']),
    ),
    define(
      'litigationLossRate',
      ['诉讼败诉（纠错）率', 'suits lost'],
      [`两类诉讼结果纠正 ÷ ${of[0] ?? ''}`, `corrected in both kinds of suits / ${of[1] ?? ''}`],
      reports,
      plus(...suits.map((block) => cell(block, 'corrected'))),
      bases(suits),
    ),
    define(
      'appealRate',
      ['复议后起诉率', 'appeal rate'],
      ['复议后起诉总计 ÷（行政复议总计－尚未审结）', 'suits after reconsideration / (reconsiderations - pending)'],
      form,
      plus(cell('litigation.afterReconsideration', 'total')),
      [...plus(cell('reconsideration', 'total')), ...minus(cell('reconsideration', 'pending'))],
    ),
  ];
}

function ofDocuments(edition: EditionId): Definition[] {
  const [issued, repealed, inForce]: CellPath[] = ['issued', 'repealed', 'inForce'].map((column) =>
    cellPath('proactive', 'normativeDocuments', column),
  );
  if (!issued || !repealed || !inForce || !formCells(edition).has(inForce)) return [];
  return [
    define(
      'repealRate',
      ['规范性文件废止率', 'repeal rate'],
      ['本年废止 ÷（现行有效＋本年废止）', 'repealed / (in force + repealed)'],
      form,
      plus(repealed),
      plus(inForce, repealed),
    ),
    define(
      'netDocuments',
      ['规范性文件净增', 'net documents'],
      ['本年制发－本年废止', 'issued - repealed'],
      form,
      [...plus(issued), ...minus(repealed)],
      [],
    ),
  ];
}

/** All that an edition has the cells for, in a fixed order. */
export const definitionsOf = (edition: EditionId, options: IndicatorOptions): readonly Definition[] => [
  ...ofOutcomes(edition),
  ...ofFlow(edition),
  ...ofDisputes(options),
  ...ofDocuments(edition),
];

/** What changes are told of. `until`: from this year on the cell counts otherwise than before. */
export const changing: readonly {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly terms: readonly Term[];
  readonly breaks?: number;
}[] = [
  { id: 'received', zh: '本年新收申请', en: 'requests received', terms: received },
  { id: 'handled', zh: '办理结果总计', en: 'requests handled', terms: handled },
  { id: 'reconsiderations', zh: '行政复议', en: 'reconsiderations', terms: plus('disputes.reconsideration.total'), breaks: 2024 },
  { id: 'directSuits', zh: '未经复议直接起诉', en: 'direct suits', terms: plus('disputes.litigation.direct.total'), breaks: 2024 },
  { id: 'licensing', zh: '行政许可处理决定', en: 'licensing decisions', terms: plus('proactive.licensing.decisions'), breaks: 2021 },
  { id: 'penalties', zh: '行政处罚处理决定', en: 'penalty decisions', terms: plus('proactive.penalties.decisions'), breaks: 2021 },
];
