/** Boxes and what is asked of them; things in order that go on in chains. */
import type { Box } from './types.ts';

export const width = ({ x0, x1 }: Box): number => x1 - x0;
export const middle = ({ x0, x1 }: Box): number => (x0 + x1) / 2;
export const beside = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1;
export const holds = (box: Box, x: number, y: number): boolean => box.x0 <= x && x <= box.x1 && box.y0 <= y && y <= box.y1;

/** The box around some. */
export function around(boxes: readonly Box[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, y0, x1, y1 } of boxes) {
    box.x0 = Math.min(box.x0, x0);
    box.y0 = Math.min(box.y0, y0);
    box.x1 = Math.max(box.x1, x1);
    box.y1 = Math.max(box.y1, y1);
  }
  return box;
}

/** Things in order as chains: each goes on with the chain before it, or begins another. */
export function chained<T>(things: readonly T[], goesOn: (chain: readonly [T, ...T[]], next: T) => boolean): T[][] {
  const chains: [T, ...T[]][] = [];
  for (const thing of things) {
    const chain = chains.at(-1);
    if (chain && goesOn(chain, thing)) chain.push(thing);
    else chains.push([thing]);
  }
  return chains;
}
