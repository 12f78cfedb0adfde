import { type CellPath, type Check, counted, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

export interface Data {
  readonly organ: string;
  readonly others: readonly string[];
  readonly suits: number;
}

/** Governments from the county up decide on reconsideration, through their departments of justice. */
const reconsiders = /(?:司法[厅局]|[省市县区州盟旗]人民政府)$/u;
const cell = 'disputes.litigation.afterReconsideration.total' satisfies CellPath;

export const facts = { id: 'dual-defendant', severity: 'info', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* ({ parts }) {
  const counting = parts
    .map(({ name, report }, index) => ({ name: name ?? `#${index + 1}`, suits: report?.operand(cell).value ?? 0 }))
    .filter(({ suits }) => suits > 0);
  for (const { name, suits } of counting) {
    const others = counting.map((one) => one.name).filter((one) => !reconsiders.test(one));
    yield !reconsiders.test(name) || others.length === 0 || { cells: [cell], data: { organ: name, others, suits }, key: name };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '共同被告重复统计', en: 'Suits against two organs' },
  zh: ({ organ, others, suits }) =>
    `${organ}填报复议后起诉${suits}件，${others.slice(0, 3).join('、')}也有填报；复议机关与原机关作共同被告的案件只由原机关统计，请核对是否重复。`,
  en: ({ organ, others, suits }) =>
    `${organ} reports ${counted(suits, 'suit')} after reconsideration, and so do ${others.slice(0, 3).join(', ')}; a suit against both is counted by the organ of the original act alone, check whether any is counted twice.`,
};

export const about: RuleAbout = [
  ['read', '国办公开办函〔2016〕201号', '国办公开办函〔2016〕201号'],
  '复议机关作共同被告的诉讼，由作出原行政行为的机关统计，复议机关不统计。',
  'Where the organ of reconsideration is a defendant too, only the organ of the original act counts the suit.',
  ['以复议机关为原机关的案件。', 'Suits on acts of its own.'],
];
