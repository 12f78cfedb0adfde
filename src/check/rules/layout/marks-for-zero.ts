import { byDoubt, notRead, pathsBelow, sectionName, zeroClause } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SectionId } from '../../kit.ts';

export type Data = { readonly section: SectionId; readonly text: string; readonly count: number; readonly unread: boolean };

export const facts = { id: 'marks-for-zero', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  for (const table of context.form.tables) {
    const marks = pathsBelow(context.edition, table.id).filter((path) => ['dash', 'none'].includes(context.operand(path).state));
    const texts = new Set(marks.map((path) => context.operand(path).text));
    if (texts.size === 0) yield true;
    for (const text of texts)
      for (const { cells, unread } of byDoubt(
        context,
        marks.filter((path) => context.operand(path).text === text),
      ))
        yield {
          cells,
          key: text,
          data: { section: table.id, text, count: cells.length, unread },
          // Who makes no 规章 may well say that the row is none of theirs.
          ...(context.organ.ruleMaking === false &&
            cells.every((path) => path.startsWith('proactive.rules.')) && { severity: 'info' as const }),
        };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '以符号代替数字', en: 'Marks in place of numbers' },
  zh: ({ section, text, count, unread }) =>
    `“${sectionName(section, 'zh')}”有${count}格${unread ? '读作' : '填报为'}“${text}”；${unread ? notRead.zh : '应填数字，没有的填0，请更正。'}`,
  en: ({ section, text, count, unread }) =>
    `"${sectionName(section, 'en')}" holds "${text}" in place of a number (cells: ${count}); ${unread ? notRead.en : 'expected numbers, 0 where there was nothing, correct them.'}`,
};

export const about: RuleAbout = [
  zeroClause,
  '“-”“/”“无”可以指零，也可以指不适用，二者不同。',
  'A dash may mean zero or not applicable, which are not the same.',
];
