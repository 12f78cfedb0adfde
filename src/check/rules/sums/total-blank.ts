import { counted, isDoubted, isEmpty, label, partsOfTotals } from '../../kit.ts';
import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export interface Data {
  readonly cell: CellPath;
  /** How many of its parts have a number. */
  readonly filled: number;
  /** The blank or a part was not read with certainty. */
  readonly unread: boolean;
}

export const facts = { id: 'total-blank', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  for (const [cell, parts] of partsOfTotals(context.edition)) {
    const total = context.operand(cell);
    const filled = parts.filter((path) => context.operand(path).value !== null);
    const cells = [cell, ...filled];
    // A cell that the source does not have is another finding, and so is a word in place of a number.
    yield filled.length === 0
      ? null
      : total.value !== null ||
        total.state === 'absent' ||
        !isEmpty({ ...total, certainty: 'certain' }) || {
          cells,
          data: { cell, filled: filled.length, unread: cells.some((path) => isDoubted(context, path)) },
        };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '合计空白', en: 'Total left blank' },
  zh: ({ cell, filled, unread }) =>
    unread
      ? `“${label(cell, 'zh')}”没有读到数字，其分项有${filled}项读到；请对照原文核对。`
      : `“${label(cell, 'zh')}”空白，其分项已填${filled}项；合计应当填写，请核对后补填。`,
  en: ({ cell, filled, unread }) =>
    unread
      ? `No number was read for "${label(cell, 'en')}", though ${filled} of its parts ${filled === 1 ? 'was' : 'were'} read; compare with the source.`
      : `"${label(cell, 'en')}" is blank beside ${counted(filled, 'filled part')}; expected the total to be filled in, check it and add it.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第三、四部分各合计、总计', 'Totals of sections three and four of the form'],
  '合计空白不等于零，也不能由程序代填：分项有误的，只有合计才看得出来。',
  'A blank total is not zero, and no program may fill it in: it is what shows that a part is wrong.',
];
