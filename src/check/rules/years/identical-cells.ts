import { alikeIn, copiedClause, counted, sectionName } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, TableId } from '../../kit.ts';

export type Data = { readonly table: TableId; readonly cells: number };

export const facts = {
  id: 'identical-cells',
  severity: 'warning',
  needs: ['previous'],
  thresholds: { figures: 5 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context, limits) =>
  context.form.tables.map(({ id }) => {
    const cells = alikeIn(id, context, context.previous);
    return cells && (cells.length < limits.figures || { cells, data: { table: id, cells: cells.length } });
  });

export const words: RuleWords<Data> = {
  title: { zh: '与上年相同的表', en: "A table equal to last year's" },
  zh: ({ table, cells }) => `“${sectionName(table, 'zh')}”的表与上年完全一致，其中${cells}个数字不为0；请核实是否误用上年数据。`,
  en: ({ table, cells }) =>
    `The table of "${sectionName(table, 'en')}" equals last year's, with ${counted(cells, 'figure that is', 'figures that are')} not 0; expected figures to differ between years, check whether it was copied.`,
};

export const about: RuleAbout = [
  copiedClause,
  '通知把“内容雷同”列为问题。有五个以上不为0的数字而整张表与上年一字不差，多半是照抄。',
  "The notice names identical content as a defect. A table with five or more figures that all equal last year's was most likely copied.",
  ['全为0的表不作比较', 'Tables of zeros are exempt'],
];
