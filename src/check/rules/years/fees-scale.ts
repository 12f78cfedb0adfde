import { type CellPath, formCells } from '../../../form/index.ts';
import { label } from '../../../form/label.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithPrevious } from '../../types.ts';

export type Data = { readonly cell: CellPath; readonly value: number; readonly previous: number };

export const facts = {
  id: 'fees-scale',
  severity: 'warning',
  needs: ['previous'],
  thresholds: { least: 3_000, most: 30_000 },
} as const satisfies Facts;

export const check: Check<Data, WithPrevious, 'least' | 'most'> = function* (context, { least, most }) {
  for (const { path, column } of formCells(context.edition).values()) {
    if (column.unit !== '万元') continue;
    const [value, previous] = [context.operand(path).value, context.previous.operand(path).value];
    if (!value || !previous) {
      yield null;
      continue;
    }
    const factor = Math.max(value, previous) / Math.min(value, previous);
    yield factor < least || factor > most || { cells: [path], data: { cell: path, value, previous }, key: `${value}/${previous}` };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '收费金额疑为元与万元混用', en: 'Fees in yuan and in CNY 10,000' },
  zh: ({ cell, value, previous }) =>
    `“${label(cell, 'zh')}”填报为${value}，上年为${previous}，相差约一万倍；该栏单位为万元，疑为元与万元混用，请核对两年的单位。`,
  en: ({ cell, value, previous }) =>
    `"${label(cell, 'en')}" is ${value}, last year ${previous}, about ten thousand times apart; the unit is CNY 10,000, check whether one of the years is in yuan.`,
};

export const about: RuleAbout = {
  clause: ['printed', '年度报告格式第二部分“本年收费金额（单位：万元）”', 'Column 本年收费金额（单位：万元） of section two'],
  why: [
    '同一机关的收费不会一年相差一万倍；按元填报的一年正好相差这么多。',
    "An organ's fees do not change ten-thousandfold within a year; filling in yuan does just that.",
  ],
};
