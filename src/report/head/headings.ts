/** Tells the headings of sections. */
import type { SectionId } from '../../form/index.ts';
import type { Folder } from '../../script/index.ts';
import { numeralOf } from './dates.ts';
import { knownLabels } from './labels.ts';

export interface Heading {
  readonly id: SectionId | null;
  readonly number: number | null;
  /** How much of the line is heading; the rest is prose. */
  readonly length: number;
}

const numbered = /^第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章)?([、.,:;]?\s*)/u;
const year = /\d{4}年度?/gu;
const longest = 60;

/** Edits between two short strings, or more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The section that a heading names, though with other words around or some lost. */
function near(key: string): SectionId | null {
  let best: SectionId | null = null;
  let least = Infinity;
  for (const [title, id] of knownLabels().sections) {
    const edits = title.length >= 6 && key.includes(title) ? key.length - title.length : 0;
    if (edits > 0 && edits <= 14 && edits / 8 < least) {
      best = id;
      least = edits / 8;
    }
    if (title.length < 4) continue;
    const limit = Math.floor(title.length / 4);
    const found = distance(key, title, limit);
    if (found <= limit && found < least) {
      best = id;
      least = found;
    }
  }
  return best;
}

const numberOf = (numeral: string): number => (/\d/u.test(numeral) ? Number(numeral) : numeralOf(numeral));

/** Whether a line may be or begin with a heading; cheap, for every line. */
export function mayBeHeading(text: string): boolean {
  return text.length <= longest * 3 || /^[第一二三四五六七八九十\d*#[]/u.test(text);
}

/**
 * Reads the heading that a line begins with. `text` is cleaned; `last` is the number of the heading before, for those
 * that name none of the six sections; `next` is the line after, onto which a heading may run on.
 */
export function headingOf(text: string, folder: Folder, last: number, next: string | undefined): (Heading & { readonly runsOn: boolean }) | undefined {
  const { sections, printed } = knownLabels();
  const folded = folder.fold(text);
  const [lead = '', numeral, separator] = numbered.exec(folded) ?? [];
  const rest = folded.slice(lead.length);
  const whole = { length: text.length, runsOn: false };
  if (folded.length <= longest) {
    const key = folder.key(rest.replace(year, ''));
    const id = sections.get(key);
    if (numeral === undefined) return id !== undefined && (key.length >= 6 || key === '总体情况') ? { ...whole, id, number: null } : undefined;
    const number = numberOf(numeral);
    if (id !== undefined) return { ...whole, id, number };
    if (separator === '' || key === '' || printed.has(folder.key(folded)) || printed.has(key)) return undefined;
    const ended = /[。;!?,]$/u.test(rest);
    const similar = ended ? null : near(key);
    if (similar !== null) return { ...whole, id: similar, number };
    const ran = next === undefined || next.length > longest ? undefined : sections.get(key + folder.key(next));
    if (ran !== undefined) return { ...whole, id: ran, number, runsOn: true };
    const chinese = !/\d/u.test(numeral);
    if (chinese && !ended && rest.length <= 30 && !/[。;]/u.test(rest) && number > last && number <= last + 2) return { ...whole, id: null, number };
  }
  if (numeral === undefined) return undefined;
  // A heading and its text on one line.
  const stop = /[。:;\s]/u.exec(rest)?.index ?? -1;
  const id = stop > 0 ? sections.get(folder.key(rest.slice(0, stop))) : undefined;
  if (id === undefined) return undefined;
  const at = text.search(/[。：:；;]|(?<=\S{4})\s/u);
  return { id, number: numberOf(numeral), length: at < 0 ? text.length : at + 1, runsOn: false };
}
