/** All titles that stand above the text, with what speaks against each. */
import type { Span } from '../../diagnostic/types.ts';
import { organOf as kindOf } from '../../organ/index.ts';
import type { Folder } from '../../script/folder.ts';
import type { HeadSource } from '../types.ts';
import { type Bare, bareOf } from './furniture.ts';
import { isLead, mostLines, organOf, titleIn, yearOf } from './title.ts';

export interface TitleFound {
  readonly title: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly unreadable?: string;
  readonly from: HeadSource;
  readonly furniture: boolean;
  readonly span: Span | null;
  /** The first line behind it. */
  readonly end: number;
}

export interface TitleLine {
  /** Cleaned; empty for a line that cannot be part of a title. */
  readonly text: string;
  readonly span: Span;
}

/** How much a title says: that its organ is one, and the place, and the year. */
export function worth(title: Pick<TitleFound, 'organ' | 'year'>): number {
  const organ = title.organ === null ? null : kindOf(title.organ);
  return (organ === null ? 0 : 1) + (organ?.kind ? 2 : 0) + (organ?.place ? 1 : 0) + (title.year === null ? 0 : 2);
}

export const titleOf = (
  title: string,
  from: HeadSource,
  folder: Folder,
  rest: Pick<TitleFound, 'furniture' | 'span' | 'end'>,
): TitleFound => ({
  title,
  organ: organOf(title, folder),
  ...yearOf(title, folder),
  from,
  ...rest,
});

/**
 * Whether lines belong to one title: the name of an organ is broken before its kind, behind the places above it, or wherever
 * the text below has it whole.
 */
function completes(whole: TitleFound, part: TitleFound, below: readonly string[]): boolean {
  const { organ: long } = whole;
  const { organ: short } = part;
  const before = long !== null && short !== null && long.endsWith(short) ? long.slice(0, -short.length) : '';
  const names = (name: string | null): boolean => name !== null && below.some((line) => line.includes(name));
  if (before !== '' && names(long)) return true;
  // 白鹭资讯 above the title of 柳溪县财政局, which the text names without it.
  if (before !== '' && kindOf(short as string).kind !== null && names(short)) return false;
  if (worth(whole) > worth(part)) return true;
  if (before === '') return false;
  const own = kindOf(short as string).place;
  // 互动交流 above a title is no place.
  return own !== null && /[省市县区州旗盟乡镇]$/u.test(before) && kindOf(long as string).place === before + own;
}

/** A line without marks may be the beginning of a title, or its end. */
const isPlain = (text: string): boolean => /^[\p{Script=Han}\d\s（）()]{1,30}$/u.test(text);

/** The best title that begins at a line. */
function titleAt(
  bare: readonly (Bare | undefined)[],
  at: number,
  folder: Folder,
  furniture: boolean,
  spans: readonly TitleLine[],
): TitleFound | undefined {
  let best: TitleFound | undefined;
  let text = '';
  for (let count = 1; count <= mostLines; count++) {
    const next = bare[at + count - 1];
    if (
      next === undefined ||
      (count > 1 && (bare[at]?.furniture === true || next.furniture || !(isPlain(text) || isLead(text, next.text, folder))))
    )
      break;
    text += next.text;
    const title = titleIn(text, folder);
    if (title === undefined) continue;
    const span = { start: spans[at]?.span.start ?? 0, end: spans[at + count - 1]?.span.end ?? 0 };
    const one = titleOf(title, 'heading', folder, { furniture, span, end: at + count });
    if (best === undefined || worth(one) > worth(best)) best = one;
  }
  return best;
}

/** The titles among the lines, each with the lines that it takes. */
export function titlesOf(lines: readonly TitleLine[], folder: Folder): TitleFound[] {
  const bare = lines.map(({ text }) => (text === '' || text.length > 240 ? undefined : bareOf(text, (part) => folder.fold(part))));
  const found: TitleFound[] = [];
  // How many of the next titles are those of other articles.
  let others = 0;
  bare.forEach((line, at) => {
    if (line === undefined) return;
    if (line.others > 0) ({ others } = line);
    const best = titleAt(bare, at, folder, line.furniture || others > 0, lines);
    if (best !== undefined) found.push(best);
    // A list of other articles ends with another line.
    if (!line.furniture || (line.others === 0 && best === undefined)) others = best === undefined ? 0 : Math.max(0, others - 1);
  });
  const unspaced = lines.map(({ text }) => text.replace(/\s+/gu, ''));
  return found.filter((one) => {
    const whole = found.filter((other) => other.end === one.end && (other.span?.start ?? 0) < (one.span?.start ?? 0));
    const parts = found.filter((other) => other.end === one.end && (other.span?.start ?? 0) > (one.span?.start ?? 0));
    const below = unspaced.slice(one.end);
    return !whole.some((other) => completes(other, one, below)) && parts.every((part) => completes(one, part, below));
  });
}
