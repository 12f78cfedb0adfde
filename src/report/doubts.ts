/** What a reader doubts: the cells that stand there are not certain, and the message names them. */
import type { Certainty, Cell } from './types.ts';
import type { Span } from '../diagnostic/types.ts';
import type { CellPath } from '../form/index.ts';
import { readMessages, type ReadWording } from '../read/messages.ts';
import type { ReadMessage } from '../read/types.ts';

const levels: readonly Certainty[] = ['certain', 'inferred', 'doubtful'];
const worse = (a: Certainty, b: Certainty): Certainty => (levels.indexOf(a) > levels.indexOf(b) ? a : b);

const isAt = (cell: Span, { start, end }: Span): boolean => cell.start <= end && start <= cell.end;

/** The first of spans in order that does not end before an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells, none better than the messages of reading say, and the messages with the cells that they concern. */
export function doubted(
  cells: ReadonlyMap<CellPath, Cell>,
  messages: readonly ReadMessage[],
): { readonly cells: ReadonlyMap<CellPath, Cell>; readonly messages: readonly ReadMessage[] } {
  const changed = new Map(cells);
  const named = messages.map((message): ReadMessage => {
    const { doubts }: ReadWording<never> = readMessages[message.code];
    const spans = (message.data as { readonly at?: readonly Span[] }).at ?? (message.span ? [message.span] : []);
    if (doubts === undefined || spans.length === 0) return message;
    const concerned: CellPath[] = [];
    for (const [path, cell] of changed) {
      const span = cell.span;
      const near = span && spans[firstFrom(spans, span.start)];
      if (span === undefined || near === undefined || !isAt(span, near)) continue;
      concerned.push(path);
      changed.set(path, { ...cell, certainty: worse(cell.certainty, doubts) });
    }
    return { ...message, cells: concerned };
  });
  return { cells: changed, messages: named };
}
