/** What stands around the tables: title, organ, year, period, dates, metadata, preamble, sections. */
import { diagnose } from '../../diagnostic/types.ts';
import type { Folder } from '../../script/folder.ts';
import type { IsoDate, MetadataEntry, ReportHead, ReportSection } from '../types.ts';
import { dateIn, periodIn, withDigits } from './dates.ts';
import { linesOf, proseOf, type HeadInput, type Line } from './lines.ts';
import { headMessages, type DateField, type HeadMessage } from './messages.ts';
import { metadataOf, pageEntries } from './metadata.ts';
import { cleaned } from './residue.ts';
import { headingsOf, joinedProse, proseLines } from './sections.ts';
import { signatureOf, withoutChrome } from './signature.ts';
import { findTitle, isOrgan, organOf, titleIn, yearOf } from './title.ts';

export type { HeadInput } from './lines.ts';

export interface HeadReading {
  readonly head: Omit<ReportHead, 'extensions'>;
  readonly messages: readonly HeadMessage[];
}

/** Lines in which a title is looked for where no heading shows where the text begins. */
const mostTitleLines = 80;

const valueOf = (metadata: readonly MetadataEntry[], id: MetadataEntry['id']): string | undefined =>
  metadata.find((entry) => entry.id === id && entry.value !== '')?.value;

/** Prose before the first section: after the title, without dates, names and what sites put there. */
function preambleOf(lines: readonly string[], folder: Folder): string {
  const kept: string[] = [];
  for (const line of lines) {
    const goesOn = kept.length > 0 && !/[。！？；：!?;:]$/u.test(kept.at(-1) ?? '');
    const short = !/[。，；,;]/u.test(line) && line.length < 25;
    if ((goesOn || !short) && !/^[【[(（]?(?:打印|关闭|字体|字号|分享)/u.test(folder.fold(line))) kept.push(line);
  }
  return joinedProse(kept);
}

/** Reads the head of a report. What the source does not say is null or empty. */
export function readHead(input: HeadInput): HeadReading {
  const { folder, script } = input;
  const messages: HeadMessage[] = [];
  const lines = linesOf(input);
  const found = headingsOf(lines, folder, script);
  const top = lines.slice(0, found[0]?.at ?? lines.length);
  const { entries, lines: metadataLines } = metadataOf(top.slice(0, found.length > 0 ? undefined : mostTitleLines), folder, script);
  const metadata = [...entries, ...pageEntries(input.page ?? [], entries)];

  const readDate = (field: DateField, text: string | undefined): IsoDate | null => {
    if (text === undefined) return null;
    const date = dateIn(withDigits(folder.fold(text)));
    if (date === null) messages.push(diagnose(headMessages, 'date-unreadable', { field, found: text }));
    return date ?? null;
  };

  const titleLines = top
    .slice(0, mostTitleLines)
    .map((line) => (line.used || metadataLines.has(line) ? '' : cleaned(proseOf(line), folder, script)));
  const printed = findTitle(titleLines, folder);
  const stated = valueOf(metadata, 'title');
  const title = best(printed?.title, stated === undefined ? undefined : titleIn(stated, folder), folder);
  if (title === null) messages.push(diagnose(headMessages, 'title-missing', {}));

  // Titles come more than once: in the head of the page and above the text.
  let start = printed === undefined ? 0 : printed.at + printed.lines;
  titleLines.forEach((text, at) => {
    if (at >= start && text !== '' && text.length < 200 && titleIn(text, folder) !== undefined) start = at + 1;
  });
  const opening = proseLines(
    top.slice(start).filter((line) => !metadataLines.has(line)),
    folder,
    script,
  );
  const early = signatureOf(opening.slice(0, 4), folder);
  const unsigned = found.length === 0 ? signatureOf(opening, folder) : undefined;
  const preamble = preambleOf(unsigned === undefined ? opening : opening.slice(0, unsigned.from), folder);

  const { sections, signature } = sectionsOf(lines, found, input);
  const signed = signature ?? unsigned ?? early;

  const named = title === null ? { year: null } : yearOf(title, folder);
  if (named.unreadable !== undefined) messages.push(diagnose(headMessages, 'year-unreadable', { found: named.unreadable }));
  const period = readPeriod([preamble, ...sections.map(({ text }) => text)], folder);
  if (period !== undefined && (period.from === null || period.to === null))
    messages.push(diagnose(headMessages, 'date-unreadable', { field: 'period', found: period.found }));
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const periodYear = from === null || to === null || from.slice(0, 4) !== to.slice(0, 4) ? null : Number(from.slice(0, 4));
  if (named.year !== null && periodYear !== null && named.year !== periodYear)
    messages.push(diagnose(headMessages, 'year-conflict', { title: named.year, period: periodYear }));
  const year = named.year ?? periodYear;
  if (year === null && named.unreadable === undefined && title !== null) messages.push(diagnose(headMessages, 'year-missing', {}));

  return {
    head: {
      title,
      organ: (title === null ? null : organOf(title, folder)) ?? publisher(metadata, folder) ?? signed?.organ ?? null,
      year,
      period: from === null || to === null ? null : { from, to },
      dates: {
        signed: readDate('signed', signed?.found ?? valueOf(metadata, 'creationDate')),
        published: readDate('published', valueOf(metadata, 'publicationDate')),
      },
      metadata,
      preamble,
      sections,
    },
    messages,
  };
}

/** The title that says more: the printed one, unless only the metadata name organ and year. */
function best(printed: string | undefined, stated: string | undefined, folder: Folder): string | null {
  if (printed === undefined || stated === undefined) return printed ?? stated ?? null;
  const says = (title: string): number => (organOf(title, folder) === null ? 0 : 1) + (yearOf(title, folder).year === null ? 0 : 1);
  return says(stated) > says(printed) ? stated : printed;
}

function publisher(metadata: readonly MetadataEntry[], folder: Folder): string | null {
  const value = valueOf(metadata, 'publisher');
  return value !== undefined && isOrgan(folder.fold(value).replace(/\s+/gu, '')) ? value : null;
}

function readPeriod(texts: readonly string[], folder: Folder): ReturnType<typeof periodIn> {
  for (const text of texts) {
    if (!text.includes('月')) continue;
    const period = periodIn(withDigits(folder.fold(text)));
    if (period !== undefined) return period;
  }
  return undefined;
}

function sectionsOf(
  lines: readonly Line[],
  found: ReturnType<typeof headingsOf>,
  { folder, script, text }: HeadInput,
): { sections: ReportSection[]; signature: ReturnType<typeof signatureOf> } {
  let signature: ReturnType<typeof signatureOf>;
  const sections = found.map(({ id, heading, number, at, from, rest }, index): ReportSection => {
    const next = found[index + 1]?.at ?? lines.length;
    let prose: readonly string[] = [...(rest === '' ? [] : [rest]), ...proseLines(lines.slice(from, next), folder, script)];
    if (index === found.length - 1) {
      signature = signatureOf(prose, folder);
      prose = withoutChrome(signature === undefined ? prose : prose.slice(0, signature.from), folder);
    }
    const { start, end: headingEnd } = lines[at]?.span ?? { start: 0, end: 0 };
    const end = lines[next]?.span.start ?? text.length;
    // Broken tables let text wander: what follows may stand before the heading in the source.
    return { id, heading, number, text: joinedProse(prose), span: { start, end: end < start ? headingEnd : end } };
  });
  return { sections, signature };
}
