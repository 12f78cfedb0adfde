/** Dates of a report as they can be compared. */
import type { ReportHead } from '../../report/types.ts';
import type { RuleContext } from '../types.ts';

const valid = (date: string | null): string | null => (date !== null && /^\d{4}-\d{2}-\d{2}/u.test(date) ? date.slice(0, 10) : null);

export const signedOn = ({ dates }: ReportHead): string | null => valid(dates.signed);
export const publishedOn = ({ dates }: ReportHead): string | null => valid(dates.published);

/** The date that tells when the report came out, that of the page before that of the signature; null where there is neither. */
export const cameOut = (head: ReportHead): { readonly date: string; readonly by: 'published' | 'signed' } | null => {
  const [published, signed] = [publishedOn(head), signedOn(head)];
  return published !== null ? { date: published, by: 'published' } : signed !== null ? { date: signed, by: 'signed' } : null;
};

/** 2024年2月22日 for 2024-02-22. */
export const inChinese = (date: string): string => date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/u, '$1年$2月$3日');

/** The year that a title names. */
export function yearIn(title: string | null): number | null {
  const found = /(?:19|20)\d{2}(?=\s?年)/u.exec(title ?? '');
  return found ? Number(found[0]) : null;
}

/** Art. 49 of the Regulation: departments by 31 January, governments by 31 March. */
export const statutoryDeadlines = { government: '03-31', other: '01-31' } as const satisfies RuleContext['deadlines'];
