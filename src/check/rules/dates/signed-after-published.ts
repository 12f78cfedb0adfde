import { type Check, type Facts, inChinese, publishedOn, type RuleAbout, type RuleWords, signedOn } from '../../kit.ts';

export type Data = { readonly signed: string; readonly published: string };

export const facts = { id: 'signed-after-published', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const signed = signedOn(context.head);
  const published = publishedOn(context.head);
  return signed === null || published === null
    ? null
    : signed <= published || { key: `${signed} ${published}`, data: { signed, published } };
};

export const words: RuleWords<Data> = {
  title: { zh: '落款晚于公布', en: 'Signed after it was published' },
  zh: ({ signed, published }) => `落款日期${inChinese(signed)}晚于公布日期${inChinese(published)}；应先签发后公布，请核对两个日期。`,
  en: ({ signed, published }) =>
    `The report was signed on ${signed}, after it was published on ${published}; expected it to be signed first, check both dates.`,
};

export const about: RuleAbout = [
  ['read', '政府信息公开条例第四十九条', 'Regulation art. 49'],
  '两个日期先后颠倒，其中一个有误，或公布后又改过。',
  'With the dates the wrong way round one of them is wrong, or the report was changed after publication.',
];
