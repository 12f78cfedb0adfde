import { alikeIn, copiedClause, counted, sectionName, similarity } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, TableId } from '../../kit.ts';

/** Two bodies with a text that is much the same, or with one table. */
export type Data = { readonly parts: readonly [string, string] } & (
  { readonly heading: string; readonly similarity: number } | { readonly table: TableId; readonly figures: number }
);

/** Shorter texts and tables with fewer figures may well be the same. Pairs grow with the square of the parts: only the first are compared. */
export const facts = {
  id: 'siblings-copied',
  severity: 'warning',
  needs: ['parts'],
  thresholds: { share: 0.9, characters: 100, figures: 5, parts: 100 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* ({ form, parts }, limits) {
  const known = parts
    .slice(0, limits.parts)
    .flatMap(({ name, report }, index) => (report ? [{ name: name ?? `#${index + 1}`, report }] : []));
  const pairs = known.flatMap((one, index) => known.slice(index + 1).map((other) => [one, other] as const));
  for (const id of ['overall', 'problems'] as const)
    for (const [one, other] of pairs) {
      const [own, others] = [one.report.section(id), other.report.section(id)];
      if (!own || !others || Math.min(own.text.length, others.text.length) < limits.characters) continue;
      const share = similarity(own.text, others.text);
      const data = { parts: [one.name, other.name], heading: own.heading, similarity: share } as const;
      yield share < limits.share || { data, key: `${id} ${one.name} ${other.name}` };
    }
  for (const { id } of form.tables)
    for (const [one, other] of pairs) {
      const cells = alikeIn(id, one.report, other.report);
      const data = { parts: [one.name, other.name], table: id, figures: cells?.length ?? 0 } as const;
      yield cells && (cells.length < limits.figures || { cells, data, key: `${one.name} ${other.name}` });
    }
};

export const words: RuleWords<Data> = {
  title: { zh: '单位之间内容雷同', en: 'Text or table like that of another body' },
  zh: ({ parts: [one, other], ...data }) =>
    'table' in data
      ? `${one}与${other}的“${sectionName(data.table, 'zh')}”表完全一致，其中${data.figures}个数字不为0；请核实是否误用其他单位的数据。`
      : `${one}与${other}的“${data.heading}”重复率${Math.floor(data.similarity * 100)}%（不计年份和数字）；通知要求不得内容雷同，请分别按各自情况改写。`,
  en: ({ parts: [one, other], ...data }) =>
    'table' in data
      ? `The tables of "${sectionName(data.table, 'en')}" of ${one} and of ${other} are equal, with ${counted(data.figures, 'figure that is', 'figures that are')} not 0; expected each to have its own, check whether one was copied.`
      : `"${data.heading}" of ${one} and of ${other} are ${Math.floor(data.similarity * 100)} % the same, years and figures aside; expected each to describe its own work, rewrite them.`,
};

export const about: RuleAbout = [
  copiedClause,
  '照抄别的单位的文字或数据，说明不了本单位的工作。比例可由配置设定。',
  "Another body's text or table says nothing of one's own work. The share may be set in a profile.",
  ['百字以内的短文不作比较', 'Texts of less than a hundred characters are exempt'],
];
