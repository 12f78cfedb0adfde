/** The model: a report, its cells, and the result of reading one. Plain JSON throughout. */
import type { Span } from '../diagnostic/types.ts';
import type { DeclinedFormId } from '../form/declined.ts';
import type { CellPath, EditionId, SectionId, TableId, TablesOfEdition } from '../form/index.ts';
import type { Message } from '../messages.ts';
import type { OrganLevel } from '../organ/types.ts';
import type { Placed } from '../read/types.ts';

/** A date as printed, in ISO form: `2024-02-19`. */
export type IsoDate = string;

/** One line of the table that sites put above a report (索引号, 发布机构, 发布日期 …). `id` where the label is known. */
export interface MetadataEntry {
  /** What the line says, where its label is one of those known. */
  readonly id?:
    | 'title'
    | 'indexNumber'
    | 'documentNumber'
    | 'publisher'
    | 'publicationDate'
    | 'creationDate'
    | 'category'
    | 'keywords'
    | 'validity'
    | 'division';
  /** As printed, without its colon. */
  readonly label: string;
  /** As printed. */
  readonly value: string;
}

/** A section as found. `id` is null where the heading matches none of the six; `number` is the printed numeral. */
export interface ReportSection {
  /** Null for a chapter that is none of the six. */
  readonly id: SectionId | null;
  /** As printed, with its numeral. */
  readonly heading: string;
  /** Null where no numeral is printed. */
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
  /** Where it stands: one of the three tables, or `statistics` of a form that is not read. */
  readonly table: TableId | 'statistics';
  /** The line of the form that is not read, where it is known. */
  readonly id?: string;
  /** As printed. */
  readonly label: string;
  /** As printed beside the label. */
  readonly unit?: string;
  /** The edition that has the row, where it is another than that of the report. */
  readonly edition?: EditionId | DeclinedFormId;
  /** Its values in printed order; null where no number stands. */
  readonly columns: readonly { readonly label: string; readonly id?: string; readonly value: number | null }[];
}

/** What stands around the tables. All of it null or empty where the source does not say. */
export interface ReportHead {
  /** As printed, lines joined. */
  readonly title: string | null;
  /** The organ whose report it is, as printed. */
  readonly organ: string | null;
  /** The data year (the report is published in the year after). */
  readonly year: number | null;
  /** The days that the report covers, both inclusive. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Of the signature, and of publication on the page. */
  readonly dates: { readonly signed: IsoDate | null; readonly published: IsoDate | null };
  /** In printed order; empty where there is no such table. */
  readonly metadata: readonly MetadataEntry[];
  /** Prose before the first section heading. */
  readonly preamble: string;
  /** In printed order. */
  readonly sections: readonly ReportSection[];
  /** Rows that the form does not have. */
  readonly extensions: readonly Extension[];
  /** Units that cells print and that differ from the form's (`元` where the form says 万元): the value is in this unit. Absent when empty. */
  readonly units?: Readonly<Partial<Record<CellPath, string>>>;
}

/** A report of one edition: its head, and its tables under `proactive`, `requests` and `disputes`. */
export type ReportOf<E extends EditionId> = ReportHead & TablesOfEdition<E> & { readonly edition: E };

/** What stands in place of a report where the source holds none that is read: no edition, and the tables of the newest form without a value. */
export type WithoutEdition = ReportHead & TablesOfEdition<'cn-ogi-2021'> & { readonly edition: null };

/** A report, discriminated by `edition`, which is null for a source that holds none or one that is not read. */
export type AnnualReport = { [E in EditionId]: ReportOf<E> }[EditionId] | WithoutEdition;

/** What a cell holds: a number; nothing; `-` or `/`; 无 or 不适用; other text; or no such cell is in the source. */
export type CellState = 'number' | 'blank' | 'dash' | 'none' | 'text' | 'absent';
/** How sure a reading is: one reading is allowed; the sums leave one, or its support is weak; more than one is left. */
export type Certainty = 'certain' | 'inferred' | 'doubtful';

/** One cell of the form as read. */
export interface Cell {
  /** `table.row.column`. */
  readonly path: CellPath;
  /** The number, in `unit` where the cell prints one, else in the unit of the form. Null unless `state` is `number` and the cell is not doubtful. */
  readonly value: number | null;
  /** What the cell holds. */
  readonly state: CellState;
  /** How sure the reading is. */
  readonly certainty: Certainty;
  /** Decoded text: entities resolved, white space trimmed. */
  readonly text: string;
  /** As in the source: `source.text.slice(span.start, span.end)`, markup and all. */
  readonly raw: string;
  /** A unit that stands in the cell (`251000元`). */
  readonly unit?: string;
  /** A person set the value (`withEdits`): it is never certain, and `text` and `raw` still say what is printed. */
  readonly edited?: true;
  /** Where it stands in `source.text`; absent where nothing does. */
  readonly span?: Span;
  /** The values that the readings left over would give; only where doubtful. */
  readonly alternatives?: readonly (number | null)[];
}

/** Cells by path. */
export type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

/** `otherForm`: an edition recognised but not read. `several`: more than one report in the input. */
export type DocumentKind = 'report' | 'blankForm' | 'otherForm' | 'notAReport' | 'several';

/** The format that was read; any other name is that of a reader that the caller brought. */
export type SourceFormat = 'html' | 'markdown' | 'text' | 'docx' | 'xlsx' | 'pdf' | (string & {});

/** What was read, and how it was decoded. All spans point into `text`. */
export interface SourceInfo {
  /** The decoded text that all spans point into. */
  readonly text: string;
  /** The encoding that was read (`utf-8`, `gb18030`, …); `string` for text, `binary` for a file that is no text. */
  readonly encoding: string;
  /** How sure that encoding is. */
  readonly encodingCertainty: Certainty;
  /** `html`, `markdown`, `text`, `docx`, `xlsx`, `pdf`, or the name that a reader of the caller's gives. */
  readonly format: SourceFormat;
  /** Simplified, Traditional, or both. */
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
  /** The value that it gives. */
  readonly value: T;
  /** Where it was found. */
  readonly from: HeadSource;
  /** Null for what does not stand in the text (metadata of a page). */
  readonly span: Span | null;
  /** Names of what speaks against it: `furniture`, `otherYear`, `otherOrgan`, `notAnOrgan`. Empty for good evidence. */
  readonly against: readonly string[];
}

/** A value of the head as weighed: certain only where no candidate contradicts it. */
export interface HeadValue<T> {
  /** What the best candidate says, also where it is doubtful; null where the source does not say. */
  readonly value: T | null;
  /** Doubtful where candidates contradict each other. */
  readonly certainty: Certainty;
  /** Where the value stands in `source.text`. */
  readonly span?: Span;
  /** Other values that candidates give; only where doubtful. */
  readonly alternatives?: readonly T[];
  /** All candidates, the best first. */
  readonly candidates: readonly HeadCandidate<T>[];
}

/** The evidence for what stands around the tables. */
export interface HeadEvidence {
  /** The title of the report. */
  readonly title: HeadValue<string>;
  /** The organ whose report it is. */
  readonly organ: HeadValue<string>;
  /** The data year. */
  readonly year: HeadValue<number>;
  /** The date of publication. */
  readonly published: HeadValue<IsoDate>;
  /**
   * The code of the organ by the printed index number (统一社会信用代码, or the organisation code), where its check digit is right;
   * doubtful where two are printed.
   */
  readonly organId: HeadValue<string>;
  /** The code of GB/T 2260: certain where it is printed, inferred where it is that of the index number, in which the organ is registered. */
  readonly division: HeadValue<string>;
  /** The level of that division. */
  readonly level: HeadValue<OrganLevel>;
}

/** What `parse` gives. Plain JSON: `JSON.stringify` keeps all of it. */
export interface ParseResult {
  /** What the source is. Only `report` has numbers. */
  readonly kind: DocumentKind;
  /** The model; its values are those of `cells`. Its `edition` is null unless `kind` is `report` or `blankForm`. */
  readonly report: AnnualReport;
  /** Every cell of the form, by path; without an edition those of the newest, none with a value. */
  readonly cells: Readonly<Record<CellPath, Cell>>;
  /** How many cells have each certainty, and how many are absent; together all cells of the form. */
  readonly counts: { readonly certain: number; readonly inferred: number; readonly doubtful: number; readonly absent: number };
  /** Title, organ, year and date of publication with certainty and the candidates they were chosen from. */
  readonly head: HeadEvidence;
  /** What was odd in reading; `describe` gives the words. */
  readonly messages: readonly Message[];
  /** The text that spans point into, and how it was read. */
  readonly source: SourceInfo;
}
