/** Dates of a report as they can be compared. */
import type { ReportHead } from '../../report/types.ts';

const valid = (date: string | null): string | null => (date !== null && /^\d{4}-\d{2}-\d{2}/u.test(date) ? date.slice(0, 10) : null);

export const signedOn = ({ dates }: ReportHead): string | null => valid(dates.signed);
export const publishedOn = ({ dates }: ReportHead): string | null => valid(dates.published);

/** The date that tells when the report came out: that of the page before that of the signature. */
export const cameOut = (head: ReportHead): string | null => publishedOn(head) ?? signedOn(head);
