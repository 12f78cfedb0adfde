/** Names of encodings: the many labels of one encoding, and its decoder. */
import { decoderFor } from '#charset';
import { decodeHz } from './hz.ts';
import type { Decode } from './text-decoder.ts';

/** Always gb18030, never gbk: it contains GBK and GB2312, and Node and browsers read it alike. */
const aliases: Readonly<Record<string, string>> = {
  gb18030:
    'gb18030 gb2312 gbk gb_2312 gb_2312-80 gb2312-80 gb-2312 gb-18030 gb18030-2000 gb18030-2005 gb18030-2022 x-gbk cp936 ms936 windows-936 ibm936 936 54936 euc-cn x-euc-cn euccn csgb2312 iso-ir-58 chinese zh_cn.gbk',
  big5: 'big5 big-5 big5-hkscs big5hkscs big5-eten cp950 ms950 windows-950 ibm950 950 cp951 cn-big5 csbig5 x-x-big5 zh_tw.big5',
  'utf-8': 'utf-8 utf8 utf_8 utf-8-bom utf8-bom utf-8-sig unicode-1-1-utf-8 x-unicode20utf8 cp65001 65001 us-ascii ascii',
  'utf-16le': 'utf-16le utf16le utf-16 utf16 unicode ucs-2 csunicode iso-10646-ucs-2 cp1200 1200',
  'utf-16be': 'utf-16be utf16be unicodefffe cp1201 1201',
  hz: 'hz hz-gb-2312 hz-gb2312 hzgb2312',
};

let names: ReadonlyMap<string, string> | undefined;

/** The one name of the encodings that pages in Chinese use; other labels in lower case. */
export function canonical(label: string): string {
  names ??= new Map(Object.entries(aliases).flatMap(([name, labels]) => labels.split(' ').map((alias) => [alias, name] as const)));
  const bare = label
    .trim()
    .replace(/^["']|["']$/gu, '')
    .trim()
    .toLowerCase();
  return names.get(bare) ?? bare;
}

/** The decoder of an encoding (a name that `canonical` gave), if the platform has one. */
export const decoderOf = (encoding: string): Decode | undefined =>
  encoding === 'hz' ? decodeHz : /^[\w.:+-]{1,40}$/u.test(encoding) ? decoderFor(encoding) : undefined;
