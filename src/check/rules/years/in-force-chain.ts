import { apart, checkSeries, documentsClause, label, termsOf } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SeriesData } from '../../kit.ts';

export const facts = { id: 'in-force-chain', severity: 'warning', needs: ['previous'] } as const satisfies Facts;
export const check: Check<typeof facts, SeriesData> = (context) =>
  checkSeries(
    context,
    (['rules', 'normativeDocuments'] as const).map((row) => ({
      cell: `proactive.${row}.inForce`,
      // Documents lapse with their term of validity, and that is no repeal.
      below: 'info',
      terms: [
        { year: 'previous', path: `proactive.${row}.inForce`, weight: 1 },
        { year: 'current', path: `proactive.${row}.issued`, weight: 1 },
        { year: 'current', path: `proactive.${row}.repealed`, weight: -1 },
      ],
    })),
  );

export const words: RuleWords<SeriesData> = {
  title: { zh: '现行有效件数衔接', en: 'In force follows from last year' },
  zh: (data) =>
    `“${label(data.cell, 'zh')}”填报为${data.reported}，上年现行有效加本年制发减本年废止为${termsOf(data)} = ${data.expected}，${apart(data.difference)}；一般应当相等，请核对。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported}; last year's in force plus issued less repealed is ${termsOf(data)} = ${data.expected} (difference ${data.difference}); expected both to agree as a rule, check them.`,
};

export const about: RuleAbout = [
  documentsClause,
  '上年有效的文件，加上本年制发的，减去本年废止的，就是现行有效的。2020年及以前的“对外公开总数量”与此口径不同，不作比较。',
  'What was in force, plus what was issued, less what was repealed, is in force. 对外公开总数量 of the 2019 form counts something else and is not compared.',
  ['有效期届满自动失效，不计入废止', 'Instruments that lapsed, which is not repeal'],
  ['文件清理后宣布失效', 'Declared invalid after a review'],
  ['修改后重新公布计入制发', 'Amended documents counted as issued'],
  ['统计范围变化', 'A change of scope'],
  ['对行政规范性文件重新认定', 'Re-identification of normative documents'],
];
