/** What the checks say of a report: at once where it is short, else from the worker, and until that answers what they said before. */
import { resultOf } from './documents.ts';
import { validate, type Validation } from './library.ts';
import type { Loaded, Work } from './store.ts';

/** A report with the values typed into it. */
export interface Checked {
  readonly document: Loaded;
  readonly edits: Work['edits'];
}

/** Asks the worker. */
export type AskChecks = (of: Checked, previous: Checked | null) => Promise<Validation>;

interface Question {
  readonly edits: Work['edits'];
  readonly previous: Loaded | undefined;
  readonly previousEdits: Work['edits'] | undefined;
}

/** Reports with more characters than this are checked in the worker: the checks read all of their prose. */
export const longText = 200_000;

export const isLong = ({ result }: Loaded): boolean => result.source.text.length > longText;

const answers = new WeakMap<Loaded, Question & { readonly validation: Validation }>();
const open = new WeakSet<Loaded>();
let ask: AskChecks | undefined;
let answered = (): void => undefined;

/** Who is asked, and who is told that there is an answer. */
export function askIn(worker: AskChecks, told: () => void): void {
  ask = worker;
  answered = told;
}

const same = (a: Question, b: Question): boolean => a.edits === b.edits && a.previous === b.previous && a.previousEdits === b.previousEdits;

function checkNow(of: Checked, before: Checked | null): Validation {
  const previous = before && resultOf(before.document, before.edits);
  return validate(resultOf(of.document, of.edits), previous ? { previous } : {});
}

/** Keeps what the worker said of a report when it read it. */
export const keepAnswer = (document: Loaded, edits: Work['edits'], validation: Validation): void =>
  void answers.set(document, { edits, previous: undefined, previousEdits: undefined, validation });

export function validationOf(of: Checked, before: Checked | null): Validation {
  if (!ask || ![of, before].some((one) => one && isLong(one.document))) return checkNow(of, before);
  const { document } = of;
  const question: Question = { edits: of.edits, previous: before?.document, previousEdits: before?.edits };
  const known = answers.get(document);
  if (known && same(known, question)) return known.validation;
  // One question at a time; what has changed meanwhile is asked when the answer is shown.
  if (!open.has(document)) {
    open.add(document);
    void ask(of, before)
      // Where the worker does not have both reports, here.
      .catch(() => checkNow(of, before))
      .then((validation) => answers.set(document, { ...question, validation }))
      .finally(() => {
        open.delete(document);
        answered();
      });
  }
  return known?.validation ?? checkNow(of, null);
}
