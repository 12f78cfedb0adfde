import { type CellPath, type Check, counted, type Facts, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly organ: string | null; readonly value: number };

const cell = 'requests.denied.stateSecret.total' satisfies CellPath;

export const facts = { id: 'secret-township', severity: 'info' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ organ, operand }) => {
  if (organ.kind !== 'township' && organ.kind !== 'street') return;
  const { value } = operand(cell);
  return value === null ? null : value === 0 || { cells: [cell], data: { organ: organ.name, value }, key: String(value) };
};

export const words: RuleWords<Data> = {
  title: { zh: '乡镇以国家秘密不予公开', en: 'State secrets of a township' },
  zh: ({ organ, value }) =>
    `${organ ?? '该机关'}以“属于国家秘密”不予公开${value}件；乡镇、街道一般没有定密权，请核对是否为上级定密的信息或填错了行。`,
  en: ({ organ, value }) =>
    `${organ ?? 'The organ'} denied ${counted(value, 'request')} as state secrets; townships and streets have no power to classify, check whether the organ above did or the row is wrong.`,
};

export const about: RuleAbout = [
  ['knowledge', '《保守国家秘密法》关于定密权限的规定', 'Law on Guarding State Secrets: powers to classify'],
  '乡镇、街道持有的国家秘密只能来自上级，数字少见。',
  'What is secret there was classified above; figures in this row are rare.',
  ['信息由上级机关定密。', 'The organ above classified the information.'],
];
