/**
 * The conformance suite: inputs of our own with what must be read and found in them. Reports are drawn, printed and damaged by
 * the generator of the tests, so that what is expected is known before anything is read.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type EditionId, editionIds } from '../../src/form/index.ts';
import { readSentences, reportOf } from '../exam/sentences/exam.ts';
import { encodings } from '../generate/encodings.ts';
import { fixtures } from '../generate/fixtures.ts';
import { arbPlans, arbReport, damaged, documentOf, families, type GeneratedReport, type Layout, valuesOf } from '../generate/index.ts';
import { brokenSums, randomReport, toReport } from '../support/random-report.ts';

export type Level = 'form' | 'sums' | 'clean' | 'files' | 'wrecks' | 'prose';

export interface Case {
  readonly id: string;
  readonly level: Level;
  /** Name of the input; its ending is the format. JSON is a report after `annual-report.<edition>.json`. */
  readonly input: string;
  readonly about: string;
  readonly expected: {
    readonly kind?: string;
    readonly edition?: EditionId | null;
    /** The values that a cell may be given with certainty; cells that are not named may be given none. */
    readonly cells?: Readonly<Record<string, readonly (number | null)[]>>;
    /** Every cell must be read, and none be in doubt. */
    readonly complete?: true;
    /** Exactly these findings of these rules. */
    readonly findings?: readonly { readonly rule: string; readonly cells: readonly string[] }[];
    readonly rules?: readonly string[];
    /** Whether a rule on numbers in prose (`narrative-…`) finds something above `info`. */
    readonly alarm?: boolean;
  };
}

export type Input = readonly [made: Case, bytes: Uint8Array];

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number, seed: number): T[] => fc.sample(arbitrary, { numRuns: count, seed });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const endings = { text: 'txt', html: 'html', markdown: 'md' } as const;
const only = (values: Readonly<Record<string, number | null>>): Record<string, (number | null)[]> =>
  Object.fromEntries(Object.entries(values).map(([path, value]) => [path, [value]]));
const nth = (at: number): string => String(at + 1).padStart(3, '0');
const folder = new URL('../files/', import.meta.url);
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
/** The values of a file, alone or under `values`. */
function valuesIn(name: string): Record<string, number | null> {
  const read = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as
    Record<string, number | null> | { values: Record<string, number | null> };
  return 'values' in read && typeof read.values === 'object' && read.values !== null
    ? read.values
    : (read as Record<string, number | null>);
}

/** Each cell holds another number, so that none can be taken for its neighbour. */
const counted = (report: GeneratedReport): GeneratedReport => ({
  ...report,
  expected: new Map([...report.expected.keys()].map((path, i) => [path, { value: 7000 + i, state: 'number', text: String(7000 + i) }])),
});

/** Layouts that keep the marks a reader needs. */
const kept = families.filter(({ tags }) => !tags.lossy);
const official = kept.filter(({ name, tags }) => tags.marked && tags.rowsMarked && !name.includes('bare'));

function printed(level: Level, at: number, report: GeneratedReport, layout: Layout): Input {
  const id = `${level}-${nth(at)}`;
  const expected = { kind: 'report', edition: report.edition, cells: only(valuesOf(report)), complete: true } as const;
  const source = layout.render(documentOf(report));
  return [{ id, level, input: `${id}.${endings[layout.format]}`, about: `${report.edition}, ${layout.name}`, expected }, bytesOf(source)];
}

/** Which number belongs to which cell; and what is no report of the form. */
function form(): Input[] {
  const reports = editionIds.map((edition) => counted(sample(arbReport(edition), 1, 3)[0]!));
  const shown = (['html', 'text', 'markdown'] as const).flatMap((format) =>
    official.filter((layout) => layout.format === format).slice(0, 3),
  );
  const cells = reports
    .flatMap((report) => shown.map((layout) => [report, layout] as const))
    .map(([report, layout], at) => printed('form', at, report, layout));
  const kinds = fixtures()
    .filter(({ expected }) => expected.kind !== 'report')
    .map(({ name, format, bytes, expected: { kind, edition } }): Input => [
      { id: `form-${name}`, level: 'form', input: `form-${name}.${endings[format]}`, about: kind, expected: { kind, edition, cells: {} } },
      bytes,
    ]);
  return [...cells, ...kinds];
}

/** Tables as JSON in which one to three cells were changed; which sums fail is worked out without the library. */
function sums(): Input[] {
  const changes = fc.array(fc.tuple(fc.nat(999), fc.nat(60)), { minLength: 0, maxLength: 3 });
  return sample(fc.tuple(randomReport, changes), 30, 5).map(([drawn, changed], at): Input => {
    const paths = Object.keys(drawn.values);
    const values = { ...drawn.values, ...Object.fromEntries(changed.map(([n, value]) => [paths[n % paths.length]!, value])) };
    const id = `sums-${nth(at)}`;
    const rules = ['requests-row-sum', 'requests-balance', 'requests-outcome-sum', 'disputes-block-sum'];
    const findings = brokenSums(drawn.edition, (path) => values[path]!);
    const report = toReport({ ...drawn, values });
    return [
      { id, level: 'sums', input: `${id}.json`, about: `${changed.length} cells changed`, expected: { findings, rules } },
      bytesOf(`${JSON.stringify(report)}\n`),
    ];
  });
}

/** A report in every layout that keeps its marks. */
const clean = (): Input[] =>
  kept.slice(0, 40).map((layout, at) => printed('clean', at, sample(arbReport(editionIds[at % 2]!), 1, 100 + at)[0]!, layout));

/** Encodings, and files of word processors, spreadsheets and writers of PDF. */
function files(): Input[] {
  const [report] = sample(arbReport('cn-ogi-2021'), 1, 11) as [GeneratedReport];
  const page = official.find(({ format }) => format === 'html') as Layout;
  const encoded = encodings.flatMap(({ name, encode }, at): Input[] => {
    const [made] = printed('files', at, report, page);
    const bytes = encode(page.render(documentOf(report)));
    return bytes ? [[{ ...made, about: name }, bytes]] : [];
  });
  const office = ['lowriter.docx', 'pydocx.docx', 'localc.xlsx', 'openpyxl-loose.xlsx', 'openpyxl-merged.xlsx'].map(
    (name) => [name, 'expected.json'] as const,
  );
  const pdf = ['reportlab', 'reportlab-blanks', 'lowriter-blanks'].map((name) => [`pdf/${name}.pdf`, `pdf/${name}.json`] as const);
  const written = [...office, ...pdf].map(([name, values]): Input => {
    const own = name.replace('pdf/', '');
    const id = `files-${own.replace('.', '-')}`;
    return [
      { id, level: 'files', input: `files-${own}`, about: own, expected: { kind: 'report', cells: only(valuesIn(values)) } },
      file(name),
    ];
  });
  return [...encoded, ...written];
}

/** One or two faults: a cell is null, in doubt, or what the copy still says. */
const wrecks = (): Input[] =>
  sample(fc.tuple(arbReport('cn-ogi-2021'), fc.constantFrom(...families), arbPlans), 40, 13).map(([report, layout, plans], at): Input => {
    const { source, truth } = damaged(report, layout, plans);
    const id = `wrecks-${nth(at)}`;
    const about = `${layout.name}: ${plans.map(({ fault }) => fault.name).join(', ')}`;
    return [
      { id, level: 'wrecks', input: `${id}.${endings[layout.format]}`, about, expected: { cells: Object.fromEntries(truth.allowed) } },
      bytesOf(source),
    ];
  });

/** A sentence that is true of the tables, and its twin with one wrong number. */
function prose(): Input[] {
  const { reports, sentences } = readSentences(new URL('../../', import.meta.url));
  const picked = sentences.filter(({ half, report }) => half === 'shown' && !reports[report]!.previous).filter((_, at) => at % 6 === 0);
  return picked.flatMap(({ id, report, right, wrong, about }) =>
    (
      [
        ['right', right, false],
        ['wrong', wrong ?? right, wrong !== undefined],
      ] as const
    ).map(([twin, sentence, alarm]): Input => {
      const own = reports[report]!;
      const name = `prose-${id}-${twin}`;
      return [
        { id: name, level: 'prose', input: `${name}.json`, about: sentence, expected: { alarm } },
        bytesOf(`${JSON.stringify(reportOf(own, own.values, sentence, about))}\n`),
      ];
    }),
  );
}

/** All cases with their inputs. */
export const suite = (): Input[] => [...form(), ...sums(), ...clean(), ...files(), ...wrecks(), ...prose()];
