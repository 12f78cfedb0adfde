/** What stands around the tables: title, organ, year, period, dates, metadata, preamble, sections. */
import { diagnose } from '../../diagnostic/types.ts';
import type { Folder } from '../../script/folder.ts';
import type { HeadEvidence, IsoDate, MetadataEntry, ReportHead, ReportSection } from '../types.ts';
import { evidenceMessages, evidenceOf } from './evidence.ts';
import { bareOf } from './furniture.ts';
import { dateIn, periodIn, withDigits } from './dates.ts';
import { linesOf, proseOf, type HeadInput, type Line } from './lines.ts';
import { headMessages, type DateField, type HeadMessage } from './messages.ts';
import { metadataOf, pageEntries } from './metadata.ts';
import { cleaned } from './residue.ts';
import { headingsOf, joinedProse, proseLines } from './sections.ts';
import { signatureOf, withoutChrome } from './signature.ts';
import { titleIn } from './title.ts';
import { titleOf, titlesOf } from './titles.ts';

export type { HeadInput } from './lines.ts';

export interface HeadReading {
  readonly head: Omit<ReportHead, 'extensions'>;
  /** The candidates for title, organ, year and date of publication, weighed. */
  readonly evidence: HeadEvidence;
  readonly messages: readonly HeadMessage[];
}

/** Lines in which a title is looked for where no heading shows where the text begins. */
const mostTitleLines = 80;

const valueOf = (metadata: readonly MetadataEntry[], id: MetadataEntry['id']): string | undefined =>
  metadata.find((entry) => entry.id === id && entry.value !== '')?.value;

/** A line that ends within a quotation or a title goes on. */
const isOpen = (line: string): boolean => (line.match(/[《“(（]/gu) ?? []).length > (line.match(/[》”)）]/gu) ?? []).length;
const begins = /^(?:根据|按照|依据|遵照|为|现将|本报告|本年度报告)/u;

/** Prose before the first section: after the title, without dates, names and what sites put there. */
function preambleOf(lines: readonly string[], folder: Folder): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (bareOf(line, (text) => folder.fold(text)).furniture) continue;
    const goesOn = kept.length > 0 && !/[。！？；：!?;:]$/u.test(kept.at(-1) ?? '');
    const short = !/[。，；,;]/u.test(line) && line.length < 25 && !isOpen(line) && !begins.test(folder.fold(line));
    if (goesOn || !short) kept.push(line);
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
  const stated = valueOf(metadata, 'title');
  const titles = titlesOf(
    titleLines.map((text, at) => ({ text, span: top[at]?.span ?? { start: 0, end: 0 } })),
    folder,
  );
  const inMetadata = stated === undefined ? undefined : titleIn(stated, folder);
  if (inMetadata !== undefined) titles.push(titleOf(inMetadata, 'metadata', folder, { furniture: false, span: null, end: 0 }));

  // Titles come more than once: in the head of the page and above the text.
  let start = Math.max(0, ...titles.filter(({ furniture }) => !furniture).map(({ end }) => end));
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

  const period = readPeriod([preamble, ...sections.map(({ text }) => text)], folder);
  if (period !== undefined && (period.from === null || period.to === null))
    messages.push(diagnose(headMessages, 'date-unreadable', { field: 'period', found: period.found }));
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const dates = {
    signed: readDate('signed', signed?.found ?? valueOf(metadata, 'creationDate')),
    published: readDate('published', valueOf(metadata, 'publicationDate')),
  };
  const below = Math.max(0, ...titles.filter(({ furniture }) => !furniture).map(({ span }) => span?.end ?? 0));
  const evidence = evidenceOf({
    titles,
    period: from === null || to === null || from.slice(0, 4) !== to.slice(0, 4) ? null : Number(from.slice(0, 4)),
    preamble,
    overview: sections.find(({ id }) => id === 'overall')?.text ?? '',
    signature: signed?.organ ?? null,
    metadata,
    spanOf: (text, from) => {
      const start = from === 'signature' ? input.text.lastIndexOf(text) : input.text.indexOf(text, from === 'metadata' ? undefined : below);
      return start < 0 || text === '' ? null : { start, end: start + text.length };
    },
    dates,
    folder,
  });
  messages.push(...evidenceMessages(evidence, titles));

  return {
    head: {
      title: evidence.title.value,
      organ: evidence.organ.value,
      year: evidence.year.value,
      period: from === null || to === null ? null : { from, to },
      dates,
      metadata,
      preamble,
      sections,
    },
    evidence,
    messages,
  };
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
