/** Sentences beside tables: what is true of the tables must not alarm, its twin with one wrong number must. */
import { readFileSync } from 'node:fs';
import type { Finding } from '../../../src/check/finding.ts';
import { validate } from '../../../src/check/index.ts';
import type { CellPath, EditionId } from '../../../src/form/index.ts';
import { unflatten } from '../../../src/report/flatten.ts';
import type { AnnualReport } from '../../../src/report/types.ts';

export interface Sentence {
  readonly id: string;
  /**
   * The rules were first written with the shown half in view and measured by the unseen half, then by fresh sentences,
   * then by a third, a fourth and a fifth file: one half of each was looked at, the other is sealed and only counted. */
  readonly half: 'shown' | 'unseen' | 'fresh' | 'open' | 'sealed' | 'open4' | 'sealed4' | 'open5' | 'sealed5';
  readonly report: string;
  /** True of the tables of the report in every number that they can speak of. */
  readonly right: string;
  /** The same with one number wrong. Absent where the sentence speaks of what no table holds. */
  readonly wrong?: string;
  readonly about: string;
}

export interface Context {
  /** That of 2021 where none is named. */
  readonly edition?: EditionId;
  readonly organ: string;
  readonly year: number;
  readonly values: Readonly<Record<CellPath, number>>;
  readonly previous?: Readonly<Record<CellPath, number>>;
}

export interface SentenceFile {
  readonly reports: Readonly<Record<string, Context>>;
  readonly sentences: readonly Sentence[];
}

/** The sentences of all files and the reports that they stand in. */
export function readSentences(root: URL): SentenceFile {
  const read = (name: string): SentenceFile => JSON.parse(readFileSync(new URL(`test/exam/${name}`, root), 'utf8')) as SentenceFile;
  const files = ['sentences.json', 'sentences-2.json', 'sentences-3.json', 'sentences-4.json', 'sentences-5.json', 'sentences-6.json'].map(
    read,
  );
  return {
    reports: Object.assign({}, ...files.map(({ reports }) => reports)) as SentenceFile['reports'],
    sentences: files.flatMap(({ sentences }) => sentences),
  };
}

const headings = [
  ['overall', '一、总体情况'],
  ['proactive', '二、主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况'],
  ['disputes', '四、政府信息公开行政复议、行政诉讼情况'],
  ['problems', '五、存在的主要问题及改进情况'],
  ['otherMatters', '六、其他需要报告的事项'],
] as const;

const plain = '本机关把公开要求落实到办文、办会的各个环节。';

/** Section one without figures, each aspect in a paragraph; the sentence stands at the end of the one that it belongs to. */
const aspects = [
  ['（一）主动公开。对照目录更新各栏目，重点领域信息及时上网。', ['documents', 'licences', 'fees']],
  ['（二）依申请公开。畅通受理渠道，规范登记、审核、答复各个环节。', null],
  ['（三）政府信息管理。健全公开属性源头认定，定期清理已失效的文件。', []],
  ['（四）平台建设。优化网站专栏布局，方便群众检索。', []],
  ['（五）监督保障。落实专人负责，开展业务培训和日常检查。', []],
] as const;

function overview(sentence: string, about: string): string {
  const proactive = aspects[0][1].some((topic) => topic === about);
  return aspects.map(([text, topics], at) => text + ((proactive ? at === 0 : topics === null) ? sentence : '')).join('\n');
}

export function reportOf(
  { organ, year, edition = 'cn-ogi-2021' }: Context,
  values: Context['values'],
  sentence: string,
  about: string,
): AnnualReport {
  return unflatten(values, edition, {
    title: `${organ}${year}年政府信息公开工作年度报告`,
    organ,
    year,
    sections: headings.map(([id, heading], at) => ({
      id,
      heading,
      number: at + 1,
      text: id === 'overall' ? overview(sentence, about) : plain,
    })),
  });
}

/** The findings that a sentence adds to those of the report without it. */
export function findingsOf(context: Context, sentence: string, about: string): Finding[] {
  const { check, before } = contextOf(context, about);
  return check(sentence).filter((finding) => !before.has(keyOf(finding)));
}

/** What is missing without the sentence is not missing because of it, even where the sentence makes it less. */
const keyOf = (finding: Finding): string => JSON.stringify([finding.code, finding.severity, finding.cells]);

interface Checked {
  readonly check: (text: string) => readonly Finding[];
  /** What is found without any sentence. */
  readonly before: ReadonlySet<string>;
}
const known = new WeakMap<Context, Map<string, Checked>>();

function contextOf(context: Context, about: string): Checked {
  const all = known.get(context) ?? new Map<string, Checked>();
  known.set(context, all);
  const found = all.get(about);
  if (found) return found;
  // Without prose: what is measured is the sentence, not what it shares with another year.
  const previous = context.previous && { ...reportOf({ ...context, year: context.year - 1 }, context.previous, '', about), sections: [] };
  const check = (text: string): readonly Finding[] =>
    validate(reportOf(context, context.values, text, about), previous ? { previous } : {}).findings;
  const made = { check, before: new Set(check('').map(keyOf)) };
  all.set(about, made);
  return made;
}

export const alarms = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'info');
