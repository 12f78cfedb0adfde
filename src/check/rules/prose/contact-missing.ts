import { allText, type Check, dense, type Facts, mentions, preambleClause, type RuleAbout, type RuleWords } from '../../kit.ts';

const wording = '电话 联系 地址 邮编 传真 邮箱 邮政编码';

export const facts = { id: 'contact-missing', severity: 'info', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Readonly<Record<string, never>>> = (context) =>
  mentions(dense(allText(context)), wording) ? true : { data: {} };

export const words: RuleWords<Readonly<Record<string, never>>> = {
  title: { zh: '联系方式', en: 'Contact' },
  zh: () => '没有联系方式；惯例写明地址、电话等，以便公众询问，建议补充。',
  en: () => 'No contact is given; reports usually give an address and a telephone number for questions, add them.',
};

export const about: RuleAbout = [preambleClause, '对报告有疑问的人应知道问谁。', 'Readers with questions should know whom to ask.'];
