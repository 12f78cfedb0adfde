import { type Check, decisions, type Facts, foldName, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly organ: string };

const enforcing = /公安|市场监督|市场监管|交通运输|卫生健康|应急管理|生态环境|城市管理|综合行政执法|自然资源|住房和城乡建设|住建|税务/u;

export const facts = { id: 'enforcement-zero', severity: 'info', kinds: ['department', 'vertical'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ organ, operand }) => {
  if (organ.name === null || !enforcing.test(foldName(organ.name))) return;
  const values = decisions.map((path) => operand(path).value);
  return values.includes(null) ? null : values.some((value) => value !== 0) || { cells: decisions, data: { organ: organ.name } };
};

export const words: RuleWords<Data> = {
  title: { zh: '执法部门没有处理决定', en: 'An enforcing organ without decisions' },
  zh: ({ organ }) => `${organ}填报的行政许可、行政处罚、行政强制均为0；该类部门一般有处理决定，请核对是否漏填。`,
  en: ({ organ }) =>
    `${organ} reports no licensing, penalties or compulsion; organs of its kind usually have some, check whether they were left out.`,
};

export const about: RuleAbout = [
  ['knowledge', '政府信息公开条例第二十条第（五）（六）项', 'Regulation art. 20(5) and 20(6)'],
  '名称表明有执法职能的部门，一年中极少没有一件决定。',
  'Organs with powers of enforcement seldom go without a decision for a year.',
  ['职权已划转审批局、综合执法局的。', 'The powers went to another organ.'],
];
