import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export interface Data {
  readonly organ: string | null;
  /** `decisions`: no licensing and no penalties; `fees`: none, and last year there were. */
  readonly kind: 'decisions' | 'fees';
}

const decisions = ['proactive.licensing.decisions', 'proactive.penalties.decisions'] as const satisfies readonly CellPath[];
const fees = 'proactive.fees.amount' satisfies CellPath;

export const facts = { id: 'summary-zero', severity: 'warning', kinds: ['government'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* ({ organ, operand, previous }) {
  if (organ.scope === 'organ') return;
  const values = decisions.map((path) => operand(path).value);
  yield values.includes(null)
    ? null
    : values.some((value) => value !== 0) || { cells: decisions, data: { organ: organ.name, kind: 'decisions' }, key: 'decisions' };
  if ((previous?.operand(fees).value ?? 0) > 0 && operand(fees).value === 0)
    yield { cells: [fees], data: { organ: organ.name, kind: 'fees' }, key: 'fees' };
};

export const words: RuleWords<Data> = {
  title: { zh: '政府报告疑似未汇总', en: 'A government without decisions' },
  zh: ({ organ, kind }) =>
    `${organ ?? '该政府'}的报告中${kind === 'decisions' ? '行政许可、行政处罚均为0' : '行政事业性收费为0，上年不为0'}；政府的报告应汇总所属部门，疑似只填报了办公室的数据，请核对。`,
  en: ({ organ, kind }) =>
    `${organ ?? 'The government'} reports ${kind === 'decisions' ? 'neither licensing nor penalties' : 'no fees, and had some last year'}; expected the figures of its departments to be summed up, check whether only those of its office were filled in.`,
};

export const about: RuleAbout = [
  [
    'local',
    '政府信息公开条例第二十条第（五）（六）（八）项、第四十九条；处理决定数量包括全部处理决定（武政办发〔2025〕54号）',
    'Regulation art. 20(5), (6), (8) and 49; all decisions are counted (notice of 武威, 2025)',
  ],
  '县级以上政府的部门每年都作出许可和处罚。两项都是零，多半只填了政府办公室的数。',
  'The departments of a county license and penalise every year. Zeros are mostly those of the general office.',
  ['只报告政府本级、并在文中说明的。', 'Reports on the government itself alone that say so.'],
];
