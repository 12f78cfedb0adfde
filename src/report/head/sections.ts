/** The sections of a report: headings as found, and the prose under each. */
import { isValueLike } from '../../lex/value.ts';
import type { Folder } from '../../script/folder.ts';
import type { ReportSection } from '../types.ts';
import { headingOf, numbered } from './headings.ts';
import { knownLabels } from './labels.ts';
import { proseOf, textOf, type Line } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { cleaned, withoutEnd } from './residue.ts';

/** A section before its prose is joined. */
export interface OpenSection extends Pick<ReportSection, 'id' | 'heading' | 'number'> {
  /** The line of the heading, and the first line after it. */
  readonly at: number;
  readonly from: number;
  /** Prose that stands on the line of the heading. */
  readonly rest: string;
}

/** A heading whose words are set apart has a few parts; a row has more. */
const mostParts = 3;

export function headingsOf(lines: readonly Line[], folder: Folder, script: 'keep' | 'hans'): OpenSection[] {
  const found: OpenSection[] = [];
  let last = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.parts.length > mostParts || line.parts.every(({ text }) => isValueLike(text))) continue;
    const raw = textOf(line);
    const clean = (): string => cleaned(raw, folder, script);
    const following = lines[at + 1];
    const next = (): string | undefined => (following === undefined ? undefined : cleaned(textOf(following), folder, script));
    const heading = headingOf({ raw, clean, next, used: line.used, tabular: line.tabular }, folder, last);
    if (heading === undefined) continue;
    const from = heading.runsOn ? at + 2 : at + 1;
    const text = clean();
    const name = heading.runsOn ? text + (next() ?? '') : withoutEnd(text.slice(0, heading.length), '。：:；;?？ \u3000');
    const previous = found.at(-1);
    found.push({ id: heading.id, number: heading.number, heading: name, at, from, rest: text.slice(heading.length).trim() });
    last = heading.number ?? (previous === undefined ? 1 : last + 1);
    at = from - 1;
  }
  // A table of contents: the heading comes again, and nothing stood under it.
  const lastOf = new Map(found.map(({ id }, at) => [id, at]));
  const kept = found.filter((section, at) => {
    const listed = section.rest === '' && found[at + 1]?.at === section.from;
    return !listed || section.id === null || lastOf.get(section.id) === at;
  });
  // 第一章 基本概况 beside 一、总体情况: a chapter of its own.
  const { titles } = knownLabels();
  const isTitle = ({ heading }: OpenSection): boolean => titles.has(folder.key(heading.replace(numbered, '')));
  const printed = new Set(kept.filter(isTitle).map(({ id }) => id));
  return kept.map((section) => (printed.has(section.id) && !isTitle(section) ? { ...section, id: null } : section));
}

/** Whether a line holds nothing but values. */
const isValues = (text: string): boolean => text.split(/\s+/u).every((word) => word === '' || isValueLike(word));

/** The prose of some lines, as paragraphs. What is left of tables and residue is not in it. */
export function proseLines(lines: readonly Line[], folder: Folder, script: 'keep' | 'hans'): string[] {
  const { printed } = knownLabels();
  const prose: string[] = [];
  for (const line of lines) {
    const raw = proseOf(line);
    if (raw === '') continue;
    const text = cleaned(raw, folder, script);
    if (text === '' || (text.length <= 60 && printed.has(folder.key(text)))) continue;
    // A number may be part of a sentence that was broken around it.
    if (isValues(text) && /[。！？；：]$|^$/u.test(prose.at(-1) ?? '')) continue;
    prose.push(text);
  }
  return prose;
}

export const joinedProse = (lines: readonly string[]): string => paragraphsOf(lines).join('\n');
