/** The model: a report, its cells, and the result of reading one. Plain JSON throughout. */
import type { Span } from '../diagnostic/types.ts';
import type { DeclinedFormId } from '../form/declined.ts';
import type { CellPath, EditionId, SectionId, TableId, TablesOfEdition } from '../form/index.ts';
import type { Message } from '../messages.ts';
import type { Placed } from '../read/types.ts';

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

/**
 * A row that the form does not have, values of another edition's block, or a line of a form that is recognised and not
 * read (`statistics`), as found.
 */
export interface Extension {
  readonly table: TableId | 'statistics';
  /** The line of the form that is not read, where it is known. */
  readonly id?: string;
  readonly label: string;
  /** As printed beside the label. */
  readonly unit?: string;
  readonly edition?: EditionId | DeclinedFormId;
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
  /** Units that cells print and that differ from the form's (`元` where the form says 万元): the value is in this unit. Absent when empty. */
  readonly units?: Readonly<Partial<Record<CellPath, string>>>;
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
  /** A person set the value (`withEdits`): it is never certain, and `text` and `raw` still say what is printed. */
  readonly edited?: true;
  readonly span?: Span;
  /** The values that the readings left over would give; only where doubtful. */
  readonly alternatives?: readonly (number | null)[];
}

export type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

/** `otherForm`: an edition recognised but not read. `several`: more than one report in the input. */
export type DocumentKind = 'report' | 'blankForm' | 'otherForm' | 'notAReport' | 'several';

export type SourceFormat = 'html' | 'markdown' | 'text' | 'docx' | 'xlsx' | 'pdf' | (string & {});

export interface SourceInfo {
  /** The decoded text that all spans point into. */
  readonly text: string;
  readonly encoding: string;
  readonly encodingCertainty: Certainty;
  /** `html`, `markdown`, `text`, `docx`, `xlsx`, `pdf`, or the name that a reader of the caller's gives. */
  readonly format: SourceFormat;
  readonly script: 'hans' | 'hant' | 'mixed';
  /** Whether pinyin glosses were found. */
  readonly glossed: boolean;
  /** Where runs of `text` stand in a binary file, by start. Absent for text, HTML and Markdown. */
  readonly places?: readonly Placed[];
}

/** Where a value of the head was found. */
export type HeadSource = 'pageTitle' | 'metadata' | 'heading' | 'preamble' | 'signature' | 'overview' | 'tables';

/** One reading of a value of the head, with its place and what speaks against it. */
export interface HeadCandidate<T> {
  readonly value: T;
  readonly from: HeadSource;
  /** Null for what does not stand in the text (metadata of a page). */
  readonly span: Span | null;
  /** Names of what speaks against it: `furniture`, `otherYear`, `otherOrgan`, `notAnOrgan`. Empty for good evidence. */
  readonly against: readonly string[];
}

/** A value of the head as weighed: certain only where no candidate contradicts it. */
export interface HeadValue<T> {
  readonly value: T | null;
  readonly certainty: Certainty;
  readonly span?: Span;
  /** Other values that candidates give; only where doubtful. */
  readonly alternatives?: readonly T[];
  /** All candidates, the best first. */
  readonly candidates: readonly HeadCandidate<T>[];
}

/** The evidence for what stands around the tables. */
export interface HeadEvidence {
  readonly title: HeadValue<string>;
  readonly organ: HeadValue<string>;
  readonly year: HeadValue<number>;
  readonly published: HeadValue<IsoDate>;
}

/** What `parse` gives. Plain JSON: `JSON.stringify` keeps all of it. */
export interface ParseResult {
  readonly kind: DocumentKind;
  readonly report: AnnualReport;
  readonly cells: Readonly<Record<CellPath, Cell>>;
  readonly counts: { readonly certain: number; readonly inferred: number; readonly doubtful: number; readonly absent: number };
  /** Title, organ, year and date of publication with certainty and the candidates they were chosen from. */
  readonly head: HeadEvidence;
  readonly messages: readonly Message[];
  readonly source: SourceInfo;
}
