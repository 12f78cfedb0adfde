import { byDoubt, formCells, label, notRead, tablesClause } from '../../kit.ts';
import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = {
  readonly cells: readonly { readonly cell: CellPath; readonly text: string; readonly unit: string }[];
  readonly unread: boolean;
};

export const facts = { id: 'unit-in-cell', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  // A unit of the head is no unit in a cell.
  const beside = new Set(context.messages.flatMap(({ code, cells }) => (code === 'unit-differs' ? cells : [])));
  for (const table of context.form.tables) {
    const all = [...formCells(context.edition).values()].filter((cell) => cell.table === table && cell.column.unit !== 'unstated');
    const cells = all
      .map(({ path }) => context.operand(path))
      .flatMap(({ path, text, unit }) => (unit === undefined || unit === '' || beside.has(path) ? [] : [{ cell: path, text, unit }]));
    if (cells.length === 0) yield true;
    for (const { cells: paths, unread } of byDoubt(
      context,
      cells.map(({ cell }) => cell),
    )) {
      const of = cells.filter(({ cell }) => paths.includes(cell));
      yield { cells: paths, key: of.map(({ text }) => text).join('|'), data: { cells: of, unread } };
    }
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '单元格内的单位', en: 'Units in cells' },
  zh: ({ cells, unread }) =>
    `${cells.map(({ cell, text }) => `“${label(cell, 'zh')}”填报为“${text}”`).join('；')}；${unread ? notRead.zh : '单元格内应只有数字，单位以表头为准，请删去单位并核对数值。'}`,
  en: ({ cells, unread }) =>
    `${cells.map(({ cell, text }) => `"${label(cell, 'en')}" is "${text}"`).join('; ')}; ${unread ? notRead.en : 'expected the number alone in the unit of the head, take the unit out and check the value.'}`,
};

export const about: RuleAbout = [
  tablesClause,
  '单位印在表头。写进单元格的单位常与表头不同（元与万元），数值便错了一万倍。',
  'The unit is printed in the head. One in the cell often differs (yuan for 10,000 yuan), which makes the value wrong by that factor.',
  ['2019年版“采购总金额”没有印单位，不在此列。', 'The amount of procurement of the 2019 form has no printed unit and is left out.'],
];
