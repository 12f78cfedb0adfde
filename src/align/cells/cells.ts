/** Cells out of rows: value, state and certainty, and what must be said about them. */
import { type Span, diagnose, spanAround } from '../../diagnostic/types.ts';
import { type CellPath, type EditionId, identities } from '../../form/index.ts';
import type { Cell, CellState, Certainty } from '../../report/types.ts';
import { absentCell, unreadCell } from './absent.ts';
import { count } from '../../lex/marks.ts';
import { type Habit } from '../../layout/habits.ts';
import type { AlignMessage } from '../index.ts';
import type { Token } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';
import type { Held, Reading } from '../../layout/ways.ts';
import { type FoundRow, labelOf } from '../rows/rows.ts';
import { type OpenRow, solve, valueOf } from './solve.ts';
import { unconfirmed } from './sums.ts';

/** What stands around a row in the chain of labels. */
export interface Neighbourhood {
  /** The next row that the form prints is anchored too, or the row is the last of its table and a label follows. */
  readonly nextLabelPresent: boolean;
  /** No other place was as near to the label. */
  readonly unrivalled: boolean;
  /** The row stands a second time in its table; the text of its values there. */
  readonly double?: readonly string[];
}

export interface CellContext {
  readonly edition: EditionId;
  readonly text: string;
  readonly neighbourhood: (row: FoundRow) => Neighbourhood;
}

const stateOf = (held: Held): CellState => {
  if (held === 'blank') return 'blank';
  if (held === 'lost') return 'absent';
  const token = held.tokens[0] as Token;
  // Of a lone `?` nobody knows what it was.
  if (token.kind === 'empty') return token.damaged ? 'text' : 'blank';
  return token.kind;
};

const spanOf = (tokens: readonly Token[]): Span | undefined =>
  tokens.length > 0 ? spanAround(tokens.map(({ piece }) => piece.span)) : undefined;

/** A text that holds digits (`35 1`, `3, 245`), was lost or is struck out says no number, but is no cell without one either. */
const isUnclear = (held: Held): boolean =>
  typeof held === 'object' &&
  held.tokens.some(({ kind, piece, text, damaged }) =>
    kind === 'text' ? damaged || piece.doubt === 'void' || /\d/u.test(text) : kind === 'empty' && damaged,
  );

const keyOf = (held: Held): string => `${stateOf(held)} ${String(valueOf(held))}`;

export function cellOf(path: CellPath, held: Held, certainty: Certainty, text: string): Cell {
  const tokens = typeof held === 'object' ? held.tokens : [];
  const span = spanOf(tokens);
  const unit = tokens[0]?.unit;
  const state = stateOf(held);
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = {
    path,
    value: valueOf(held),
    state,
    certainty: state === 'absent' && certainty === 'certain' ? 'inferred' : certainty,
    text: tokens.length === 1 ? (tokens[0] as Token).piece.text : tokens.map((token) => token.piece.text).join(' '),
    raw: span ? text.slice(span.start, span.end) : '',
  };
  if (unit) cell.unit = unit;
  if (span) cell.span = span;
  return cell;
}

/** In text whose values stand on bare lines: more empty lines before a value than usual may be a page break. */
const isSetOff = (token: Token, habit: Habit): boolean =>
  habit.class === '\n' && count(token.piece.marks, '\n') > habit.unit && count(token.piece.marks, '\n') > 1;

/** Whether everything but the reading itself vouches for a row: see the definition of `certain` in the guide. */
function supported(row: FoundRow, { nextLabelPresent, unrivalled }: Neighbourhood): boolean {
  const { source, trust } = row;
  if (row.slots.filled.length === 0 && !trust.blankRepeats) return false;
  const anchored = !source.anchor || source.anchor.exact || unrivalled;
  const intact = row.slots.filled.every((token) => !token.weak && !token.damaged && !isSetOff(token, row.habit));
  const stated = row.slots.slots.every(({ token }) => token?.kind !== 'empty' || !token.weak);
  return anchored && intact && stated && !source.guessed && (nextLabelPresent || trust.usualWidth);
}

/** Cells and messages of the rows that were found. */
export function cellsOf(
  rows: readonly FoundRow[],
  context: CellContext,
): { readonly cells: Map<CellPath, Cell>; readonly messages: AlignMessage[] } {
  const cells = new Map<CellPath, Cell>();
  const messages: AlignMessage[] = [];
  const open = new Map<FoundRow, OpenRow>();
  for (const row of rows)
    if (row.permitted) open.set(row, { paths: row.source.paths.map((path) => path ?? ''), readings: row.permitted.readings });
  solve(identities(context.edition), [...open.values()]);
  for (const row of rows) {
    const left = open.get(row)?.readings ?? [];
    const said = readRow(row, left, context, cells);
    if (said) messages.push(said);
  }
  messages.push(...unconfirmed(rows, cells, context.edition));
  return { cells, messages };
}

function readRow(row: FoundRow, left: readonly Reading[], context: CellContext, cells: Map<CellPath, Cell>): AlignMessage | undefined {
  const { source } = row;
  const label = labelOf(source);
  const place = { cells: source.cells, span: spanOf(row.slots.filled) };
  const found = row.slots.filled.length;
  const expected = source.paths.length;
  const around = context.neighbourhood(row);
  const { double } = around;
  const same = double?.join(' ') === row.slots.filled.map((token) => token.text).join(' ');
  if (double && !same) {
    for (const path of source.cells) cells.set(path, unreadCell(path));
    return diagnose(alignMessages, 'row-doubled', { label, same }, place);
  }
  if (found === 0 && !row.trust.trusted && !row.position) {
    for (const path of source.cells) cells.set(path, absentCell(path));
    return diagnose(alignMessages, 'values-missing', { label, expected }, place);
  }
  if (left.length === 0) {
    for (const path of source.cells) cells.set(path, unreadCell(path));
    return diagnose(alignMessages, 'row-doubtful', { label, found, expected, left: 0 }, place);
  }
  const permitted = row.permitted?.readings.length ?? 0;
  const strong = permitted === 1 && !row.permitted?.weak && supported(row, around);
  const doubtful: CellPath[] = [];
  // A doubtful cell shows all the values that it may be among.
  const whole = {
    text: row.slots.filled.map((token) => token.piece.text).join(' '),
    raw: place.span ? context.text.slice(place.span.start, place.span.end) : '',
    ...(place.span && { span: place.span }),
  };
  source.paths.forEach((path, column) => {
    if (path === undefined) return;
    const certainty = strong && !source.near.has(path) ? 'certain' : 'inferred';
    const only = left.length === 1 ? left[0]?.[column] : undefined;
    if (only !== undefined) {
      cells.set(path, cellOf(path, only, isUnclear(only) ? 'doubtful' : certainty, context.text));
      return;
    }
    const ways = new Map(left.map((reading) => [keyOf(reading[column] as Held), reading[column] as Held]));
    const all = [...ways.values()];
    const first = all.find((held) => held !== 'lost') ?? all[0];
    // Whether a cell is blank or lost does not matter to its value.
    if (ways.size === 1 || all.every((held) => typeof held === 'string')) {
      cells.set(path, cellOf(path, first as Held, isUnclear(first as Held) ? 'doubtful' : certainty, context.text));
      return;
    }
    doubtful.push(path);
    const alternatives = [...new Set([...ways.values()].map(valueOf))];
    cells.set(path, { path, value: null, state: stateOf(first as Held), certainty: 'doubtful', ...whole, alternatives });
  });
  if (doubtful.length > 0)
    return diagnose(
      alignMessages,
      'row-doubtful',
      { label, found, expected, left: left.length },
      { ...place, cells: source.cells.filter((path) => doubtful.includes(path) || cells.get(path)?.state === 'absent') },
    );
  if (double) return diagnose(alignMessages, 'row-doubled', { label, same }, place);
  if (permitted > 1) return diagnose(alignMessages, 'row-inferred', { label, found, expected, permitted }, place);
  if (row.slots.stray) return diagnose(alignMessages, 'row-broken', { label }, place);
  if (!strong) return diagnose(alignMessages, row.slots.broken ? 'row-broken' : 'row-weak', { label }, place);
  return undefined;
}
