import { accuracyClause, apart, explained, listingsOf, spanOf } from '../../kit.ts';
import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export interface Data {
  /** The wording from the total to the last part. */
  readonly total: string;
  readonly parts: readonly string[];
  readonly reported: number;
  readonly computed: number;
  readonly difference: number;
}

export const facts = { id: 'narrative-sums', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const none: readonly CellPath[] = [];
  for (const listing of listingsOf(context)) {
    const { total, parts, sum, complete } = listing;
    const right = (complete ? sum === total.low : sum <= total.low) || explained(listing, context);
    yield (
      right || {
        cells: none,
        span: spanOf(total, context),
        key: `${total.topic} ${total.low} ${parts.map(({ topic, low }) => `${topic} ${low}`).join(' ')}`,
        data: {
          total: total.quote,
          parts: parts.map(({ quote }) => quote),
          reported: total.low,
          computed: sum,
          difference: total.low - sum,
        },
      }
    );
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '文字内各项之和', en: 'Sums inside a sentence' },
  zh: ({ total, parts, reported, computed, difference }) =>
    `正文表述“${total}”，所列各项（${parts.join('，')}）之和为${computed}，与总数${reported}${apart(difference)}；各项之和应等于总数，请核对，未列全的请说明。`,
  en: ({ total, parts, reported, computed, difference }) =>
    `The text says "${total}", the parts it lists (${parts.join(', ')}) add up to ${computed}, not ${reported} (difference ${difference}); expected the parts to add up to the total, check them, or say what is left out.`,
};

export const about: RuleAbout = [
  accuracyClause,
  '“收到35件，其中自然人30件、法人或其他组织4件”不能都对。列举不全的（“其中予以公开12件”）只要不超过总数就不报。',
  '"35 received, of them 30 from natural persons and 4 from organisations" cannot all be right. Lists that do not claim to be complete are reported only when they exceed the total.',
  [
    '一件申请有几种处理或几个申请人，文字分别列出。',
    'A request handled in several ways, or made by several applicants, is listed more than once.',
  ],
];
