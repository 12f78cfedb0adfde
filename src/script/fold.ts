/** The engine of folding: one pass over the units of a text, with the place in the source of each unit written. */
import { bracket, drop, isAction, longer, lost, space, type FoldTable } from './characters.ts';
import { glossEnd } from './gloss.ts';

/** Folded units; `starts[i]` is the source offset of unit i, `ends[i]` the offset behind what it stands for. */
export interface Folded {
  readonly units: Uint16Array;
  readonly length: number;
}

/** Where the units of a folded text come from. Filled only for a shadow. */
export interface Origins {
  starts: Uint32Array;
  /** Offset in the source behind the last unit. */
  end: number;
}

const isAlphanumeric = (code: number): boolean => (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

/** Folds `text` from unit `from` on, all before it being written already. `glossed`: glosses are dropped. */
export function foldUnits(text: string, table: FoldTable, glossed: boolean, origins?: Origins): Folded {
  const { units } = table;
  const n = text.length;
  let out = new Uint16Array(n + 8);
  if (origins) origins.starts = new Uint32Array(n + 8);
  let k = 0;

  const put = (code: number, source: number): void => {
    if (k === out.length) {
      out = grown(out, new Uint16Array(k * 2));
      if (origins) origins.starts = grown(origins.starts, new Uint32Array(k * 2));
    }
    if (origins) origins.starts[k] = source;
    out[k++] = code;
  };
  const blank = (source: number): void => {
    if (k > 0 && out[k - 1] !== 0x20) put(0x20, source);
  };

  for (let i = 0; i < n; ) {
    const unit = units[text.charCodeAt(i)] ?? 0;
    if (!isAction(unit)) {
      put(unit, i++);
      continue;
    }
    if (unit === space) blank(i++);
    else if (unit === drop) i++;
    else if (unit === bracket) {
      const end = glossed ? glossEnd(text, i, true) : -1;
      if (end > 0) i = end;
      else put(0x28, i++);
    } else if (unit === longer) {
      const point = text.codePointAt(i) ?? 0;
      const width = point > 0xffff ? 2 : 1;
      const replacement = table.longer.get(point);
      if (replacement !== undefined) {
        // ⒈ after a digit would make a longer number.
        if (isAlphanumeric(out[k - 1] ?? 0) && isAlphanumeric(replacement.charCodeAt(0))) blank(i);
        for (let j = 0; j < replacement.length; j++) put(replacement.charCodeAt(j), i);
      } else if (width === 2) {
        put(text.charCodeAt(i), i);
        put(text.charCodeAt(i + 1), i + 1);
      } else put(0xfffd, i);
      i += width;
    } else i = foldLoss(text, i, units, out[k - 1] ?? 0, put, blank);
  }
  if (k > 0 && out[k - 1] === 0x20) k--;
  if (origins) origins.end = k === 0 ? 0 : endOf(text, origins.starts[k - 1] ?? 0);
  return { units: out, length: k };
}

/** A run of losses: a space, but between letters or digits it stays, so that `12?34` is no number. */
function foldLoss(text: string, from: number, units: Uint16Array, before: number, put: (code: number, source: number) => void, blank: (source: number) => void): number {
  let to = from;
  while (to < text.length && units[text.charCodeAt(to)] === lost) to++;
  if (isAlphanumeric(before) && isAlphanumeric(units[text.charCodeAt(to)] ?? 0)) for (let i = from; i < to; i++) put(text.charCodeAt(i) === 0x3f ? 0x3f : 0xfffd, i);
  else blank(from);
  return to;
}

const endOf = (text: string, start: number): number => start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);

function grown<T extends Uint16Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** The units as a string. */
export function textOf(units: Uint16Array, length: number): string {
  const chunk = 4096;
  if (length <= chunk) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let from = 0; from < length; from += chunk) text += String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + chunk)) as unknown as number[]);
  return text;
}
