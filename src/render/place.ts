/** Where a message or finding stands. */
import type { Diagnostic, Span } from '../diagnostic/types.ts';
import type { Cells } from '../report/types.ts';

/** Its own span; else that of the first of its cells that has one. */
export function placeOf({ span, cells }: Pick<Diagnostic<string, unknown>, 'span' | 'cells'>, read: Cells): Span | undefined {
  if (span) return span;
  for (const path of cells) {
    const found = read[path]?.span;
    if (found) return found;
  }
  return undefined;
}
