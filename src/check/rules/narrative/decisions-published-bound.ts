import { addUp, type CellPath, type Check, counted, type Facts, fold, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly quote: string; readonly published: number; readonly decided: number };

const rows = { 许可: 'licensing', 处罚: 'penalties', 强制: 'coerciveMeasures' } as const;
const published =
  /(?:公示|公开|公布|发布)了?(?<kinds>(?:[、和及]?行政(?:许可|处罚|强制))+)(?:处理)?(?:决定书?|案件|结果)(?<number>\d[\d,]{0,12})[件条项宗个份]/gu;

export const facts = { id: 'decisions-published-bound', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  for (const { text, span } of context.head.sections)
    for (const sentence of fold(text)
      .replaceAll(' ', '')
      .split(/[。;\n]/u)) {
      if (/双公示|平台|累计|历年|以来|上半年|下半年|季度|全[省市县区]|上年|去年/u.test(sentence)) continue;
      for (const { 0: quote, groups } of sentence.matchAll(published)) {
        const cells = (Object.keys(rows) as (keyof typeof rows)[])
          .filter((kind) => groups?.['kinds']?.includes(kind))
          .map((kind): CellPath => `proactive.${rows[kind]}.decisions`);
        const decided = addUp(context, cells);
        const number = Number((groups?.['number'] ?? '').replaceAll(',', ''));
        yield decided === null
          ? null
          : number <= decided || { cells, span, data: { quote, published: number, decided }, key: `${number}/${decided}` };
      }
    }
};

export const words: RuleWords<Data> = {
  title: { zh: '公开的决定多于作出的决定', en: 'More decisions published than made' },
  zh: ({ quote, published: number, decided }) =>
    `正文表述“${quote}”，表二填报的处理决定只有${decided}件；处理决定数量包括已公开和依法未公开的全部决定，不应少于${number}件，请核对表二或正文的统计口径。`,
  en: ({ quote, published: number, decided }) =>
    `The text says "${quote}", table two has ${counted(decided, 'decision')}; it counts all decisions, published or not, expected at least ${number}, check both.`,
};

export const about: RuleAbout = [
  ['local', '武政办发〔2025〕54号：处理决定数量包括已公开和依法未公开的全部处理决定', 'A notice of 武威 (2025): all decisions are counted'],
  '只填公开的，或者只填办公室的，表二就会少于正文。',
  'Table two falls short where only some of the decisions were counted.',
  ['公开的含以前年度作出的决定。', 'Decisions of earlier years were published.'],
];
