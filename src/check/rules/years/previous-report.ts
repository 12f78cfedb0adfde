import { type Check, type DocumentKind, type Facts, formName, numbersIn, type RuleAbout, type RuleWords, type Words } from '../../kit.ts';

export type Data =
  | { readonly kind: Exclude<DocumentKind, 'report'> | 'empty' }
  | { readonly kind: 'otherOrgan'; readonly organ: string; readonly previous: string }
  | { readonly kind: 'otherEdition'; readonly edition: string; readonly previous: string };

export const facts = { id: 'previous-report', severity: 'warning', needs: ['previous'] } as const satisfies Facts;

/** Names without what writers add or leave out. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()]+|20\d\d年度?/gu, '');

export const check: Check<typeof facts, Data> = (context) => {
  const { previous } = context;
  const [organ, other] = [context.head.organ, previous.head.organ];
  return previous.kind !== null && previous.kind !== 'report'
    ? { data: { kind: previous.kind }, key: previous.kind }
    : numbersIn(previous) === 0
      ? { data: { kind: 'empty' }, key: 'empty' }
      : organ !== null && other !== null && !plain(organ).includes(plain(other)) && !plain(other).includes(plain(organ))
        ? { data: { kind: 'otherOrgan', organ, previous: other }, key: `${organ}/${other}` }
        : previous.edition !== context.edition
          ? {
              severity: 'info',
              data: { kind: 'otherEdition', edition: context.edition, previous: previous.edition },
              key: previous.edition,
            }
          : true;
};

const found: Readonly<Record<Exclude<DocumentKind, 'report'> | 'empty', Words>> = {
  notAReport: { zh: '没有读到年度报告', en: 'holds no annual report' },
  blankForm: { zh: '是没有填数的空白格式', en: 'is the blank form' },
  otherForm: { zh: '是另一种格式的统计表', en: 'is another form' },
  several: { zh: '不止一份报告', en: 'holds more than one report' },
  empty: { zh: '没有一个数字', en: 'holds no number' },
};

export const words: RuleWords<Data> = {
  title: { zh: '上年报告', en: 'The previous report' },
  zh: (data) =>
    data.kind === 'otherOrgan'
      ? `作为上年报告给出的是“${data.previous}”的报告，本报告是“${data.organ}”的；应为同一机关，以下与上年的比较可能没有意义，请更换。`
      : data.kind === 'otherEdition'
        ? `上年报告用的是${formName(data.previous, 'zh')}，本报告是${formName(data.edition, 'zh')}；两种格式不同的栏目不作比较，请知悉。`
        : `作为上年报告给出的文件${found[data.kind].zh}；应为上一年度的报告，与上年的比较未能进行，请更换。`,
  en: (data) =>
    data.kind === 'otherOrgan'
      ? `The previous report is that of "${data.previous}", this one of "${data.organ}"; expected the same organ, what is compared with last year may mean nothing, give that report.`
      : data.kind === 'otherEdition'
        ? `The previous report is on the ${formName(data.previous, 'en')}, this one on the ${formName(data.edition, 'en')}; expected the same form, columns that differ are not compared, keep that in mind.`
        : `What was given as the previous report ${found[data.kind].en}; expected the report of the year before, nothing was compared with it, give that report.`,
};

export const about: RuleAbout = [
  ['tool', '调用方的选项 previous', 'The option previous of the caller'],
  '拿错文件时，与上年的比较要么无从进行，要么处处报错。',
  'With a wrong file, what is compared with last year is either nothing or wrong everywhere.',
  ['机关更名、合并后，上年报告用旧名', 'An organ that was renamed or merged'],
];
