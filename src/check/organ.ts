/** What the name of an organ tells about it. */
import { fold } from '../claims/index.ts';
import type { ReportHead } from '../report/types.ts';
import type { Organ, OrganKind } from './types.ts';

/** First match wins. An office of a government is a department of it. */
const kinds: readonly (readonly [ending: RegExp, kind: OrganKind])[] = [
  [/(?:乡|镇)(?:人民)?政府$/u, 'township'],
  [/(?:街道办事处|街道)$/u, 'township'],
  [/(?:开发区|园区|新区|示范区|度假区|保税区|管理区)?管理?委员会$|管委会$/u, 'zone'],
  [/人民政府$/u, 'government'],
  [/(?:委员会|办公室|[厅局委部司署院所处办])$/u, 'department'],
];

function kindOf(name: string | null): OrganKind | null {
  if (name === null) return null;
  return kinds.find(([ending]) => ending.test(fold(name).trim()))?.[1] ?? null;
}

/** What the caller says of the organ, completed by what its name tells. Null where nothing tells. */
export function organOf(given: Organ | undefined, head: ReportHead): Required<Organ> {
  const name = given?.name ?? head.organ;
  return { name, kind: given?.kind ?? kindOf(name), scope: given?.scope ?? null, ruleMaking: given?.ruleMaking ?? null };
}
