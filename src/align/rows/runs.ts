/** Rows as they stand: an anchored label, or an unknown one, and the tokens behind it up to the next label. */
import type { Block, Table } from '../../form/index.ts';
import type { Stretch } from '../../layout/row.ts';
import { sameRow } from '../../read/types.ts';
import type { Anchor } from '../labels/anchors.ts';
import { type Token, isShare } from '../../lex/token.ts';

/** What stands behind a label. `items` are token indexes in order. */
export interface Run extends Stretch {
  /** The label's anchor; undefined for a row that the form does not have. */
  readonly anchor?: Anchor;
  /** The label of an unknown row, or of a sub-row printed behind an anchored label. */
  readonly unknown?: { readonly label: string; readonly start: number; readonly end: number };
}

/** The tokens that a run holds, from the first to behind the last. */
export const rangeOf = ({ items }: Run): readonly [number, number] => [items[0] ?? 0, (items.at(-1) ?? -1) + 1];

/** What the runs are cut from. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly chain: readonly Anchor[];
  /** Tokens at which any printed label starts. */
  readonly labelAt: (token: number) => boolean;
  /** How many cells a row of a block may have. */
  readonly widthOf: (block: Block) => number;
}

/** Whether markup goes on with another row of the same table. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.piece.cell !== undefined && tokens[at].piece.cell.table === tokens[at - 1]?.piece.cell?.table;

/** The runs of one table that is printed downwards, in order of place. */
export function cutRuns(ground: Ground, table: Table): Run[] {
  const { tokens, chain } = ground;
  const runs: Run[] = [];
  chain.forEach((anchor, at) => {
    if (anchor.landmark.kind !== 'row' || anchor.landmark.table?.id !== table.id) return;
    const limit = chain[at + 1]?.start ?? tokens.length;
    const unlabelled = chain[at + 1]?.unlabelled === true;
    const lastOfTable = chain[at + 1]?.landmark.table?.id !== table.id;
    let from = anchor.end;
    let owner: Run | undefined;
    // The anchored row itself, then the unknown rows before the next anchor.
    while (from < limit) {
      const found = owner ? unknownRun(ground, from, limit) : anchoredRun(ground, anchor, limit);
      if (!found) break;
      const run = unlabelled && found.stop === limit ? { ...found, closedByLabel: false } : found;
      runs.push(run);
      owner = run;
      from = run.stop;
      if ((run.closedByLabel && !goesOn(tokens, run.stop)) || (lastOfTable && run.items.length === 0)) break;
    }
    if (!owner) runs.push({ anchor, items: [], stop: limit, closedByLabel: limit < tokens.length });
  });
  return runs;
}

function anchoredRun({ tokens, labelAt, widthOf }: Ground, anchor: Anchor, limit: number): Run {
  const width = anchor.landmark.block ? widthOf(anchor.landmark.block) : 0;
  const items: number[] = [];
  const texts: number[] = [];
  let values = 0;
  const last = tokens[anchor.unlabelled ? anchor.start : anchor.end - 1] as Token;
  let i = anchor.end;
  let explaining = false;
  for (; i < limit; i++) {
    const token = tokens[i] as Token;
    // Markup states where a row ends.
    if (token.piece.cell && last.piece.cell && !sameRow(last.piece.cell, token.piece.cell)) break;
    if (anchor.tail && i >= anchor.tail[0] && i < anchor.tail[1]) continue;
    if (token.kind === 'text' && !isShare(token)) {
      if (labelAt(i)) break;
      // An explanation in brackets that goes on behind its label belongs to the label.
      if (values === 0 && items.length === 0 && (explaining || token.text.startsWith('('))) {
        explaining = !token.text.includes(')');
        continue;
      }
      if (values > 0 && !(items.length < width && (sameRow(tokens[i - 1]?.piece.cell, token.piece.cell) || fillsRow(i)))) break;
      if (values === 0 && texts.length > 0 && items.length >= width) break;
      texts.push(i);
    } else if (token.kind !== 'empty') values++;
    items.push(i);
  }
  /** Behind bars or tabs, a text among values is a cell where the row is then just as wide as the form's. */
  function fillsRow(at: number): boolean {
    if (!/[|\t]/u.test((tokens[at] as Token).piece.marks)) return false;
    let end = at;
    while (end < limit && end - at <= width && !labelAt(end)) end++;
    return items.length + end - at === width;
  }
  const stop = i;
  const closedByLabel =
    stop < tokens.length &&
    (stop === limit || labelAt(stop) || (last.piece.cell !== undefined && !sameRow(last.piece.cell, tokens[stop]?.piece.cell)));
  const leading = texts[0];
  const first = items.find((item) => (tokens[item] as Token).kind !== 'empty');
  if (leading === undefined || leading !== first) return { anchor, items, stop, closedByLabel };
  // Text in front of the values: cells of text where the row is just as wide as the form's, else the label of a sub-row.
  const filled = items.filter((item) => (tokens[item] as Token).kind !== 'empty').length;
  if (values === 0 || (filled === width && (tokens[leading] as Token).piece.cell !== undefined))
    return { anchor, items, stop, closedByLabel };
  return { anchor, items: items.filter((item) => item < leading), stop: leading, closedByLabel: false };
}

function unknownRun({ tokens, labelAt }: Ground, from: number, limit: number): Run | undefined {
  const first = tokens[from] as Token;
  if (first.kind !== 'text' || labelAt(from)) return undefined;
  let end = from + 1;
  let label = first.piece.text;
  while (end < limit && end - from < 6 && (tokens[end] as Token).kind === 'text' && !labelAt(end)) {
    label += (tokens[end] as Token).piece.text;
    end++;
  }
  const items: number[] = [];
  let i = end;
  for (; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'text') break;
    items.push(i);
  }
  return { unknown: { label, start: from, end }, items, stop: i, closedByLabel: i < tokens.length && (i === limit || labelAt(i)) };
}
