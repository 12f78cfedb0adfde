/** Decoded text beside the source it came from. */

/** Text that is being collected, with the place of each of its characters in the source. */
export interface Mapped {
  text: string;
  /** Runs of characters: where they start in `text`, where in the source, and how long each of their characters is there (0: as long as itself). */
  readonly at: number[];
  readonly raw: number[];
  readonly width: number[];
}

export const newMapped = (): Mapped => ({ text: '', at: [], raw: [], width: [] });

function run(mapped: Mapped, raw: number, width: number): void {
  mapped.at.push(mapped.text.length);
  mapped.raw.push(raw);
  mapped.width.push(width);
}

/** Adds characters that the source holds as they are. */
export function append(mapped: Mapped, text: string, raw: number): void {
  const last = mapped.at.length - 1;
  const joined = last >= 0 && mapped.width[last] === 0 && (mapped.raw[last] ?? 0) + mapped.text.length - (mapped.at[last] ?? 0) === raw;
  if (!joined) run(mapped, raw, 0);
  mapped.text += text;
}

/** Adds characters that stand for `width` characters of the source. */
export function appendDecoded(mapped: Mapped, text: string, raw: number, width: number): void {
  run(mapped, raw, width);
  mapped.text += text;
}

/** Turns positions in the text to positions in the source. Positions must be asked for in ascending order. */
export function sourceOf(mapped: Mapped): (start: number, end: number) => { start: number; end: number } {
  let last = 0;
  const advance = (position: number): number => {
    while (last + 1 < mapped.at.length && (mapped.at[last + 1] ?? 0) <= position) last++;
    return last;
  };
  const raw = (index: number): number => mapped.raw[index] ?? 0;
  const width = (index: number): number => mapped.width[index] ?? 0;
  const offset = (index: number, position: number): number => position - (mapped.at[index] ?? 0);
  return (start, end) => {
    const first = advance(start);
    const from = raw(first) + (width(first) > 0 ? 0 : offset(first, start));
    const final = advance(end - 1);
    const to = raw(final) + (width(final) > 0 ? width(final) : offset(final, end - 1) + 1);
    return { start: from, end: to };
  };
}
