/** Whether two names are of one organ. */
import { fold } from './fold.ts';

const shortenings: readonly (readonly [RegExp, string])[] = [
  [/\s+/gu, ''],
  [/[（(【〔[][^（()）【】〔〕[\]]{1,40}[）)】〕\]]|本级$|机关$/gu, ''],
  [/人民政府/gu, '政府'],
  [/办公[厅室]/gu, '办'],
  [/管理委员会/gu, '管委会'],
];

/** 西工区人民政府办公室 and 西工区政府办 come to one. */
export const shortName = (name: string): string => shortenings.reduce((text, [pattern, by]) => text.replace(pattern, by), fold(name));

/** Without 政府 and its office: both report for the place. */
const place = (short: string): string => short.replace(/(?:政府|公署|行署)?办?$/u, '');

/** One organ, shortened, with or without the places above it; a government and its general office count as one. */
export function sameOrgan(a: string, b: string): boolean {
  const [left, right] = [place(shortName(a)), place(shortName(b))];
  if (left.length < 2 || right.length < 2) return left === right;
  return left.endsWith(right) || right.endsWith(left);
}
