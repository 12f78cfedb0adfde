/** The operators of a page to what it shows. One pass, no canvas: the state that text and lines depend on, and nothing else. */
import { holds } from './boxes.ts';
import { apply, identity, type Matrix, times } from './matrix.ts';
import { addPath } from './shapes.ts';
import type { Box, Glyph, Ink, Rule } from './types.ts';

/** What pdfjs gives of a character of a font. */
export interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

export interface Font {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  /** Its characters have no names: what they are is told by their order alone, which is a guess. */
  readonly unmapped?: boolean;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points from the top left corner, turned as it is shown. */
  readonly transform: Matrix;
  readonly names: readonly string[];
  readonly arguments: readonly unknown[];
  readonly font: (name: string) => Font | undefined;
}

interface State {
  readonly ctm: Matrix;
  readonly font: Font | undefined;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly white: boolean;
}

const start = (ctm: Matrix): State => ({
  ctm,
  font: undefined,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  white: false,
});

/** More of either on one page is no page of a report. */
const mostGlyphs = 60_000;
const mostRules = 20_000;

/** What paints a path: codes of pdfjs for strokes (20, 21), fillings (22, 23), both (to 27). */
const paintOf = (code: number): { stroke: boolean; fill: boolean } => ({ stroke: code < 22 || code > 23, fill: code > 21 });
const isPaint = (code: unknown): code is number => typeof code === 'number' && code >= 20 && code <= 27;

/** Operators that set one number of the state, and what theirs is multiplied by. */
const numbers = {
  setCharSpacing: ['spacing', 1],
  setWordSpacing: ['wordSpacing', 1],
  setHScale: ['stretch', 0.01],
  setLeading: ['leading', -1],
  setTextRise: ['rise', 1],
  setTextRenderingMode: ['mode', 1],
} as const satisfies Readonly<Record<string, readonly [keyof State, number]>>;

/** Private use, controls, and what a font leaves open. */
const unknown = /[\p{Co}\p{Cc}\p{Cn}\uFFFD]/u;

interface Drawn extends Glyph {
  readonly dx: number;
  readonly dy: number;
  readonly white: boolean;
}

interface Collected {
  readonly drawn: Drawn[];
  readonly rules: Rule[];
  readonly grounds: Box[];
  images: number;
  invisible: number;
  unmapped: number;
}

/** A text object's own position. */
interface Cursor {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

function show(glyphs: readonly (FontGlyph | number | null)[], state: State, cursor: Cursor, out: Collected): void {
  const { font, size } = state;
  const unit = font?.fontMatrix?.[0] ?? 0.001;
  const vertical = font?.vertical === true;
  const full = times(state.ctm, cursor.matrix);
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      const by = (glyph * size) / 1000;
      if (vertical) cursor.y += by;
      else cursor.x -= by * state.stretch;
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.spacing;
    const width = (vertical ? (glyph.vmetric?.[0] ?? -1000) : glyph.width) * size * unit;
    const advance = vertical ? width - spacing : (width + spacing) * state.stretch;
    const [x, y] = apply(full, cursor.x - (vertical ? size / 2 : 0), cursor.y + state.rise - (vertical ? size : 0));
    const [right, rightY] = apply(
      full,
      cursor.x + (vertical ? size / 2 : width * state.stretch),
      cursor.y + state.rise - (vertical ? size : 0),
    );
    const [top, topY] = apply(full, cursor.x - (vertical ? size / 2 : 0), cursor.y + state.rise + (vertical ? 0 : size));
    if (vertical) cursor.y += advance;
    else cursor.x += advance;
    if (state.mode === 3 || state.mode === 7) {
      if (glyph.unicode.trim() !== '') out.invisible++;
      continue;
    }
    if (out.drawn.length >= mostGlyphs) continue;
    const open = font?.unmapped === true || glyph.unicode === '' || unknown.test(glyph.unicode);
    if (open) out.unmapped++;
    const text = open ? '\uFFFD' : glyph.unicode;
    if (text.trim() === '') continue;
    const dx = right - x;
    const dy = rightY - y;
    out.drawn.push({
      text,
      x0: Math.min(x, right, top),
      x1: Math.max(x, right, top),
      y0: Math.min(y, rightY, topY),
      y1: Math.max(y, rightY, topY),
      baseline: y,
      size: Math.hypot(top - x, topY - y),
      dx,
      dy,
      white: state.white,
    });
  }
}

const asMatrix = (given: unknown): Matrix => (given ? (Array.from(given as ArrayLike<number>) as unknown as Matrix) : identity);

const isWhite = (colour: unknown): boolean => /^#f[c-f]f[c-f]f[c-f]$/iu.test(String(colour));

/** Follows the operators. What is not named here moves no text and draws no line. */
function collect(page: Page): Collected {
  const out: Collected = { drawn: [], rules: [], grounds: [], images: 0, invisible: 0, unmapped: 0 };
  let state = start(page.transform);
  const saved: State[] = [];
  const cursor: Cursor = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 };
  const move = (x: number, y: number): void => {
    cursor.x = cursor.lineX += x;
    cursor.y = cursor.lineY += y;
  };
  const push = (): void => {
    if (saved.length < 500) saved.push(state);
  };
  const pop = (): void => {
    state = saved.pop() ?? state;
  };
  const set = (change: Partial<State>): void => {
    state = { ...state, ...change };
  };
  const place = (matrix: Matrix): void => {
    Object.assign(cursor, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  };
  const image = (): void => {
    out.images++;
  };
  const operators: Readonly<Record<string, (given: readonly unknown[]) => void>> = {
    save: push,
    restore: pop,
    transform: (given) => {
      set({ ctm: times(state.ctm, asMatrix(given)) });
    },
    paintFormXObjectBegin: ([matrix]) => {
      push();
      set({ ctm: times(state.ctm, asMatrix(matrix)) });
    },
    paintFormXObjectEnd: pop,
    beginAnnotation: push,
    endAnnotation: pop,
    beginText: () => {
      place(identity);
    },
    setTextMatrix: ([matrix]) => {
      place(asMatrix(matrix));
    },
    setFont: ([name, size]) => {
      set({ font: page.font(String(name)), size: Number(size) });
    },
    setFillRGBColor: ([colour]) => {
      set({ white: isWhite(colour) });
    },
    setFillTransparent: () => {
      set({ white: true });
    },
    moveText: ([x, y]) => {
      move(Number(x), Number(y));
    },
    setLeadingMoveText: ([x, y]) => {
      set({ leading: Number(y) });
      move(Number(x), Number(y));
    },
    nextLine: () => {
      move(0, state.leading);
    },
    showText: ([glyphs]) => {
      show(glyphs as readonly FontGlyph[], state, cursor, out);
    },
    constructPath: ([paint, data]) => {
      const path = (data as readonly ArrayLike<number>[] | undefined)?.[0];
      const ground = state.white ? [] : out.grounds;
      if (isPaint(paint) && path && out.rules.length + out.grounds.length < mostRules)
        addPath(path, state.ctm, paintOf(paint), out.rules, ground);
    },
    ...Object.fromEntries(
      Object.entries(numbers).map(([name, [of, by]]) => [
        name,
        ([value]) => {
          set({ [of]: Number(value) * by });
        },
      ]),
    ),
    paintImageXObject: image,
    paintInlineImageXObject: image,
    paintImageMaskXObject: image,
    paintImageXObjectRepeat: image,
  };
  page.names.forEach((name, at) => operators[name]?.((page.arguments[at] ?? []) as readonly unknown[]));
  return out;
}

/** A quarter turn of all that is on a page, where most of its text runs up or down. */
const turned = (by: 'up' | 'down', width: number, height: number): Matrix =>
  by === 'up' ? [0, 1, -1, 0, height, 0] : [0, -1, 1, 0, 0, width];

const direction = ({ dx, dy }: Drawn): 'right' | 'up' | 'down' | 'other' =>
  Math.abs(dy) < Math.abs(dx) / 8 && dx > 0 ? 'right' : Math.abs(dx) < Math.abs(dy) / 8 ? (dy < 0 ? 'up' : 'down') : 'other';

/** Reads what a page shows. */
export function inkOf(page: Page): Ink {
  const found = collect(page);
  const counts = { right: 0, up: 0, down: 0, other: 0 };
  for (const glyph of found.drawn) counts[direction(glyph)]++;
  const turn = counts.up > counts.right && counts.up >= counts.down ? 'up' : counts.down > counts.right ? 'down' : undefined;
  if (turn !== undefined)
    return inkOf({
      ...page,
      width: page.height,
      height: page.width,
      transform: times(turned(turn, page.width, page.height), page.transform),
    });
  const shown = found.drawn.filter((glyph) => {
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.y0 + glyph.y1) / 2;
    // A table may be wider than its page; what stands further off was never meant to be seen.
    const isNear = holds({ x0: -page.width, y0: -page.height, x1: 2 * page.width, y1: 2 * page.height }, x, y) && glyph.size <= page.height;
    return isNear && (!glyph.white || found.grounds.some((ground) => holds(ground, x, y)));
  });
  return {
    width: page.width,
    height: page.height,
    glyphs: shown,
    rules: found.rules,
    images: found.images,
    invisible: found.invisible,
    hidden: found.drawn.length - shown.length,
    unmapped: found.unmapped,
    rotated: shown.filter((glyph) => direction(glyph) !== 'right').length,
  };
}
