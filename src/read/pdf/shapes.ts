/** Paths to rules: straight strokes, and boxes so thin that they are drawn for lines. Larger boxes are kept as ground. */
import { around } from './boxes.ts';
import { apply, type Matrix } from './matrix.ts';
import type { Box, Rule } from './types.ts';

/** A filled box at most this thick, in points, is a rule. */
export const thickest = 3;

/** Strokes that rise more than this in their whole length are no rules. */
const slant = 0.7;

/** Steps of the path data of pdfjs 5: code, then its coordinates. */
const steps = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

type Point = readonly [x: number, y: number];

/** The straight-sided outlines of a path on the page; curves end the outline they are in. */
function outlines(data: ArrayLike<number>, ctm: Matrix): Point[][] {
  const all: Point[][] = [];
  let points: Point[] = [];
  const end = (): void => {
    if (points.length > 1) all.push(points);
    points = [];
  };
  for (let at = 0; at < data.length;) {
    const step = data[at++];
    const point = (): Point => {
      at += 2;
      return apply(ctm, data[at - 2] as number, data[at - 1] as number);
    };
    if (step === steps.move) {
      end();
      points = [point()];
    } else if (step === steps.line) points.push(point());
    else if (step === steps.curve || step === steps.quadratic) {
      at += step === steps.curve ? 4 : 2;
      end();
      points = [point()];
    } else if (step === steps.close) {
      if (points[0]) points.push(points[0]);
    } else return all;
  }
  end();
  return all;
}

const boxOf = (points: readonly Point[]): Box => around(points.map(([x, y]) => ({ x0: x, y0: y, x1: x, y1: y })));

function ruleOf({ x0, y0, x1, y1 }: Box): Rule {
  const horizontal = x1 - x0 >= y1 - y0;
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return horizontal ? { x0, y0: y, x1, y1: y, horizontal } : { x0: x, y0, x1: x, y1, horizontal };
}

/** Adds the rules and the filled grounds of one painted path. */
export function addPath(
  data: ArrayLike<number>,
  ctm: Matrix,
  paint: { stroke: boolean; fill: boolean },
  rules: Rule[],
  grounds: Box[],
): void {
  for (const points of outlines(data, ctm)) {
    const whole = boxOf(points);
    const width = whole.x1 - whole.x0;
    const height = whole.y1 - whole.y0;
    if (paint.fill && points.length >= 4) {
      if (Math.min(width, height) <= thickest) rules.push(ruleOf(whole));
      else grounds.push(whole);
    }
    if (!paint.stroke) continue;
    for (let i = 1; i < points.length; i++) {
      const side = boxOf([points[i - 1] as Point, points[i] as Point]);
      const thin = Math.min(side.x1 - side.x0, side.y1 - side.y0);
      if (thin <= slant && side.x1 - side.x0 + (side.y1 - side.y0) > 0.2) rules.push(ruleOf(side));
    }
  }
}
