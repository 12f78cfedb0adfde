/** The model: a report, its cells, and the result of reading one. Plain JSON throughout. */
import type { Span } from '../diagnostic/types.ts';
import type { CellPath, EditionId, SectionId, TableId, TablesOfEdition } from '../form/index.ts';
import type { Message } from '../messages.ts';

/** A date as printed, in ISO form: `2024-02-19`. */
export type IsoDate = string;

/** One line of the table that sites put above a report (索引号, 发布机构, 发布日期 …). `id` where the label is known. */
export interface MetadataEntry {
  readonly id?:
    'title' | 'indexNumber' | 'documentNumber' | 'publisher' | 'publicationDate' | 'creationDate' | 'category' | 'keywords' | 'validity';
  readonly label: string;
  readonly value: string;
}

/** A section as found. `id` is null where the heading matches none of the six; `number` is the printed numeral. */
export interface ReportSection {
  readonly id: SectionId | null;
  readonly heading: string;
  readonly number: number | null;
  /** The prose, lines joined to paragraphs (separated by `\n`), tables and residue left out. */
  readonly text: string;
  /** From the heading to the next heading. */
  readonly span?: Span;
}

/** A row that the form does not have, or values of another edition's block, as found. */
export interface Extension {
  readonly table: TableId;
  readonly label: string;
  readonly edition?: EditionId;
  readonly columns: readonly { readonly label: string; readonly id?: string; readonly value: number | null }[];
}

/** What stands around the tables. All of it null or empty where the source does not say. */
export interface ReportHead {
  readonly title: string | null;
  readonly organ: string | null;
  /** The data year (the report is published in the year after). */
  readonly year: number | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly dates: { readonly signed: IsoDate | null; readonly published: IsoDate | null };
  readonly metadata: readonly MetadataEntry[];
  /** Prose before the first section heading. */
  readonly preamble: string;
  readonly sections: readonly ReportSection[];
  readonly extensions: readonly Extension[];
}

/** A report of one edition: its head, and its tables under `proactive`, `requests` and `disputes`. */
export type ReportOf<E extends EditionId> = ReportHead & TablesOfEdition<E> & { readonly edition: E };

/** A report, discriminated by `edition`. */
export type AnnualReport = { [E in EditionId]: ReportOf<E> }[EditionId];

export type CellState = 'number' | 'blank' | 'dash' | 'none' | 'text' | 'absent';
export type Certainty = 'certain' | 'inferred' | 'doubtful';

/** One cell of the form as read. */
export interface Cell {
  readonly path: CellPath;
  readonly value: number | null;
  readonly state: CellState;
  readonly certainty: Certainty;
  /** Decoded text: entities resolved, white space trimmed. */
  readonly text: string;
  /** As in the source: `source.text.slice(span.start, span.end)`, markup and all. */
  readonly raw: string;
  /** A unit that stands in the cell (`251000元`). */
  readonly unit?: string;
  readonly span?: Span;
  /** The values that the readings left over would give; only where doubtful. */
  readonly alternatives?: readonly (number | null)[];
}

export type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

/** `otherForm`: an edition recognised but not read. `several`: more than one report in the input. */
export type DocumentKind = 'report' | 'blankForm' | 'otherForm' | 'notAReport' | 'several';

export interface SourceInfo {
  /** The decoded text that all spans point into. */
  readonly text: string;
  readonly encoding: string;
  readonly encodingCertainty: Certainty;
  readonly format: 'html' | 'markdown' | 'text';
  readonly script: 'hans' | 'hant' | 'mixed';
  /** Whether pinyin glosses were found. */
  readonly glossed: boolean;
}

/** What `parse` gives. Plain JSON: `JSON.stringify` keeps all of it. */
export interface ParseResult {
  readonly kind: DocumentKind;
  readonly report: AnnualReport;
  readonly cells: Readonly<Record<CellPath, Cell>>;
  readonly counts: { readonly certain: number; readonly inferred: number; readonly doubtful: number; readonly absent: number };
  readonly messages: readonly Message[];
  readonly source: SourceInfo;
}
