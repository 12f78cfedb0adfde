/** The blocks of a table as they stand: the heads over their rows, and the order of their columns. */
import type { Block, Column, EditionId, Table } from '../form/index.ts';
import { sameRow } from '../read/types.ts';
import type { Chained } from './find.ts';
import { type BlockHeads, blockHeads } from './heads.ts';
import { normalise } from './labels.ts';
import { type Token, bodyOf, isValue } from './lex.ts';
import type { Run } from './runs.ts';

export interface FoundBlock {
  readonly block: Block;
  readonly heads: BlockHeads;
  /** The columns in the order of their heads, where that is not the form's; `unclear` where the order is another, but which cannot be told. */
  readonly order: readonly Column[] | 'unclear' | undefined;
  /** Labels follow their values, or slid apart from them: values stand before the first label and none behind the last, or a label ends the line that values begin. */
  readonly slid: boolean;
  /** The caption stands in each cell that it covers. */
  readonly writtenOut: boolean;
}

/** The blocks of a table of which a row was found. */
export function findBlocks(tokens: readonly Token[], found: Chained, table: Table, runs: readonly Run[], from: number): FoundBlock[] {
  const foundBlocks: FoundBlock[] = [];
  let behind = from;
  for (const block of table.blocks) {
    const own = runs.filter((run) => run.anchor?.landmark.block === block);
    const [first, last] = [own[0], own.at(-1)];
    if (!first?.anchor || !last) continue;
    const caption = found.chain.find((anchor) => anchor.landmark.kind === 'caption' && anchor.landmark.block === block);
    const over = tokens.slice(caption?.end ?? behind, first.anchor.start);
    behind = first.stop;
    const heads = blockHeads(over, block.caption ?? table.id, found.edition);
    const holds = (run: Run): boolean => run.items.some((item) => isValue(tokens[item] as Token));
    foundBlocks.push({
      block,
      heads,
      order: orderOf(over, heads, block, found.edition),
      slid: (over.some(isValue) && !holds(last)) || own.some((run) => endsLine(tokens, run)),
      writtenOut: caption !== undefined && [caption.start - 1, caption.end].some((at) => sameText(tokens[at], tokens[caption.start])),
    });
  }
  return foundBlocks;
}

const sameText = (a: Token | undefined, b: Token | undefined): boolean => a?.kind === 'text' && a.text === b?.text;

/** Whether a label ends the line that values begin, and what stands behind it begins another. */
function endsLine(tokens: readonly Token[], { anchor, items }: Run): boolean {
  if (!anchor || items[0] === undefined) return false;
  const { piece } = tokens[anchor.start] as Token;
  const before = tokens[anchor.start - 1];
  return (
    !piece.cell &&
    before !== undefined &&
    isValue(before) &&
    !piece.marks.includes('\n') &&
    (tokens[items[0]] as Token).piece.marks.includes('\n')
  );
}

/** Whether tokens of a list stand in one line: in one row of markup, or without a newline between. */
function inOneLine(tokens: readonly Token[], from: number, to: number): boolean {
  const [a, b] = [tokens[from]?.piece.cell, tokens[to]?.piece.cell];
  if (a && b) return sameRow(a, b);
  return tokens.slice(from + 1, to + 1).every((token) => !token.piece.marks.includes('\n'));
}

const rises = (numbers: readonly number[]): boolean => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] as number));

/**
 * The order of the columns by their heads. Only heads that share a line tell it: a head that spans lines may come first
 * or last in running text, wherever its column stands.
 */
function orderOf(over: readonly Token[], { edition, heads }: BlockHeads, block: Block, own: EditionId): FoundBlock['order'] {
  if (edition !== own || heads.length < 2) return undefined;
  const exact = heads.flatMap((head, column) =>
    head.printed?.exact ? [{ head, column, token: head.printed.token, at: over.indexOf(head.printed.token) }] : [],
  );
  const ordered = exact.toSorted((a, b) => a.at - b.at);
  const line = (of: typeof ordered): boolean => rises(of.map((head) => head.column));
  // Under a caption all heads stand side by side, and so do those of one group; words of two letters are not told apart everywhere.
  const together = ordered.filter(
    ({ head }) => block.caption !== undefined || (head.column.group !== undefined && head.column.label.length > 2),
  );
  // Beside the head of their group, those outside of it span its lines, though all may have come into one.
  const printed = over.map(({ body }) => body).join('');
  const grouped = block.columns.some(({ group }) => group !== undefined && printed.includes(bodyOf(normalise(group))));
  const spans = ({ head }: (typeof ordered)[number]): boolean => grouped && head.column.group === undefined;
  const pairs = ordered.every((head, i) => {
    const next = ordered[i + 1];
    return !next || head.column < next.column || spans(head) !== spans(next) || !inOneLine(over, head.at, next.at);
  });
  if (line(together) && pairs) return undefined;
  if (exact.length < heads.length) return 'unclear';
  if (block.caption !== undefined) return ordered.map(({ head }) => head.column);
  const columns = exact.map(({ token }) => token.piece.cell?.column);
  if (columns.includes(undefined) || new Set(columns).size < columns.length) return 'unclear';
  return exact.toSorted((a, b) => (a.token.piece.cell?.column ?? 0) - (b.token.piece.cell?.column ?? 0)).map(({ head }) => head.column);
}
