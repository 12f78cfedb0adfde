import { counted, identities, isAssumedZero, label } from '../../kit.ts';
import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = { readonly cells: readonly CellPath[] };

export const facts = { id: 'assumed-zero', severity: 'info' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  if (!context.blankAsZero) return;
  const paths = [...new Set(identities(context.edition).flatMap(({ terms }) => terms.map(({ path }) => path)))];
  const cells = paths.filter((path) => isAssumedZero(context, context.operand(path)));
  return cells.length === 0 ? true : { cells, data: { cells } };
};

export const words: RuleWords<Data> = {
  title: { zh: '按0计算的空白', en: 'Blanks taken as zero' },
  zh: ({ cells }) =>
    `${cells.length}个空白或缺失的单元格按0参与合计（${cells
      .slice(0, 3)
      .map((cell) => `“${label(cell, 'zh')}”`)
      .join('、')}${cells.length > 3 ? '等' : ''}）；没有的应填0，请确认。`,
  en: ({ cells }) =>
    `${counted(cells.length, 'blank or absent cell was', 'blank or absent cells were')} taken as 0 in sums (${cells
      .slice(0, 3)
      .map((cell) => `"${label(cell, 'en')}"`)
      .join(', ')}${cells.length > 3 ? ', …' : ''}); expected 0 to be written, confirm them.`,
};

export const about: RuleAbout = [
  ['tool', '调用方的选项 blankAsZero', 'The option blankAsZero of the caller'],
  '空白不等于0。只有调用方要求时才按0计算，并在此列出。',
  'A blank is not a zero. Blanks are taken as zero only when the caller asks for it, and are listed here.',
];
