/** Texts that share a given part of what rules on copied texts compare. */

const han = (from: number, count: number): string => Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Two texts of 201 different characters, of whose 200 pairs of neighbours so many are the same. */
export const alikeTexts = (pairs: number): readonly [string, string] => [
  han(0x6000, 201),
  `${han(0x6000, pairs + 1)}${han(0x7000, 200 - pairs)}`,
];
