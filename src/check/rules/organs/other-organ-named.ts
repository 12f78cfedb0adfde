import { type Check, copiedClause, dense, type Facts, foldName, organOf, type RuleAbout, type RuleWords, sameOrgan } from '../../kit.ts';

export type Data = { readonly organ: string; readonly named: string; readonly quote: string };

/** Where a report speaks of itself: who made it, whom to ask, and who did what this year. */
const places: readonly RegExp[] = [
  /由(?<organ>\p{Script=Han}{4,24}?)(?:负责)?(?:编制|编写|汇总编制)/gu,
  /请?[与向](?<organ>\p{Script=Han}{4,24}?)联系/gu,
  /(?<!\p{Script=Han})(?<organ>\p{Script=Han}{4,24})\d{4}年度?政府信息公开工作/gu,
  /(?<=^|[。\n])\d{4}年度?[,，]?(?<organ>\p{Script=Han}{4,24}?)(?=认真|坚持|严格|高度重视|深入|全面|持续|积极|紧紧|紧扣|始终|切实|扎实|主动公开|按照|围绕|以)/gu,
];

export const facts = { id: 'other-organ-named', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* ({ organ, head, section }) {
  const { name, kind } = organ;
  if (name === null || kind === null) return;
  const found = new Map<string, string>();
  for (const text of [head.preamble, section('overall')?.text ?? '', section('problems')?.text ?? ''])
    for (const place of places)
      for (const { 0: quote, groups } of dense(foldName(text).replaceAll('\n', '。')).matchAll(place)) {
        const named = (groups?.['organ'] ?? '').replace(/(?:政府信息)?公开工作机构$|办公室$/u, '');
        const other = organOf(named);
        // A government above or below, or an organ of another kind, may well be named there.
        if (other.kind === kind && other.level === organ.level && !sameOrgan(named, name)) found.set(named, quote);
      }
  if (found.size === 0) yield true;
  for (const [named, quote] of found) yield { data: { organ: name, named, quote }, key: named };
};

export const words: RuleWords<Data> = {
  title: { zh: '机关名称前后不一', en: 'Another organ is named' },
  zh: ({ organ, named, quote }) => `报告的机关是${organ}，文中却称“${quote}”；自称应当一致，疑套用${named}的报告后未改名称，请核对并更正。`,
  en: ({ organ, named, quote }) =>
    `The report is that of ${organ}, but says "${quote}"; expected it to speak of itself, check whether a report of ${named} was used as a template.`,
};

export const about: RuleAbout = [
  copiedClause,
  '套用别的单位的报告，最常漏改的就是名称。',
  'A name left over is the usual trace of a template.',
  ['机构改革后沿用原名称的。', 'The organ was renamed.'],
];
