import { type CellPath, type Check, counted, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

const cell = 'requests.other.feeUnpaid.total' satisfies CellPath;

export type Data = { readonly unpaid: number; readonly section: boolean };

export const facts = { id: 'fee-notice-unreported', severity: 'warning', cells: [cell] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const { value } = context.operand(cell);
  const section = context.section('otherMatters');
  return value === null
    ? null
    : value <= 0 ||
        /[收缴繳][费費]|[处處]理[费費]/u.test(section?.text ?? '') ||
        (context.head.sections.length === 0 ? null : { cells: [cell], data: { unpaid: value, section: section !== undefined } });
};

export const words: RuleWords<Data> = {
  title: { zh: '有未缴费而未报告收费', en: 'Unpaid fees without a statement on fees' },
  zh: ({ unpaid, section }) =>
    `表中有${unpaid}件申请因逾期未缴费不再处理，${section ? '第六部分却未提及收费' : '报告却没有第六部分'}；应报告发出收费通知的情况，请补充或核对该格。`,
  en: ({ unpaid, section }) =>
    `${counted(unpaid, 'request was', 'requests were')} closed because the fee was not paid, but ${section ? 'section six does not mention fees' : 'there is no section six'}; expected the notices to be reported there, add them or check the cell.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第六部分；国办函〔2020〕109号', 'Section six of the form; 国办函〔2020〕109号'],
  '申请人逾期未缴费，以机关发出过收费通知为前提，而收费情况应在第六部分报告。',
  'A fee can only stay unpaid after a notice was sent, and section six has to report on fees.',
];
