/** Tells the headings of sections. */
import { editDistance } from '../../diagnostic/nearest.ts';
import type { SectionId } from '../../form/index.ts';
import type { Folder } from '../../script/folder.ts';
import { numeralOf } from './dates.ts';
import { knownLabels } from './labels.ts';

export interface Heading {
  readonly id: SectionId | null;
  readonly number: number | null;
  /** How much of the cleaned line is heading; the rest is prose. */
  readonly length: number;
  /** The line after belongs to the heading. */
  readonly runsOn: boolean;
}

/** 第一部分, 二、, 3. */
export const numbered = /^第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章)?([、.,:;]?\s*)/u;
const year = /\d{4}年度?/gu;
const longest = 60;

/** The words that tell the sections apart; what else their titles say, many headings share. */
const telling: Readonly<Record<SectionId, RegExp>> = {
  overall: /总体|基本|概述|概况/u,
  proactive: /主动/u,
  requests: /申请/u,
  disputes: /复议|诉讼/u,
  problems: /问题|改进|整改/u,
  otherMatters: /其他|其它|事项/u,
};

/** The sections whose telling words a heading has. 申请行政复议 speaks of disputes. */
function told(key: string): SectionId[] {
  const ids = (Object.keys(telling) as SectionId[]).filter((id) => telling[id].test(key));
  return ids.includes('disputes') ? ids.filter((id) => id !== 'requests') : ids;
}

/** Whether a heading may be a title with damage: it has the telling word of that one section, or, damaged, half of it. */
function mayBe(id: SectionId, title: string, key: string, ids: readonly SectionId[]): boolean {
  if (ids.length > 0) return ids.length === 1 && ids[0] === id;
  return Array.from(telling[id].exec(title)?.[0] ?? '').some((char) => key.includes(char));
}

/** The section that a heading names, though with other words around or some lost. */
function near(key: string): SectionId | null {
  let best: SectionId | null = null;
  let least = Infinity;
  const ids = told(key);
  for (const [title, id] of knownLabels().sections) {
    const cut = key.length >= 8 && title.endsWith(key);
    const edits = (title.length >= 6 && key.includes(title)) || cut ? Math.abs(key.length - title.length) : 0;
    if (edits > 0 && edits <= 14 && edits / 8 < least && mayBe(id, title, key, ids)) {
      best = id;
      least = edits / 8;
    }
    if (title.length < 4) continue;
    const limit = Math.floor(title.length / 4);
    const found = editDistance(key, title, limit);
    if (found <= limit && found < least && mayBe(id, title, key, ids)) {
      best = id;
      least = found;
    }
  }
  return best;
}

const numberOf = (numeral: string): number => (/\d/u.test(numeral) ? Number(numeral) : numeralOf(numeral));

/** Whether a line begins with a number, blanks and residue aside. Cheap, for every line. */
function isNumbered(text: string): boolean {
  let at = 0;
  while (at < text.length && ' \t\u00a0\u3000*#?？\ufeff\u200b'.includes(text.charAt(at))) at++;
  if (text.startsWith('[bookmark', at)) at = text.indexOf(']', at) + 1;
  return '第一二三四五六七八九十0123456789０１２３４５６７８９'.includes(text.charAt(at)) && at < text.length;
}

/** Longest line that may be a heading and nothing else, glosses and all. */
const longestLine = 4 * longest;

export interface Candidate {
  /** The line as it stands, and cleaned. */
  readonly raw: string;
  readonly clean: () => string;
  /** The line after, cleaned: a heading may run on. */
  readonly next: () => string | undefined;
  /** The line belongs to a table of the form. */
  readonly used: boolean;
  /** The line is a row. */
  readonly tabular: boolean;
}

/** Reads the heading that a line begins with. `last` is the number of the heading before. */
export function headingOf({ raw, clean, next, used, tabular }: Candidate, folder: Folder, last: number): Heading | undefined {
  const { sections, printed } = knownLabels();
  if (!isNumbered(raw)) {
    if (tabular || raw.length > longestLine) return undefined;
    const key = folder.key(raw);
    const id = sections.get(key);
    return id !== undefined && (key.length >= 6 || key === '总体情况')
      ? { id, number: null, length: clean().length, runsOn: false }
      : undefined;
  }
  if (used && printed.has(folder.key(raw))) return undefined;
  const text = clean();
  const folded = folder.fold(text);
  const [lead = '', numeral, separator] = numbered.exec(folded) ?? [];
  if (numeral === undefined) return undefined;
  const number = numberOf(numeral);
  const rest = folded.slice(lead.length);
  const whole = { number, length: text.length, runsOn: false };
  if (folded.length <= longest) {
    const key = folder.key(rest.replace(year, ''));
    const id = sections.get(key);
    if (id !== undefined) return { ...whole, id };
    if (separator === '' || key === '' || printed.has(folder.key(folded)) || printed.has(key)) return undefined;
    const ended = /[。;!?,]$/u.test(rest);
    const similar = ended || number <= last ? null : near(key);
    if (similar !== null) return { ...whole, id: similar };
    const ran = ended ? undefined : sections.get(key + folder.key((next() ?? '').slice(0, longest)));
    if (ran !== undefined) return { ...whole, id: ran, runsOn: true };
    const chinese = !/\d/u.test(numeral);
    if (!used && !tabular && chinese && !ended && rest.length <= 30 && !/[。;]/u.test(rest) && number > last && number <= last + 2)
      return { ...whole, id: null };
  }
  // A heading and its text on one line.
  const stop = /[。:;\s]/u.exec(rest)?.index ?? -1;
  const id = stop > 0 && stop <= longest ? sections.get(folder.key(rest.slice(0, stop))) : undefined;
  if (id === undefined) return undefined;
  const at = text.search(/[。：:；;]|(?<=\S{4})\s/u);
  return { id, number, length: at < 0 ? text.length : at + 1, runsOn: false };
}
