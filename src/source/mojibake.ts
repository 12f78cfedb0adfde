/** Text that was read in a wrong encoding and saved again (`鏀垮簻`, `æ”¿åºœ`): recognised run by run, and undone. */
import { diagnose } from '../diagnostic/types.ts';
import { sourceMessages, type Misreading, type SourceMessage } from './messages.ts';
import { gbkBytes, latinBytes, leadUnits, lostByte } from './misread.ts';
import { plausibility } from './plausible.ts';
import { platformDecoder } from './text-decoder.ts';

export interface Repaired {
  readonly text: string;
  readonly messages: readonly SourceMessage[];
}

/** A run read back: its text, how many characters of it are lost, what it was, and where it ends in the source. */
interface Restored {
  readonly text: string;
  readonly lost: number;
  readonly encoding: 'utf-8' | 'gb18030';
  readonly end: number;
}

const shownPlaces = 5;

/** How many bytes of a character in UTF-8 are still to come after the last byte; 0 when none. */
function bytesMissing(bytes: readonly number[]): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80 || byte > 0xf4) return 0;
    if (byte >= 0xc2) return Math.max(0, (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) - back);
  }
  return 0;
}

/** Bytes as UTF-8; what does not fit is U+FFFD, one for each place. */
function lenientUtf8(bytes: Uint8Array): { text: string; lost: number } {
  const text = (platformDecoder('utf-8')?.(bytes) ?? '').replace(/\ufffd+/gu, '\ufffd');
  return { text, lost: text.split('\ufffd').length - 1 };
}

/** Accepts a reading that makes more sense than the run, with at most a quarter of it lost. */
function sensible(restored: Restored, run: string): Restored | undefined {
  const { text, lost } = restored;
  if (text === '' || lost > 1 + text.length / 4) return undefined;
  const now = plausibility(text.replaceAll('\ufffd', ''));
  return now >= 0.3 && now >= plausibility(run) + 0.2 ? restored : undefined;
}

/** A run as UTF-8 that was read as GBK. A question mark behind it that stands for lost bytes is part of it. */
function fromGbk(text: string, from: number, end: number): Restored | undefined {
  const lead = leadUnits();
  let leads = 0;
  for (let i = from; i < end; i++) leads += lead[text.charCodeAt(i)] ?? 0;
  if (leads * 4 < end - from || end - from < 2) return undefined;
  const table = gbkBytes();
  const bytes: number[] = [];
  for (let i = from; i < end; i++) {
    const pair = table[text.charCodeAt(i)] ?? 0;
    if (pair === 0) bytes.push(lostByte);
    else if (pair < 0x100) bytes.push(pair);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  const tail = bytesMissing(bytes) > 0 && text.charCodeAt(end) === 0x3f ? 1 : 0;
  return sensible({ ...lenientUtf8(new Uint8Array(bytes)), encoding: 'utf-8', end: end + tail }, text.slice(from, end));
}

/** A run as UTF-8, or GBK, that was read as Latin-1 or Windows-1252, or how far was looked. A blank where a byte is due is a no-break blank. */
function fromLatin(text: string, from: number): Restored | number {
  const table = latinBytes();
  const bytes: number[] = [];
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const byte = table[code] ?? 0;
    if (byte !== 0) bytes.push(byte);
    else if (code === 0x20 && bytesMissing(bytes) > 0) bytes.push(0xa0);
    else if (code === 0xfffd) bytes.push(lostByte);
    else break;
  }
  if (bytes.length < 3) return end;
  const run = text.slice(from, end);
  const utf8 = sensible({ ...lenientUtf8(new Uint8Array(bytes)), encoding: 'utf-8', end }, run);
  if (utf8 !== undefined || bytes.length < 4) return utf8 ?? end;
  const chinese = platformDecoder('gb18030')?.(new Uint8Array(bytes)) ?? '';
  return (chinese.includes('\ufffd') ? undefined : sensible({ text: chinese, lost: 0, encoding: 'gb18030', end }, run)) ?? end;
}

/** U+FFFD in UTF-8, twice, read as GBK: the mark of a loss before the misreading. */
const twiceLost = '锟斤拷';

/** Units that no sensible text has so densely: three and more, every fourth of the run. */
const dense = (suspects: number, length: number): boolean => suspects >= 3 && suspects * 4 >= length;

interface Places {
  count: number;
  readonly at: number[];
}

function note(places: Places, count: number, offset: number): void {
  places.count += count;
  if (places.at.length < shownPlaces) places.at.push(offset);
}

const spanOf = ({ at }: Places): { span: { start: number; end: number } } => ({ span: { start: at[0] ?? 0, end: (at[0] ?? 0) + 1 } });

/**
 * Undoes mojibake: UTF-8 that was read as GBK or Latin-1, and GBK that was read as Latin-1, and saved again. Characters of
 * which bytes are lost become U+FFFD; runs that make no sense either way stay. A text without mojibake is returned as it
 * is. Linear in the text.
 */
export function repairMojibake(source: string): Repaired {
  const leads = leadUnits();
  const text = source.includes(twiceLost) ? source.replaceAll(twiceLost, '\ufffd\ufffd') : source;
  const undone = new Map<string, Places & { readonly encoding: string; readonly readAs: Misreading }>();
  const lost: Places = { count: 0, at: [] };
  for (let at = source.indexOf(twiceLost); at >= 0; at = source.indexOf(twiceLost, at + 3)) note(lost, 2, at);
  let out = '';
  let kept = 0;

  for (let i = 0; i < text.length;) {
    if (text.charCodeAt(i) < 0x80) {
      i++;
      continue;
    }
    let end = i;
    let first = -1;
    let suspects = 0;
    for (let code = text.charCodeAt(end); code >= 0x80; code = text.charCodeAt(++end))
      if (leads[code] === 1 || (code >= 0xc0 && code <= 0xff)) {
        if (first < 0) first = end;
        suspects++;
      }
    if (first < 0) {
      i = end;
      continue;
    }
    const gbk = fromGbk(text, i, end);
    const restored = gbk ?? (text.charCodeAt(first) <= 0xff ? fromLatin(text, first) : end);
    if (typeof restored === 'number') {
      if (dense(suspects, end - i)) note(lost, end - i, out.length + i - kept);
      i = Math.max(end, restored);
      continue;
    }
    out += text.slice(kept, gbk ? i : first);
    const readAs = gbk ? 'gb18030' : 'windows-1252';
    const key = `${restored.encoding} ${readAs}`;
    const group = undone.get(key) ?? { encoding: restored.encoding, readAs, count: 0, at: [] };
    undone.set(key, group);
    note(group, 1, out.length);
    if (restored.lost > 0) note(lost, restored.lost, out.length + restored.text.indexOf('\ufffd'));
    out += restored.text;
    kept = i = restored.end;
  }

  const messages: SourceMessage[] = Array.from(undone.values(), (group) =>
    diagnose(sourceMessages, 'mojibake-undone', group, spanOf(group)),
  );
  if (lost.count > 0) messages.push(diagnose(sourceMessages, 'mojibake-lost', lost, spanOf(lost)));
  return { text: kept === 0 ? text : out + text.slice(kept), messages };
}
