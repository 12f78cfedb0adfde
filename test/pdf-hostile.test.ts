/** Three hundred pages that are damaged or made to mislead: each is read in time, and no number is certain that the page does not show. */
import { parsePdf } from '../src/pdf.ts';
import type { CellPath } from '../src/form/index.ts';
import { long } from './support/draws.ts';
import { at, type Drawing, line, pdfOf, ruled } from './support/pdf.ts';

/** A generator of numbers from 0 to below 1, the same for each seed. */
const random = (seed: number) => {
  let state = seed + 1;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};
type Random = ReturnType<typeof random>;
const pick = <T>(next: Random, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const truth = new Map<string, number>([
  ['proactive.rules.issued', 31],
  ['proactive.rules.repealed', 4],
  ['proactive.rules.inForce', 58],
  ['proactive.normativeDocuments.issued', 6],
  ['proactive.normativeDocuments.repealed', 27],
  ['proactive.normativeDocuments.inForce', 90],
]);
const values = [...truth.values()].map(String);
const rows = [heads, ['规章', ...values.slice(0, 3)], ['行政规范性文件', ...values.slice(3)]];
const widths = [120, 90, 90, 90];
const title = at(50, 60, '青禾县水务局2023年政府信息公开工作年度报告', { size: 14 }) + at(50, 90, '二、主动公开政府信息情况');
const end = at(50, 300, '五、存在的主要问题及改进情况');
const table = ruled(50, 120, widths, rows);
const page = title + table + end;
const spaced = title + rows.map((texts, y) => texts.map((text, x) => at(60 + x * 110, 134 + y * 20, text)).join('')).join('') + end;
const whole = pdfOf([{ content: page }]);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const drawn = (content: string, more: Partial<Drawing> = {}): Uint8Array => pdfOf([{ content, ...more }]);
const changed = (next: Random, from: RegExp, to: (found: string) => string): Uint8Array => {
  const text = textOf(whole);
  const found = [...text.matchAll(from)];
  const { 0: part, index } = pick(next, found);
  return bytesOf(text.slice(0, index) + to(part) + text.slice(index + part.length));
};
const flipped = (next: Random, from: number, to: number): Uint8Array => {
  const bytes = whole.slice();
  for (let count = 0; count < 3; count++) {
    const place = Math.floor(from + next() * (to - from));
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return bytes;
};
const wild = ['1e38', '-1e38', '99999999999999999999', '0', '-1', '1e-30', 'nan', 'inf', '--5', '.'];
const streamAt = textOf(whole).lastIndexOf('stream\n', textOf(whole).lastIndexOf('endstream') - 1);
const streamEnd = textOf(whole).lastIndexOf('endstream');

/** A tree of pages with nothing but one child at each level. */
function deep(levels: number, isRound: boolean): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>'];
  for (let level = 0; level < levels; level++) {
    const kid = level + 1 < levels ? level + 3 : isRound ? 2 : levels + 2;
    objects.push(`<< /Type /Pages /Count 1 ${level > 0 ? `/Parent ${level + 1} 0 R ` : ''}/Kids [${kid} 0 R] >>`);
  }
  objects.push(`<< /Type /Page /Parent ${levels + 1} 0 R /MediaBox [0 0 595 842] /Contents ${levels + 3} 0 R >>`);
  objects.push('<< /Length 0 >>\nstream\n\nendstream');
  return bytesOf(
    `%PDF-1.4\n${objects.map((object, number) => `${number + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`,
  );
}

/** `shown`: the page still shows the numbers of the table, or shows none. `told`: something is lost, and that is said. */
interface Family {
  readonly name: string;
  readonly make: (next: Random) => Uint8Array;
  readonly shown: boolean;
  readonly told?: boolean;
}
const families: readonly Family[] = [
  { name: 'flipped bits in what is drawn', make: (next) => flipped(next, streamAt + 7, streamEnd), shown: false },
  { name: 'flipped bits in objects', make: (next) => flipped(next, 0, streamAt), shown: true },
  { name: 'flipped bits in the table of places', make: (next) => flipped(next, streamEnd, whole.length), shown: true },
  { name: 'cut files', make: (next) => whole.slice(0, Math.floor(next() * whole.length)), shown: true },
  {
    name: 'lengths that lie',
    make: (next) =>
      changed(next, /\/Length \d{3,}/gu, () => `/Length ${pick(next, ['0', '-7', '12', '999', '2147483647', '9e99', '2 0 R'])}`),
    shown: true,
  },
  {
    name: 'rules that are missing',
    make: (next) =>
      drawn(
        title +
          table
            .split('\n')
            .filter((row) => !row.endsWith(' S') || next() < 0.7)
            .join('\n') +
          end,
      ),
    shown: true,
  },
  {
    name: 'thousands of rules',
    make: (next) =>
      drawn(
        page +
          Array.from({ length: 4000 }, () =>
            next() < 0.5 ? line(0, next() * 842, 595, next() * 842) : line(next() * 595, 400, next() * 595, 842),
          ).join(''),
      ),
    shown: true,
  },
  {
    name: 'rules across the table',
    make: (next) =>
      drawn(
        page +
          Array.from({ length: 30 }, () =>
            next() < 0.5 ? line(40, 120 + next() * 60, 460, 120 + next() * 60) : line(50 + next() * 390, 110, 50 + next() * 390, 190),
          ).join(''),
      ),
    shown: true,
  },
  { name: 'deep trees of pages', make: (next) => deep(2 + Math.floor(next() * 3000), next() < 0.5), shown: true, told: true },
  {
    name: 'matrices',
    make: (next) => drawn(`${title}q ${Array.from({ length: 6 }, () => pick(next, wild)).join(' ')} cm\n${table}Q\n${end}`),
    shown: false,
  },
  {
    name: 'matrices of text',
    make: (next) => drawn(page + at(150, 154, '7', { matrix: Array.from({ length: 6 }, () => pick(next, wild)).join(' ') })),
    shown: true,
  },
  {
    name: 'text that is turned',
    make: (next) => {
      const angle = next() * 2 * Math.PI;
      const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
      return drawn(
        title +
          ruled(50, 120, widths, [heads, ['规章', '31', '', '58'], rows[2] as string[]]) +
          at(0, 0, '4', { matrix: `${cos} ${sin} -${sin} ${cos} 276 688` }) +
          end,
      );
    },
    shown: true,
  },
  {
    name: 'fonts without names of characters',
    make: (next) => changed(next, /UniGB-UCS2-H/gu, () => pick(next, ['Identity-H', 'Nothing-H', 'Identity-V', '90ms-RKSJ-H'])),
    shown: true,
    told: true,
  },
  {
    name: 'numbers over numbers',
    make: (next) => {
      const [x, y] = [pick(next, [174, 264, 354]), pick(next, [154, 174])];
      return drawn(page + at(x + next() * 1.5, y + next(), pick(next, ['1', '5', '8', '73'])));
    },
    shown: true,
    told: true,
  },
  {
    name: 'numbers that reach into the next cell',
    make: (next) =>
      drawn(
        title +
          ruled(50, 120, widths, [heads, ['规章', '', '', ''], rows[2] as string[]]) +
          at(172 + next() * 60, 154, '31    4      58') +
          end,
      ),
    shown: true,
  },
  {
    name: 'nothing ruled, shifted',
    make: (next) =>
      drawn(spaced.replaceAll(/\b\d{1,3}(?= \d{1,3} Tm)/gu, (x) => (next() < 0.1 ? String(Number(x) + Math.floor(next() * 80 - 40)) : x))),
    shown: false,
  },
];

/** All three hundred in the long run. */
const perFamily = long ? Math.ceil(300 / families.length) : 2;

describe.each(families)('$name', ({ make, shown, told }) => {
  test('are read in time, and what is certain is shown', async () => {
    const silent: string[] = [];
    let slowest = 0;
    for (let seed = 0; seed < perFamily; seed++) {
      const bytes = make(random(seed));
      const start = performance.now();
      const { cells, messages } = await parsePdf(bytes);
      slowest = Math.max(slowest, performance.now() - start);
      const named = new Set(messages.flatMap((message) => message.cells as readonly string[]));
      for (const { path, value, certainty } of Object.values(cells))
        if (certainty === 'certain' && value !== null && !named.has(path) && (shown ? truth.get(path) !== value : !Number.isFinite(value)))
          silent.push(`seed ${seed}: ${path} = ${value}`);
      // What is lost is said, by a message of the file or of a cell.
      const lost = [...truth].some(
        ([path, value]) => cells[path as CellPath].value !== value || cells[path as CellPath].certainty !== 'certain',
      );
      if (lost && messages.length === 0) silent.push(`seed ${seed}: nothing is said`);
      if (told === true && !lost) silent.push(`seed ${seed}: nothing is lost`);
    }
    expect(silent).toEqual([]);
    // A page takes a fifth of a second; a busy machine has more time, and what hangs has none.
    expect(slowest).toBeLessThan(20_000);
  }, 180_000);
});

test('the page itself is read, ruled or not', async () => {
  for (const content of [page, spaced]) {
    const { cells } = await parsePdf(drawn(content));
    for (const [path, value] of truth) expect(cells[path as CellPath]).toMatchObject({ value, certainty: 'certain' });
  }
});
