/** What a format is: the output of one source, and how the outputs become one. */
import type { Checked } from '../checked.ts';
import type { FileIds } from '../output.ts';
import type { CheckSettings, ParseSettings, Source, Tally } from '../settings.ts';
import type { Loaded } from '../source.ts';
import type { Outcome } from '../job.ts';

export interface Failed {
  readonly name: string;
  readonly reason: string;
}

/** How the outputs of single sources become one. */
export interface Frame {
  /** Before anything is read: the files that no output may replace. Throws where one would be. */
  readonly before?: (reading: FileIds) => void | Promise<void>;
  /** Removes what is not complete. Must not wait. */
  readonly abandon?: () => void;
  readonly start?: string;
  readonly separator?: string;
  /** `files` counts those that were read. */
  readonly end?: (done: { readonly files: number; readonly tally: Tally; readonly failed: readonly Failed[] }) => string;
  /** Takes the outcomes in place of the output: what is not text, or goes into several files. */
  readonly take?: (outcome: Outcome) => Promise<void>;
  /** Ends what took them. */
  readonly finish?: () => Promise<void>;
}

export interface CheckFormat {
  /** In whole lines; records of JSON without what divides them. */
  readonly one: (checked: Checked, settings: CheckSettings) => readonly string[];
  readonly frame: (settings: CheckSettings, bom: boolean) => Frame;
  /** Everything is given, as data; else one cause stands once, as in a list that people work off. */
  readonly data?: true;
  /** The lines of the source are drawn. */
  readonly drawn?: true;
}

export interface ParseFormat {
  readonly one: (source: Source, loaded: Loaded, settings: ParseSettings) => Pick<Outcome, 'output' | 'lines'>;
  readonly frame: (several: boolean, bom: boolean) => Frame;
  /** A line for each number: what is no report has none. */
  readonly table?: true;
  /** A document for each report. */
  readonly document?: true;
}

export const arrayFrame: Frame = { start: '[\n', separator: ',\n', end: ({ files }) => (files > 0 ? '\n]\n' : ']\n') };
