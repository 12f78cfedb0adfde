import { type Check, dense, type Facts, mentions, type RuleAbout, type RuleWords, sectionText } from '../../kit.ts';

const nothing = new Set(['无', '没有', '暂无', '不存在', '无问题', '无存在问题', '不存在问题', '略', '/', '-']);
const measures = '改进 措施 下一步 整改 加强 完善 提升 提高 进一步 今后 加大 强化 推进 健全 优化 规范 拓展 深化 丰富 将';

export type Data = { readonly kind: 'empty' | 'none' | 'noMeasure' };

export const facts = { id: 'problems-empty', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const text = sectionText(context, 'problems');
  if (text === null) return null;
  const plain = dense(text).replace(/[。.,、;:!]/gu, '');
  const kind = plain === '' ? 'empty' : nothing.has(plain) ? 'none' : mentions(plain, measures) ? null : 'noMeasure';
  return kind === null || { span: context.section('problems')?.span, key: kind, data: { kind } };
};

export const words: RuleWords<Data> = {
  title: { zh: '问题和改进', en: 'Problems and improvements' },
  zh: ({ kind }) =>
    kind === 'empty'
      ? '“五、存在的主要问题及改进情况”没有内容；应写明存在的问题和改进措施，请补充。'
      : kind === 'none'
        ? '“五、存在的主要问题及改进情况”只写了“无”；应写明存在的问题和改进措施，请补充。'
        : '“五、存在的主要问题及改进情况”没有改进措施；应针对问题写明改进情况，请补充。',
  en: ({ kind }) =>
    kind === 'noMeasure'
      ? 'Section five has no improvement measure; expected measures for each problem, add them.'
      : `Section five ${kind === 'empty' ? 'is empty' : 'only says there are none'}; expected problems and improvement measures, write them.`,
};

export const about: RuleAbout = [
  ['read', '政府信息公开条例第五十条第一款第（四）项', 'Regulation art. 50(4)'],
  '敷衍塞责是通知点名的问题之一。',
  'Perfunctory content is one of the defects that the notice names.',
];
