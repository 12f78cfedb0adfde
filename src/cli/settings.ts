/** What the command line says, as plain data that can be sent to a worker. */
import type { ValidateOptions } from '../check/index.ts';
import type { Locale, Severity } from '../diagnostic/types.ts';
import type { Values } from './options.ts';
import type { ErrorCode, RecordKey } from './records.ts';
import type { Settled } from './settled.ts';

export type CheckFormatName = NonNullable<Values['format']>;
export type ParseFormatName = NonNullable<Values['to']>;
export type TableFormatName = NonNullable<Values['tables']>;

/** The answers of `gongkai parse` to records; those of `gongkai check` are findings. */
export type Shape = NonNullable<Values['shape']>;

/** How sources are read. */
export interface ReadSettings {
  readonly encoding?: string;
  readonly format?: 'html' | 'markdown' | 'text';
  readonly script?: 'keep' | 'hans';
}

export interface Shared {
  readonly read: ReadSettings;
  readonly locale: Locale;
  readonly color: boolean;
  /** Cells that a person settled. */
  readonly settled?: Settled;
}

/** How reports are checked. */
export interface Checking extends Shared {
  readonly validate: Pick<ValidateOptions, 'profile' | 'rules' | 'blankAsZero' | 'organ'>;
  /** File of last year's report. */
  readonly previous?: string;
  /** Files of the reports that this one sums up. */
  readonly parts?: readonly string[];
}

export interface CheckSettings extends Checking {
  readonly command: 'check';
  readonly to: CheckFormatName;
  /** Only errors are printed. */
  readonly quiet: boolean;
}

export interface ParseSettings extends Shared {
  readonly command: 'parse';
  readonly to: ParseFormatName;
  /** Draw what was seen instead of giving the report. */
  readonly explain: boolean;
  /** English labels in documents. */
  readonly english: boolean;
  /** Which kinds of document give rows: reports alone, or all. */
  readonly kinds: 'reports' | 'all';
  /** What the answer to a record holds. */
  readonly shape: Shape;
}

export interface DataSettings extends Checking {
  readonly command: 'data';
  /** People in the area of the one report. */
  readonly population?: number;
  readonly to: TableFormatName;
  readonly kinds: 'reports' | 'all';
}

export interface DoubtsSettings extends Shared {
  readonly command: 'doubts';
}

export type Settings = CheckSettings | ParseSettings | DataSettings | DoubtsSettings;

/** A source to be read: a file, or content that was piped in. */
export interface Source {
  /** As shown to people and written into output. */
  readonly name: string;
  readonly path?: string;
  /** What is read as it comes: `-` for what is piped in, else a named pipe. */
  readonly stream?: string;
  readonly content?: string | Uint8Array;
  readonly encoding?: string;
  /** Path below the folder that was named, for output into a folder. */
  readonly under?: string;
  /** Why there is nothing to read. */
  readonly refused?: string;
  /** The code of that, for records. */
  readonly code?: ErrorCode;
  readonly format?: 'html' | 'markdown' | 'text';
  /** For records that are piped in. */
  readonly record?: RecordKey;
}

/** Problems by severity, and the sources that could not be checked in full. */
export type Tally = Readonly<Record<Severity | 'incomplete', number>>;
export const noTally: Tally = { error: 0, warning: 0, info: 0, incomplete: 0 };
export const addTally = (a: Tally, b: Tally): Tally => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  info: a.info + b.info,
  incomplete: a.incomplete + b.incomplete,
});
