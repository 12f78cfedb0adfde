import { type Check, counted, type Facts, formCells, isDoubted, notRead, numbersIn, type RuleAbout, type RuleWords } from '../../kit.ts';

export interface Data {
  /** Cells that hold a number, of all cells. */
  readonly numbers: number;
  readonly cells: number;
  /** Others may hold numbers that were not read. */
  readonly unread: boolean;
}

export const facts = { id: 'nearly-empty', severity: 'warning', thresholds: { share: 0.1 } } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context, { share }) => {
  // What was read as no report is said by another rule.
  if (context.kind !== null && context.kind !== 'report') return;
  const [numbers, cells] = [numbersIn(context), formCells(context.edition).size];
  if (numbers >= share * cells) return true;
  const unread = [...formCells(context.edition).keys()].some((path) => isDoubted(context, path));
  return { data: { numbers, cells, unread }, key: String(numbers), doubted: unread };
};

export const words: RuleWords<Data> = {
  title: { zh: '报告几乎没有数字', en: 'Almost no numbers' },
  zh: ({ numbers, cells, unread }) =>
    `三张表${cells}格中只有${numbers}格${unread ? `读出数字，其余${notRead.zh}` : '有数字；应逐格填写，没有的填0，请补全后再查。'}本次检查不完整。`,
  en: ({ numbers, cells, unread }) =>
    `Found numbers in ${numbers} of ${counted(cells, 'cell')}; ${unread ? `others were ${notRead.en}` : 'expected one in each, 0 where there is none, fill in the tables.'} This check is not complete.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式各表', 'Tables of the form'],
  '空表的各式无从计算，也就查不出错误。没有发现问题不能当作没有问题。',
  'No sum of an empty table can be evaluated, so none fails. That nothing was found does not mean that nothing is wrong.',
];
