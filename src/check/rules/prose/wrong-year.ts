import { type Check, copiedClause, type Facts, fold, type RuleAbout, type RuleWords, type Span, yearIn } from '../../kit.ts';

export interface Data {
  /** `title`: the title names another year; `text`: a passage opens with another year and never names its own; `garbled`: digits run together. */
  readonly kind: 'title' | 'text' | 'garbled';
  readonly found: string;
  readonly year: number;
  readonly heading: string | null;
}

/** Where the digits stand in a section of the source, else the section. */
function placeIn(source: string | null, section: Span | undefined, digits: string): Span | undefined {
  if (source === null || section === undefined) return section;
  const start = source.indexOf(digits, section.start);
  return start === -1 || start + digits.length > section.end ? section : { start, end: start + digits.length };
}

export const facts = { id: 'wrong-year', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const { head } = context;
  const year = head.year;
  if (year === null) {
    yield null;
    return;
  }
  const titled = yearIn(head.title === null ? null : fold(head.title));
  yield titled !== null && titled !== year ? { key: 'title', data: { kind: 'title', found: String(titled), year, heading: null } } : true;
  const passages = [
    { heading: null, text: head.preamble, span: undefined, plan: false },
    ...head.sections
      .filter(({ id }) => id === 'overall' || id === 'problems' || id === 'otherMatters')
      .map(({ id, heading, text, span }) => ({ heading, text, span, plan: id === 'problems' })),
  ];
  for (const { heading, text, span, plan } of passages) {
    const folded = fold(text);
    const garbled = /(?<!\d)\d{5,12}(?=\s?年)/u.exec(folded);
    if (garbled)
      yield {
        span: placeIn(context.text, span, garbled[0]),
        key: garbled[0],
        data: { kind: 'garbled', found: `${garbled[0]}年`, year, heading },
      };
    const named = [...folded.matchAll(/(?<!\d)(?:19|20)\d{2}(?=\s?年)/gu)].map(([found]) => Number(found));
    const opening = folded
      .split(/[。\n]/u)
      .flatMap(
        (sentence) =>
          /^(?:[本我]\p{Script=Han}{1,4})?((?:19|20)\d{2}) ?年度? ?(?!以来)[,以来我本全未无没共]/u
            .exec(sentence.trimStart())
            ?.slice(1)
            .map(Number) ?? [],
      );
    // Plans speak of the year after.
    const stale = opening.find((found) => found < year || found > year + 1);
    if (stale !== undefined && !named.includes(year) && !(plan && named.includes(year + 1)))
      yield {
        span: placeIn(context.text, span, String(stale)),
        key: `${heading ?? ''} ${stale}`,
        data: { kind: 'text', found: String(stale), year, heading },
      };
    else if (!garbled) yield true;
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '年份有误', en: 'Wrong year' },
  zh: ({ kind, found, year, heading }) =>
    kind === 'title'
      ? `标题的年份是${found}年，报告年度是${year}年；二者应当一致，请更正。`
      : kind === 'garbled'
        ? `${heading === null ? '开头' : `“${heading}”`}有“${found}”；年份应为四位数字，请更正。`
        : `${heading === null ? '开头' : `“${heading}”`}写的是${found}年，没有提到${year}年；可能沿用了往年的文字，请核对。`,
  en: ({ kind, found, year, heading }) =>
    kind === 'title'
      ? `The title says ${found}, the report is for ${year}; expected both to agree, correct one.`
      : kind === 'garbled'
        ? `${heading === null ? 'The preamble' : `"${heading}"`} has "${found}"; expected a year of four digits, correct it.`
        : `${heading === null ? 'The preamble' : `"${heading}"`} speaks of ${found} and never of ${year}; the text may be last year's, check it.`,
};

export const about: RuleAbout = [
  copiedClause,
  '以上年报告为底稿的，标题、开头、总体情况里常留着上年的年份。',
  "Reports written over last year's often keep its year in the title, the preamble or the overview.",
  [
    '为比较而提到往年的，只要也提到本年度，不报。',
    'Other years that are named for comparison are fine where the year itself is named too.',
  ],
];
