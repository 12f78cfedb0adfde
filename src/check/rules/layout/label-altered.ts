import { type Check, checkSaid, type Facts, type RuleAbout, type RuleWords, type SaidData, tablesClause } from '../../kit.ts';

export const facts = { id: 'label-altered', severity: 'info', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, SaidData> = (context) => checkSaid(context, ['label-altered', 'head-altered']);

export const words: RuleWords<SaidData> = {
  title: { zh: '项目名称与格式不一致', en: 'Label altered' },
  zh: ({ detail, unread }) =>
    unread
      ? `“${String(detail['printed'])}”按“${String(detail['label'])}”读取，名称或数值没有确切读出；请对照原文。`
      : `名称写作“${String(detail['printed'])}”；格式所印为“${String(detail['label'])}”，请核对。`,
  en: ({ detail, unread }) =>
    unread
      ? `"${String(detail['printed'])}" was taken for the label "${String(detail['label'])}", and it or its values were not read with certainty; compare with the source.`
      : `A label reads "${String(detail['printed'])}"; expected "${String(detail['label'])}" as the form prints it, check it.`,
};

export const about: RuleAbout = [
  tablesClause,
  '名称改动有的是转换时的错字，有的改变了统计的内容。',
  'Some altered labels are slips of conversion, others change what is counted.',
  ['转换造成的错字。', 'Slips of conversion.'],
];
