/** MB/s of decoding, folding and gloss removal beside TextDecoder alone, in one run. */
import iconv from 'iconv-lite';
import { Bench } from 'tinybench';
import { ConverterBuilder } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import { decode, detectFormat, repairMojibake } from '../../src/source/index.ts';
import { folderFor } from '../support/folder.ts';
import { kilobytes, milliseconds, table } from './measure.ts';

const line =
  '本年度报告由县人民政府办公室编制，所列数据的统计期限自2023年1月1日起至12月31日止。\n一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |\n';
const hans = line.repeat(60);
const hant = ConverterBuilder(toTraditional)({ from: 'cn', to: 't' })(hans);
const glossed = hant.replace(/[數據縣辦編請]/gu, '$&(shù)');
const utf8 = new TextEncoder().encode(hans);
const gbk = new Uint8Array(iconv.encode(hans, 'gb18030'));
const big5 = new Uint8Array(iconv.encode(hant, 'big5hkscs'));
const mojibake = new TextDecoder('gb18030').decode(utf8);
const pieces = (text: string): string[] => text.split(/[\n|]/u).map((piece) => piece.trim());
const native = (label: string, bytes: Uint8Array) => (): unknown => new TextDecoder(label).decode(bytes);

const sized: readonly (readonly [name: string, bytes: number, run: () => unknown])[] = [
  ['TextDecoder utf-8', utf8.length, native('utf-8', utf8)],
  ['decode utf-8', utf8.length, () => decode(utf8)],
  ['TextDecoder gb18030', gbk.length, native('gb18030', gbk)],
  ['decode gb18030, declared', gbk.length, () => decode(gbk, { encoding: 'gbk' })],
  ['decode gb18030, found', gbk.length, () => decode(gbk)],
  ['TextDecoder big5', big5.length, native('big5', big5)],
  ['decode big5, found', big5.length, () => decode(big5)],
  ['repairMojibake, clean', utf8.length, () => repairMojibake(hans)],
  ['repairMojibake, all of it', utf8.length, () => repairMojibake(mojibake)],
  ['detectFormat', utf8.length, () => detectFormat(hans)],
  ...(
    [
      ['Simplified', hans],
      ['Traditional', hant],
      ['glossed', glossed],
    ] as const
  ).flatMap(([name, text]) => {
    const parts = pieces(text);
    const size = new TextEncoder().encode(text).length;
    const folder = folderFor(text);
    const each = (work: (piece: string) => unknown) => (): void => {
      for (const piece of parts) work(piece);
    };
    return [
      [`folderFor, ${name}`, size, () => folderFor(text)],
      [`fold by pieces, ${name}`, size, each(folder.fold)],
      [`key by pieces, ${name}`, size, each(folder.key)],
      [`shadow, ${name}`, size, () => folder.shadow(text)],
      [`plain keep, ${name}`, size, () => folder.plain(text, 'keep')],
      [`plain hans, ${name}`, size, () => folder.plain(text, 'hans')],
    ] as const;
  }),
];

const bench = new Bench({ time: 200 });
for (const [name, , run] of sized) bench.add(name, () => void run());
await bench.run();
table([
  ['work', 'KB', 'ms', 'MB/s'],
  ...sized.map(([name, bytes], i) => {
    const { mean } = (bench.tasks[i]?.result as { readonly latency: { readonly mean: number } }).latency;
    return [name, kilobytes(bytes), milliseconds(mean), (bytes / 1e3 / mean).toFixed(0)];
  }),
]);
