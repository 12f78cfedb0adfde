import { type Check, copiedClause, type Facts, organOf, type RuleAbout, type RuleWords, sameOrgan } from '../../kit.ts';

export type Data = { readonly organ: string; readonly signature: string };

export const facts = { id: 'signature-organ', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ named: { title, signature }, doubts }) => {
  if (title === null || signature === null) return;
  const [own, signs] = [organOf(title), organOf(signature)];
  // 北关街道党政办公室 signs for 北关街道办事处.
  const office = signs.kind === 'office' && signs.place !== null && (own.place?.endsWith(signs.place) ?? title.includes(signs.place));
  return own.kind === null || signs.kind === null
    ? null
    : office || sameOrgan(title, signature) || { data: { organ: title, signature }, key: signature, doubted: doubts.has('organ') };
};

export const words: RuleWords<Data> = {
  title: { zh: '落款与标题不一致', en: 'Signature of another organ' },
  zh: ({ organ, signature }) => `标题的机关是${organ}，落款是${signature}；两者应当一致，请核对。`,
  en: ({ organ, signature }) => `The title names ${organ}, the signature ${signature}; expected one organ, check both.`,
};

export const about: RuleAbout = [
  copiedClause,
  '落款是别的机关，说明报告是套用的，或者放错了栏目。',
  'A report signed by another was copied, or put in the wrong place.',
  ['由政府办公室代政府发布的，不在此列。', 'The general office may sign for its government.'],
];
