/** Title, organ, year and date of publication from all that names them. */
import { diagnose } from '../../diagnostic/types.ts';
import { organOf as kindOf } from '../../organ/index.ts';
import { identityIn, levelOf } from '../../organ/identity.ts';
import { sameOrgan } from '../../organ/same.ts';
import type { Folder } from '../../script/folder.ts';
import type { HeadEvidence, HeadSource, IsoDate, MetadataEntry } from '../types.ts';
import { dateIn, withDigits } from './dates.ts';
import { type HeadMessage, headMessages } from './messages.ts';
import { isOrgan } from './title.ts';
import { type TitleFound, worth } from './titles.ts';
import { candidate, type Weighted, weigh } from './weigh.ts';

/** What a source is worth as evidence. */
const weights = { heading: 4, metadata: 3, period: 4, preamble: 2, signature: 3, publisher: 1, habit: 1 } as const;

export interface EvidenceInput {
  readonly titles: readonly TitleFound[];
  /** The year of the statistical period. */
  readonly period: number | null;
  readonly preamble: string;
  readonly overview: string;
  /** The organ that signs. */
  readonly signature: string | null;
  readonly metadata: readonly MetadataEntry[];
  /** Where a text stands in the source: below the titles, or, of a signature, last. */
  readonly spanOf: (text: string, from: HeadSource) => Weighted<string>['span'];
  readonly dates: { readonly signed: IsoDate | null; readonly published: IsoDate | null };
  readonly folder: Folder;
}

const bare = (text: string, folder: Folder): string => folder.fold(text).replace(/\s+/gu, '');
const furnitureOf = ({ furniture }: TitleFound): string[] => (furniture ? ['furniture'] : []);

/** 现将柳溪县财政局2023年政府信息公开工作年度报告公布如下: what the text says of itself. */
const ownWords =
  /(?:现将|现公布|现发布|特?编制|公布|发布|《)(?<organ>[\p{Script=Han}（）()]{2,40})?(?<year>\d{4})年?度?的?[^。]{0,12}(?:政府信息公开|政务公开)[^。]{0,8}(?:报告|年报)/u;

/** 本报告由柳溪县财政局按照…编制: as outright as a title. */
const ownMaker = /报告由(?<organ>[\p{Script=Han}（）()]{2,40}?)(?:按照|根据|依据|编制)/u;

function yearsOf({ titles, period, preamble, overview, dates, folder, spanOf }: EvidenceInput): Weighted<number>[] {
  const found: Weighted<number>[] = [];
  const say = (
    year: number | null | undefined,
    ...rest: [Weighted<number>['from'], number, (readonly string[])?, Weighted<number>['span']?]
  ): void => {
    const [from, weight, against, span = spanOf(`${year ?? ''}年`, from)] = rest;
    if (year !== null && year !== undefined && year >= 1990 && year <= 2099) found.push(candidate(year, from, weight, against, span));
  };
  for (const title of titles)
    say(title.year, title.from, title.from === 'metadata' ? weights.metadata : weights.heading, furnitureOf(title), title.span);
  say(period, 'preamble', weights.period);
  const own = ownWords.exec(withDigits(folder.fold(preamble)))?.groups;
  say(own?.year === undefined ? null : Number(own.year), 'preamble', weights.preamble);
  const [first = ''] = withDigits(folder.fold(overview)).split('。');
  const said = /(?<![\d—-])(\d{4})年[,，度]/u.exec(first)?.[1];
  say(said === undefined ? null : Number(said), 'overview', weights.habit);
  for (const [from, date] of [
    ['signature', dates.signed],
    ['metadata', dates.published],
  ] as const)
    if (date !== null && found.some(({ value }) => value === Number(date.slice(0, 4)) - 1))
      say(Number(date.slice(0, 4)) - 1, from, weights.habit, [], spanOf(date, from) ?? spanOf(`${date.slice(0, 4)}年`, from));
  return found;
}

/** 柳溪县财政局、柳溪县水务局, 柳溪县财政局和柳溪县水务局, 柳溪县财政局柳溪县水务局: the organs of a name, each with its place. */
function severalIn(name: string, folder: Folder): readonly string[] {
  const place = kindOf(bare(name, folder)).place ?? '';
  const again = place === '' ? -1 : name.indexOf(place, place.length);
  const isNamed = (one: string): boolean => {
    const organ = kindOf(bare(one, folder));
    return organ.kind !== null && /[省市县区州盟旗]$/u.test(organ.place ?? '') && (organ.place?.length ?? 0) < one.length;
  };
  const listed = name.split('、');
  if (listed.length > 1 && listed.every((one) => kindOf(bare(one, folder)).kind !== null)) return listed;
  const divided = [name.split(/[、和与及]/u), again > 0 ? [name.slice(0, again).replace(/[和与及]$/u, ''), name.slice(again)] : []];
  return divided.find((parts) => parts.length > 1 && parts.every(isNamed)) ?? [name];
}

const said = (metadata: readonly MetadataEntry[], wanted: MetadataEntry['id']): string[] =>
  metadata.flatMap(({ id, value }) => (id === wanted ? [value] : []));

function organsOf({ titles, preamble, signature, metadata, folder, spanOf }: EvidenceInput): Weighted<string>[] {
  const found: Weighted<string>[] = [];
  type Rest = [from: HeadSource, weight: number, against?: readonly string[], span?: Weighted<string>['span']];
  const say = (organ: string | null, ...[from, weight, against = [], span = organ === null ? null : spanOf(organ, from)]: Rest): void => {
    // 我县2022年…: whose, it does not say.
    if (organ === null || !/\p{Script=Han}{2}/u.test(organ) || /^[我本]/u.test(organ)) return;
    const several = severalIn(organ, folder);
    if (several.length > 1) {
      several.forEach((name) => {
        say(name, from, weight, against, span);
      });
      return;
    }
    const known = kindOf(bare(organ, folder)).kind !== null;
    // A name of another kind is one only as long as nothing else is.
    if (!known && (/[\w :.,|>-]/iu.test(organ) || from === 'preamble')) return;
    found.push(candidate(organ, from, known ? weight : Math.min(weight, 2), known ? against : [...against, 'notAnOrgan'], span));
  };
  for (const title of titles)
    say(title.organ, title.from, title.from === 'metadata' ? weights.metadata : weights.heading, furnitureOf(title), title.span);
  const own = ownWords.exec(withDigits(folder.fold(preamble)))?.groups?.organ ?? null;
  say(own, 'preamble', weights.preamble);
  const maker = ownMaker.exec(folder.fold(preamble))?.groups?.organ ?? null;
  if (maker !== null && kindOf(maker).place !== null) say(maker, 'preamble', weights.signature);
  say(signature, 'signature', weights.signature);
  for (const publisher of said(metadata, 'publisher')) if (isOrgan(bare(publisher, folder))) say(publisher, 'metadata', weights.publisher);
  return found;
}

/** The code that the index number holds, and the division: that which is printed before that of the code, where the organ is registered. */
function identityEvidence({ metadata, spanOf }: EvidenceInput): Pick<HeadEvidence, 'organId' | 'division' | 'level'> {
  const same = (a: string, b: string): boolean => a === b;
  const found = metadata.flatMap(({ id, label, value }) => (id === 'indexNumber' ? (identityIn({ label, value }) ?? []) : []));
  const divisions = [
    ...said(metadata, 'division').flatMap((value) => {
      const code = /^\d{6}(?:\d{3}|\d{6})?$/u.exec(value.normalize('NFKC').trim())?.[0];
      return code === undefined ? [] : [candidate(code, 'metadata', weights.metadata, [], spanOf(value, 'metadata'))];
    }),
    ...found.flatMap(({ division, printed }) =>
      division === null ? [] : [candidate(division, 'metadata', weights.habit, [], spanOf(printed.value, 'metadata'))],
    ),
  ];
  return {
    organId: weigh(
      found.map(({ organId, printed }) => candidate(organId, 'metadata', weights.metadata, [], spanOf(printed.value, 'metadata'))),
      same,
      'otherOrgan',
    ),
    division: weigh(divisions, same, 'otherOrgan'),
    level: weigh(
      divisions.map(({ value, ...rest }) => ({ ...rest, value: levelOf(value) })),
      same,
      'otherOrgan',
    ),
  };
}

export function evidenceOf(input: EvidenceInput): HeadEvidence {
  const { titles, metadata, dates, folder } = input;
  const year = weigh(yearsOf(input), (a, b) => a === b, 'otherYear');
  const organ = weigh(organsOf(input), (a, b) => sameOrgan(bare(a, folder), bare(b, folder)), 'otherOrgan');
  const agrees = (title: TitleFound): number =>
    (title.year !== null && title.year === year.value ? 1 : 0) +
    (title.organ !== null && organ.value !== null && sameOrgan(bare(title.organ, folder), bare(organ.value, folder)) ? 1 : 0);
  const known = titles.map((one) => candidate(one.title, one.from, 3 + worth(one) / 10 + agrees(one), furnitureOf(one), one.span));
  const title = weigh(known, (a, b) => bare(a, folder) === bare(b, folder), 'otherYear');
  const doubts = year.certainty === 'doubtful' || organ.certainty === 'doubtful';
  const published = said(metadata, 'publicationDate').flatMap((text) => {
    const day = dateIn(withDigits(folder.fold(text)));
    return day === undefined || day === null
      ? []
      : [candidate<IsoDate>(day, 'metadata', weights.metadata, [], input.spanOf(text, 'metadata'))];
  });
  return {
    ...identityEvidence(input),
    year,
    organ,
    // Titles that differ in their words only are one title.
    title: title.certainty === 'doubtful' && !doubts ? { ...title, certainty: 'certain' } : title,
    published:
      dates.published === null
        ? { value: null, certainty: 'certain', candidates: [] }
        : { ...weigh(published, (a, b) => a === b, 'otherYear'), value: dates.published },
  };
}

/** What is missing, damaged or contradicted. */
export function evidenceMessages({ title, year, organ, organId }: HeadEvidence, titles: readonly TitleFound[]): HeadMessage[] {
  const messages: HeadMessage[] = [];
  const damaged = titles.find((one) => !one.furniture && one.unreadable !== undefined && one.title === title.value)?.unreadable;
  if (title.value === null) messages.push(diagnose(headMessages, 'title-missing', {}));
  if (damaged !== undefined) messages.push(diagnose(headMessages, 'year-unreadable', { found: damaged }));
  else if (year.value === null && title.value !== null) messages.push(diagnose(headMessages, 'year-missing', {}));
  if (year.value !== null && year.certainty === 'doubtful')
    messages.push(diagnose(headMessages, 'year-conflict', { year: year.value, others: year.alternatives ?? [] }));
  if (organ.value !== null && organ.certainty === 'doubtful')
    messages.push(diagnose(headMessages, 'organ-conflict', { organ: organ.value, others: organ.alternatives ?? [] }));
  if (organId.value !== null && organId.certainty === 'doubtful')
    messages.push(diagnose(headMessages, 'organ-id-conflict', { organId: organId.value, others: organId.alternatives ?? [] }));
  return messages;
}
