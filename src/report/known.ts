/** Arguments of those who call from JavaScript: what is no report is refused, with a code. */
import { given, wrong } from '../diagnostic/wrong.ts';
import { forms } from '../form/index.ts';

export function checkEdition(edition: unknown): void {
  if (typeof edition !== 'string' || !Object.hasOwn(forms, edition))
    throw wrong(
      'GONGKAI_UNKNOWN_EDITION',
      `Unknown edition ${typeof edition === 'string' ? JSON.stringify(edition) : given(edition)}, expected one of ${Object.keys(forms).join(', ')}`,
    );
}

/** Throws a TypeError with `code` GONGKAI_INVALID_REPORT for what is no object, GONGKAI_UNKNOWN_EDITION for one without a known edition. */
export function checkReport(report: unknown): void {
  if (typeof report !== 'object' || report === null || Array.isArray(report))
    throw wrong('GONGKAI_INVALID_REPORT', `Expected a report, got ${given(report)}`);
  checkEdition((report as { readonly edition?: unknown }).edition);
}
