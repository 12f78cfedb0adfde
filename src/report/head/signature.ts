/** The signature under a report: the organ, and the date of signing. */
import type { Folder } from '../../script/folder.ts';
import type { IsoDate } from '../types.ts';
import { datesIn, withDigits } from './dates.ts';
import { isOrgan } from './title.ts';

export interface Signature {
  readonly organ: string | null;
  /** Null where a date stands there that cannot be one; `found` says which. */
  readonly date: IsoDate | null;
  readonly found: string;
  /** How many lines of prose stand before it. */
  readonly from: number;
}

const chrome =
  /^(?:[【[]?(?:打印|关闭|分享到)|上一篇|下一篇|相关(?:链接|文档|信息|阅读)|扫一扫|版权所有|主办(?:单位)?:|承办(?:单位)?:|网站标识码|返回顶部|网站地图|联系我们|附件下载)|ICP备|公网安备/iu;

/** Finds the signature among the lines at the end of a report: the last that is nothing but a date, and the organ before it. */
export function signatureOf(lines: readonly string[], folder: Folder): Signature | undefined {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line.length > 80) continue;
    const text = withDigits(folder.fold(line));
    const last = datesIn(text).at(-1);
    if (last === undefined || !/^\)?$/u.test(text.slice(last.end))) continue;
    const found = text.slice(last.start, last.end);
    const date = last.iso ?? null;
    if (last.start > 1) {
      // Organ and date on one line.
      if (!isOrgan(text.slice(0, last.start))) continue;
      const bare = line.replace(/\s+/gu, '');
      let end = bare.lastIndexOf('年');
      while (end > 0 && /[\d〇零○一二三四五六七八九]/u.test(bare.charAt(end - 1))) end--;
      return { organ: end > 1 ? bare.slice(0, end) : null, date, found, from: at };
    }
    const before = lines[at - 1] ?? '';
    const signed = isOrgan(folder.fold(before).replace(/\s+/gu, ''));
    return { organ: signed ? before.replace(/\s+/gu, '') : null, date, found, from: signed ? at - 1 : at };
  }
  return undefined;
}

/** The lines without what a site puts under an article. */
export function withoutChrome(lines: readonly string[], folder: Folder): readonly string[] {
  const at = lines.findIndex((line) => line.length <= 60 && chrome.test(folder.fold(line)));
  return at < 0 ? lines : lines.slice(0, at);
}
