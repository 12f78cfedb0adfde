/** Measures functions beside each other in one run and prints the figures as a Markdown table. */
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';

export interface Measured {
  /** Milliseconds, the median of all runs. */
  readonly ms: number;
  /** The fastest run: what the work takes when nothing else runs. */
  readonly fastest: number;
  readonly runs: number;
}

/** The medians of some functions, run for `time` milliseconds each after a warm-up. */
export async function measure(tasks: Readonly<Record<string, () => unknown>>, time = 400): Promise<Record<string, Measured>> {
  const bench = new Bench({ time, warmupTime: time / 2 });
  for (const [name, run] of Object.entries(tasks)) bench.add(name, () => void run());
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map((task) => {
      const { result } = task;
      if (!('latency' in result)) throw new Error(`${task.name} was not measured`);
      return [task.name, { ms: result.latency.p50, fastest: result.latency.min, runs: result.latency.samplesCount }];
    }),
  );
}

export const milliseconds = (ms: number): string =>
  ms < 0.001 ? '< 0.001' : ms < 0.1 ? ms.toFixed(3) : ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
export const ratio = (a: number, b: number): string => `${(a / b).toFixed(a / b < 10 ? 1 : 0)} ×`;
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** Prints rows as a Markdown table; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): void {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...body.map(line)].join('\n'));
}

const fixtures = new URL('../../fixtures/', import.meta.url);

/** The bytes of a fixture: `pipe-cells/input.txt`. */
export const fixture = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(path, fixtures)));

const paragraph =
  '（二）平台建设。门户网站设置专栏三个，全年维护更新二百余次，群众留言均在规定时间内答复，未发生逾期情形；同时加强对所属单位的督促检查，逐条整改，按月通报。\n';

/** A text report made as long as wished: sentences are added to its first section. */
export function lengthened(text: string, bytes: number): string {
  const size = (given: string): number => Buffer.byteLength(given);
  const at = text.indexOf('\n', text.indexOf('总体情况')) + 1;
  const missing = Math.max(0, Math.floor((bytes - size(text)) / size(paragraph)));
  return text.slice(0, at) + paragraph.repeat(missing) + text.slice(at);
}
