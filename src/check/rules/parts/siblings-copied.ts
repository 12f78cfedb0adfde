import { copiedClause } from '../../content/clauses.ts';
import { similarity } from '../../content/similarity.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithParts } from '../../types.ts';

export type Data = { readonly parts: readonly [string, string]; readonly heading: string; readonly similarity: number };

/** Texts shorter than this may well be the same. */
const enough = 100;
/** Pairs grow with the square of the parts: of more only the first are compared. */
const most = 100;

export const facts = { id: 'siblings-copied', severity: 'warning', needs: ['parts'], thresholds: { share: 0.9 } } as const satisfies Facts;

export const check: Check<Data, WithParts, 'share'> = function* ({ parts }, limits) {
  for (const id of ['overall', 'problems'] as const) {
    const texts = parts.slice(0, most).flatMap(({ name, report }, index) => {
      const section = report?.section(id);
      return section && section.text.length >= enough ? [{ name: name ?? `#${index + 1}`, ...section }] : [];
    });
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        const share = similarity(one.text, other.text);
        yield (
          share < limits.share || {
            data: { parts: [one.name, other.name], heading: one.heading, similarity: share },
            key: `${id} ${one.name} ${other.name}`,
          }
        );
      }
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '单位之间文字雷同', en: 'Text like that of another body' },
  zh: ({ parts: [one, other], heading, similarity: share }) =>
    `${one}与${other}的“${heading}”重复率${Math.floor(share * 100)}%（不计年份和数字）；通知要求不得内容雷同，请分别按各自情况改写。`,
  en: ({ parts: [one, other], heading, similarity: share }) =>
    `"${heading}" of ${one} and of ${other} are ${Math.floor(share * 100)} % the same, years and figures aside; expected each to describe its own work, rewrite them.`,
};

export const about: RuleAbout = [
  copiedClause,
  '照抄别的单位的文字，说明不了本单位的工作。比例可由配置设定。',
  "Another body's text says nothing of one's own work. The share may be set in a profile.",
  ['百字以内的短文不作比较', 'Texts of less than a hundred characters are exempt'],
];
