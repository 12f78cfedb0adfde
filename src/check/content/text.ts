/** What the rules on content look at: the prose of a report, folded for matching. */
import { fold } from '../../claims/index.ts';
import type { SectionId } from '../../form/index.ts';
import type { ReportHead } from '../../report/types.ts';
import type { RuleContext } from '../types.ts';

/** Rules on content speak of reports only: a blank form or another page has no content to judge. */
export const isReport = ({ kind }: Pick<RuleContext, 'kind'>): boolean => kind === null || kind === 'report';

/** A report typed into a form may come without its text: then nothing can be said of it. */
export const hasText = ({ kind, head }: Pick<RuleContext, 'kind' | 'head'>): boolean =>
  isReport({ kind }) && (kind !== null || head.sections.length > 0);

/** The texts of all sections of that id, folded. Null where there is none. */
export function sectionText({ head }: Pick<RuleContext, 'head'>, id: SectionId): string | null {
  const sections = head.sections.filter((section) => section.id === id);
  return sections.length ? fold(sections.map(({ text }) => text).join('\n')) : null;
}

const whole = new WeakMap<ReportHead, string>();

/** Title, preamble, headings and texts, in order; folded once per report. */
export function allText({ head }: Pick<RuleContext, 'head'>): string {
  let text = whole.get(head);
  if (text === undefined)
    whole.set(
      head,
      (text = fold([head.title ?? '', head.preamble, ...head.sections.flatMap(({ heading, text: prose }) => [heading, prose])].join('\n'))),
    );
  return text;
}

/** Whether one of the words, separated by blanks, occurs. */
export const mentions = (text: string, words: string): boolean => words.split(' ').some((word) => text.includes(word));

/** Without blanks and line breaks, which copies put anywhere. */
export const dense = (text: string): string => text.replace(/\s+/gu, '');

/** 一 for 1, as headings are numbered. */
export const numeralOf = (number: number): string => '一二三四五六七八九十'.charAt(number - 1) || String(number);
