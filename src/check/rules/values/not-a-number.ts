import { byDoubt, label, notRead, pathsBelow, tablesClause } from '../../kit.ts';
import type { CellPath, Check, Facts, Outcome, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = { readonly cells: readonly { readonly cell: CellPath; readonly text: string }[]; readonly unread: boolean };

export const facts = { id: 'not-a-number', severity: 'warning', strict: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) =>
  context.form.tables.flatMap((table) => {
    const wrong = pathsBelow(context.edition, table.id).filter((path) => {
      const { state, value } = context.operand(path);
      return state === 'text' && value === null;
    });
    const found = byDoubt(context, wrong).map(({ cells: paths, unread }): Outcome<Data> => {
      const cells = paths.map((cell) => ({ cell, text: context.operand(cell).text }));
      return { cells: paths, data: { cells, unread }, key: cells.map(({ text }) => text).join('|') };
    });
    return found.length > 0 ? found : [true];
  });

export const words: RuleWords<Data> = {
  title: { zh: '填了文字的单元格', en: 'Cells that hold words' },
  zh: ({ cells, unread }) =>
    `${cells.map(({ cell, text }) => `“${label(cell, 'zh')}”${unread ? '读作' : '填报为'}“${text}”`).join('；')}；${unread ? notRead.zh : '应填数字，没有的填0，请更正。'}`,
  en: ({ cells, unread }) =>
    `${cells.map(({ cell, text }) => `"${label(cell, 'en')}" is "${text}"`).join('; ')}; ${unread ? notRead.en : 'expected a number, 0 if there was none, correct it.'}`,
};

export const about: RuleAbout = [
  tablesClause,
  '表中各格都是数字。写成文字的格无法相加，也无法与其他报告比较；在 JSON 中，带引号的数字也是文字。',
  'All cells are numbers. Words cannot be added up or compared; in JSON a quoted number is a word too.',
];
