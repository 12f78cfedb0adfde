import { label } from '../../../form/label.ts';
import { tablesClause } from '../../content/clauses.ts';
import { type CellPath, pathsBelow } from '../../../form/index.ts';
import type { Check, Facts, RuleAbout, RuleWords } from '../../types.ts';

export type Data = { readonly cells: readonly { readonly cell: CellPath; readonly text: string }[] };

export const facts = { id: 'not-a-number', severity: 'warning', strict: 'error' } as const satisfies Facts;

export const check: Check<Data> = (context) =>
  context.form.tables.map((table) => {
    const wrong = pathsBelow(context.edition, table.id)
      .map((path) => context.operand(path))
      .filter(({ state, value }) => state === 'text' && value === null);
    const cells = wrong.map(({ path, text }) => ({ cell: path, text }));
    return cells.length === 0 || { cells: wrong.map(({ path }) => path), data: { cells }, key: cells.map(({ text }) => text).join('|') };
  });

export const words: RuleWords<Data> = {
  title: { zh: '填了文字的单元格', en: 'Cells that hold words' },
  zh: ({ cells }) => `${cells.map(({ cell, text }) => `“${label(cell, 'zh')}”填报为“${text}”`).join('；')}；应填数字，没有的填0，请更正。`,
  en: ({ cells }) =>
    `${cells.map(({ cell, text }) => `"${label(cell, 'en')}" is "${text}"`).join('; ')}; expected a number, 0 if there was none, correct it.`,
};

export const about: RuleAbout = [
  tablesClause,
  '表中各格都是数字。写成文字的格无法相加，也无法与其他报告比较；在 JSON 中，带引号的数字也是文字。',
  'All cells are numbers. Words cannot be added up or compared; in JSON a quoted number is a word too.',
];
