/** Pieces × form → cells: what each cell of the form holds in this source, and how sure that is. */
import { type DiagnosticOf, type Span, diagnose, spanAround } from '../diagnostic/types.ts';
import { type CellPath, type EditionId, type Table, formCells } from '../form/index.ts';
import type { Piece } from '../read/types.ts';
import type { Cell, DocumentKind, Extension } from '../report/types.ts';
import { absentCell, unreadCell } from './cells/absent.ts';
import { cellsOf } from './cells/cells.ts';
import { withoutCounts } from './before/counting.ts';
import { findEdition, isRow } from './labels/find.ts';
import { mergeGrid } from './across/grid.ts';
import { kindOf } from './kind.ts';
import { isPrinted, printedWords } from './labels/printed.ts';
import type { Token } from '../lex/token.ts';
import { alignMessages } from './messages/index.ts';
import { neighbourhood } from './labels/neighbours.ts';
import { oddities } from './cells/oddities.ts';
import { rowsOf } from './rows/prepared.ts';
import { findTables } from './rows/tables.ts';
import { type LabelWords, tokensOf } from '../lex/tokens.ts';
import { withTurned } from './before/turned.ts';
import { readUnits } from './cells/units.ts';

export type AlignMessage = DiagnosticOf<typeof alignMessages>;
export { absentCell, unreadCell } from './cells/absent.ts';
export { alignMessages };

export interface Alignment {
  readonly kind: DocumentKind;
  readonly edition: EditionId;
  /** The tables tell the edition; if not, only the report's year can. */
  readonly editionCertain: boolean;
  /** Every cell of the edition. */
  readonly cells: ReadonlyMap<CellPath, Cell>;
  readonly extensions: readonly Extension[];
  readonly messages: readonly AlignMessage[];
  /** Where the tables stand in the source: what is in them is not prose. */
  readonly tables: readonly Span[];
}

export interface AlignInput {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Matching text of a piece: Simplified, half-width, without glosses. */
  readonly fold: (text: string) => string;
}

const labelWords: LabelWords = {
  isLabel: isPrinted,
  isBeginning: (body) => printedWords().beginnings.has(body),
  isFragment: (body) => printedWords().groupFragments.has(body),
};

/** Aligns the pieces of a source with the form. */
export function align({ text, pieces, fold }: AlignInput): Alignment {
  const uncounted = withoutCounts(tokensOf(pieces, fold, labelWords));
  const { tokens, turned } = withTurned(uncounted.tokens);
  const found = findEdition(tokens);
  const tables = findTables(tokens, found, text);
  const verdict = kindOf(tokens, found, tables);
  const editionCertain = found.chain.some(isRow);
  const spans = tables.flatMap(({ from, to }) =>
    from < to ? [spanAround([(tokens[from] as Token).piece.span, (tokens[to - 1] as Token).piece.span])] : [],
  );
  if (verdict.refused)
    return {
      kind: verdict.kind,
      edition: found.edition,
      editionCertain,
      cells: emptyCells(found.edition),
      extensions: verdict.extensions ?? [],
      messages: verdict.messages,
      tables: spans,
    };

  const extensions: Extension[] = [];
  const messages: AlignMessage[] = [
    ...verdict.messages,
    ...uncounted.messages,
    ...turned.map((table) => turnedMessage(table, found.edition)),
  ];
  const rows = rowsOf(tokens, found, tables, { extensions, messages }, text);
  const { cells: read, messages: said } = cellsOf(rows, {
    edition: found.edition,
    text,
    neighbourhood: (row) => neighbourhood(tokens, row.source, found, tables),
  });
  mergeGrid(tables, read, messages, text, found.edition);
  const cells = new Map<CellPath, Cell>();
  for (const path of formCells(found.edition).keys()) cells.set(path, read.get(path) ?? absentCell(path));
  messages.push(...said, ...readUnits(tokens, rows, found, cells), ...oddities({ tokens, found, tables, rows, cells }));
  return { kind: verdict.kind, edition: found.edition, editionCertain, cells, extensions, messages, tables: spans };
}

const turnedMessage = ({ id }: Table, edition: EditionId): AlignMessage => {
  const cells = [...formCells(edition).values()].flatMap(({ table, path }) => (table.id === id ? [path] : []));
  return diagnose(alignMessages, 'table-turned', { table: id }, { cells });
};

const emptyCells = (edition: EditionId): Map<CellPath, Cell> =>
  new Map([...formCells(edition).keys()].map((path) => [path, unreadCell(path)]));
