import { isAlike } from '../../kernel/subject.ts';
import { label } from '../../../form/label.ts';
import { type CellPath, formCells } from '../../../form/index.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithPrevious } from '../../types.ts';

export type Data = { readonly cell: CellPath; readonly value: number; readonly previous: number };

export const facts = { id: 'jump', severity: 'info', needs: ['previous'] } as const satisfies Facts;

export const check: Check<Data, WithPrevious> = function* (context) {
  const { previous } = context;
  for (const { path, table, column } of formCells(context.edition).values()) {
    if (column.signed || (table.id !== 'proactive' && column.id !== 'total')) continue;
    const [own, other] = [context.operand(path), previous.operand(path)];
    const [now, before] = [own.value, formCells(previous.edition).has(path) ? other.value : null];
    yield now === null || before === null || !isAlike(own, other)
      ? null
      : Math.abs(now - before) >= 50 && Math.max(now, before) >= 5 * Math.min(now, before)
        ? { cells: [path], data: { cell: path, value: now, previous: before }, key: `${now}/${before}` }
        : true;
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '与上年相差悬殊', en: 'A jump from last year' },
  zh: ({ cell, value, previous }) =>
    `“${label(cell, 'zh')}”填 ${value}，上年为 ${previous}；相差五倍以上，请核对是否多写、漏写一位或改变了口径。`,
  en: ({ cell, value, previous }) =>
    `"${label(cell, 'en')}" is ${value}, last year ${previous}; expected less than a fivefold change, check for a lost or doubled digit or a change of scope.`,
};

export const about: RuleAbout = {
  clause: ['knowledge', '统计常识，无条文', 'Statistical sense; no clause'],
  why: [
    '与上年相差五倍以上且达到五十的数字，常常是多写或漏写一位，或改变了统计范围。',
    'A figure that changed fivefold and by fifty or more is often one with a digit too many or too few, or of another scope.',
  ],
  exceptions: [['业务确有大的变化', 'The work really changed']],
};
