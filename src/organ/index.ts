/** What the name of an organ tells: kind, level, place. Unknown stays unknown. */
import { given, wrong } from '../diagnostic/wrong.ts';
import { fold } from './fold.ts';
import { central, endings, national } from './kinds.ts';
import { placesOf, type Places } from './places.ts';
import type { Organ, OrganKind, OrganLevel } from './types.ts';

export type { Organ, OrganKind, OrganLevel } from './types.ts';

/** What an office itself adds behind its name, and what it says of the scope. */
const additions = /[（(【〔[]?(本级|机关本级|机关|本部|汇总|本单位)[）)】〕\]]?$/u;
const brackets = /[（(【〔[][^（()）【】〔〕[\]]{1,40}[）)】〕\]]$/u;

interface Named {
  readonly text: string;
  readonly scope: Organ['scope'];
}

/** The name without what stands behind it: 柳溪县财政局（本级） is 柳溪县财政局. */
function nameOf(name: string): Named {
  let text = fold(name).replace(/\s+/gu, '');
  let scope: Organ['scope'] = null;
  const added = additions.exec(text);
  if (added !== null && added.index >= 2) {
    scope = added[1] === '汇总' ? 'summary' : 'organ';
    text = text.slice(0, added.index);
  }
  return { text: text.replace(brackets, ''), scope };
}

const word = /^[\p{Script=Han}·○、—-]{2,60}$/u;
/** What stands before the place in names of organs that are no governments. */
const before = /^(?:中华人民共和国|中共|中国共产党|共青团)(?=.)/u;

function kindOf(text: string, { rest, full, level }: Places): OrganKind | null {
  if (rest === '') return !full ? null : level === 'township' ? (/(?:街道|地区)$/u.test(text) ? 'street' : 'township') : 'government';
  const kind = endings.find(({ pattern }) => pattern.test(text))?.kind ?? null;
  if (kind === 'government' && level === 'township') return 'township';
  // 柳溪县城关办事处, but 驻京办事处 is a department.
  if (kind === 'department' && level === 'county' && /^[^驻局厅委]{2,6}办事处$/u.test(rest)) return 'street';
  return kind;
}

const generic: readonly (readonly [RegExp, OrganLevel])[] = [
  [/^(?:全?省|自治区)(?=.)/u, 'province'],
  [/^[县区旗](?=.)/u, 'county'],
  [/(?:行政公署|行署)(?:办公室)?$/u, 'prefecture'],
];

const ofState: ReadonlySet<OrganKind> = new Set<OrganKind>(['office', 'department', 'court', 'party', 'authorized']);

function levelOf(text: string, kind: OrganKind | null, { rest, level }: Places): OrganLevel | null {
  if (kind === null) return null;
  if (kind === 'township' || kind === 'street') return 'township';
  if (level !== null) {
    // Zones and branches of departments have a rank of their own; below a county there is only one.
    const own =
      kind === 'zone' || (kind === 'office' && /管理委员会|管委会/u.test(rest)) || (kind === 'department' && rest.endsWith('分局'));
    return own && level !== 'county' ? null : level;
  }
  const known = generic.find(([pattern]) => pattern.test(text))?.[1];
  if (known !== undefined) return known;
  const central = national.test(text) || (kind === 'department' && /(?:总局|(?<![装宣组统挥目传织])部)$/u.test(text));
  return ofState.has(kind) && central ? 'national' : null;
}

/** 设区的市 and 自治州 have it, 地区 and 盟 have not; departments have it only under the State Council. */
function mayMakeRules(kind: OrganKind | null, level: OrganLevel | null, place: string): boolean | null {
  switch (kind) {
    case null:
    case 'office':
      return null;
    case 'government':
      return level === null ? null : level === 'province' || (level === 'prefecture' && /[市州]$/u.test(place));
    case 'department':
      return level === null ? null : level === 'national';
    default:
      return false;
  }
}

/**
 * Kind, level and place of an organ by its name: 西藏自治区人民政府办公厅 is the general office of a province, 开远市 the
 * government of a county-level city. Fields are null where the name does not tell. Takes Traditional names too; never throws on
 * a string, a TypeError with `code` GONGKAI_INVALID_INPUT on anything else.
 */
export function organOf(name: string): Organ {
  if (typeof name !== 'string') throw wrong('GONGKAI_INVALID_INPUT', `Expected the name of an organ, got ${given(name)}`);
  const { text: whole, scope: said } = nameOf(name);
  const plain = whole.replace(/[()]/gu, '');
  if (!word.test(plain)) return { name, kind: null, level: null, place: null, scope: null, ruleMaking: null };
  const prefix = before.exec(plain)?.[0] ?? '';
  const text = plain.slice(prefix.length);
  const branch = central.exec(text)?.[0] ?? '';
  const places = placesOf(text.slice(branch.length));
  const local = branch !== '' && (places.text !== '' || kindOf(places.rest, places) !== null);
  const byName = local ? 'vertical' : kindOf(text, places);
  // 中国气象局 itself is a department of the State Council.
  const whose = byName === 'vertical' && !local && places.text === '' && national.test(text) ? 'department' : byName;
  const kind = /^(?:中共|中国共产党|共青团)$/u.test(prefix) ? 'party' : whose;
  const level = levelOf(text, kind, places);
  const bare = places.rest === '' && (kind === 'government' || kind === 'township' || kind === 'street');
  return {
    name,
    kind,
    level,
    place: places.text === '' ? null : places.text,
    scope: said ?? (bare ? 'summary' : null),
    ruleMaking: mayMakeRules(kind, level, places.text),
  };
}
