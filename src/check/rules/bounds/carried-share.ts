import { type Check, checkShare, counted, type Facts, type RuleAbout, type RuleWords, type ShareData } from '../../kit.ts';

export const facts = {
  id: 'carried-share',
  severity: 'info',
  cells: ['requests.carriedOut.total'],
  thresholds: { share: 0.25, count: 20 },
} as const satisfies Facts;
export const check: Check<typeof facts, ShareData> = (context, limits) =>
  checkShare(context, 'requests.carriedOut.total', ['requests.received.total', 'requests.carriedIn.total'], limits);

export const words: RuleWords<ShareData> = {
  title: { zh: '结转比例偏高', en: 'Share carried out' },
  zh: ({ part, whole, share }) =>
    `结转下年度${part}件，占新收和上年结转${whole}件的${share}%；答复期限一般为二十个工作日，请核对是否有逾期未答复的申请。`,
  en: ({ part, whole, share }) =>
    `${part} of ${counted(whole, 'request')} ${part === 1 ? 'is' : 'are'} carried out (${share} %); answers are due within twenty working days, check for requests that are overdue.`,
};

export const about: RuleAbout = [
  ['knowledge', '政府信息公开条例第三十三条', 'Regulation art. 33'],
  '答复期限二十个工作日，可延长二十个工作日，年底未到期的一般不超过全年的六分之一。',
  'With twenty working days, and twenty more, about one sixth of a year is open on 31 December.',
  ['年底集中收到申请。', 'Many requests came at the end of the year.'],
];
