import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = { readonly suits: number; readonly previous: number };

const cell = 'disputes.litigation.direct.total' satisfies CellPath;
/** The revised law on reconsideration is in force since 2024-01-01. */
const since = 2024;

export const facts = {
  id: 'direct-after-2024',
  severity: 'info',
  needs: ['previous'],
  since,
  thresholds: { share: 0.5 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ operand, previous }, { share }) => {
  if (previous.head.year !== since - 1) return;
  const [suits, before] = [operand(cell).value, previous.operand(cell).value];
  return suits === null || before === null
    ? null
    : suits <= share * before || { cells: [cell], data: { suits, previous: before }, key: `${suits}/${before}` };
};

export const words: RuleWords<Data> = {
  title: { zh: '复议前置后的直接起诉', en: 'Direct lawsuits after reconsideration became mandatory' },
  zh: ({ suits, previous }) =>
    `“未经复议直接起诉”填报为${suits}件，上年为${previous}件；2024年1月1日起对不予公开不服的应先申请行政复议，请核对是否应填入“复议后起诉”。`,
  en: ({ suits, previous }) =>
    `Direct suits come to ${suits}, last year ${previous}; since 2024-01-01 refusals go to reconsideration first, check whether they belong to suits after reconsideration.`,
};

export const about: RuleAbout = [
  ['knowledge', '《行政复议法》（2023年修订）第二十三条', 'Law on reconsideration (2023), art. 23'],
  '不予公开类案件须先复议，其他答复仍可直接起诉。',
  'Refusals need reconsideration first; other answers may still be taken to court.',
  ['起诉的不是不予公开，或者2023年已受理。', 'Suits not on refusals, or accepted in 2023.'],
];
