/** The data year of a report: as read, else from its title. */
import type { ReportHead } from '../../report/types.ts';

export function yearOf({ year, title }: Pick<ReportHead, 'year' | 'title'>): number | null {
  if (year !== null) return year;
  const found = /(?:19|20)\d{2}(?=\s?年)/u.exec(title ?? '');
  return found ? Number(found[0]) : null;
}
