/** The identity of an organ by the index number that sites print above a report: 115304812077113010/202110-00013. */
import { isObject } from '../diagnostic/is-object.ts';
import { given, wrong } from '../diagnostic/wrong.ts';
import type { AnnualReport, ParseResult } from '../report/types.ts';
import type { OrganLevel } from './types.ts';

/** What the printed index number says of the organ. Codes whose check digit is wrong are not given. */
export interface OrganIdentity {
  /** `uscc`: the 统一社会信用代码 of GB 32100, 18 characters; `organisationCode`: that of GB 11714, 9 characters without its hyphen. */
  readonly scheme: 'uscc' | 'organisationCode';
  /** The code without hyphen or blanks, upper case; its check digit is right. */
  readonly organId: string;
  /** The code of GB/T 2260 with which the organ is registered, a hint of where it is; null for an organisation code. */
  readonly division: string | null;
  /** The level of that division, which may be above that of the organ. */
  readonly level: OrganLevel | null;
  /** As printed in the table above the report. */
  readonly printed: { readonly label: string; readonly value: string };
}

const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: weights are powers of three, modulo 31. */
function isUscc(code: string): boolean {
  const values = Array.from(code, (character) => digits.indexOf(character));
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return !values.includes(-1) && (31 - (sum % 31)) % 31 === values[17];
}

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714: letters count from 10, a rest of ten is X. */
function isOrganisationCode(code: string): boolean {
  const sum = weights.reduce((all, weight, i) => all + weight * parseInt(code.charAt(i), 36), 0);
  const check = (11 - (sum % 11)) % 11;
  return code.charAt(8) === (check === 10 ? 'X' : String(check));
}

/** The level of a division of GB/T 2260, or of its codes of nine and twelve digits. */
export function levelOf(division: string): OrganLevel {
  if (/[1-9]/u.test(division.slice(6))) return 'township';
  const code = division.slice(0, 6);
  if (code === '100000') return 'national';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

/** What an index number says of the organ; null where it holds no code, or one whose check digit is wrong. */
export function identityIn({ label, value }: OrganIdentity['printed']): OrganIdentity | null {
  const text = value.normalize('NFKC').trim().toUpperCase();
  const printed = { label, value };
  const uscc = /^[0-9A-Z]{18}(?![0-9A-Z])/u.exec(text)?.[0];
  if (uscc !== undefined) {
    // Characters 3 to 8 are the division, 9 to 17 the organisation code.
    const division = uscc.slice(2, 8);
    if (!isUscc(uscc) || !isOrganisationCode(uscc.slice(8, 17)) || !/^\d{6}$/u.test(division)) return null;
    return { scheme: 'uscc', organId: uscc, division, level: levelOf(division), printed };
  }
  const [, body = '', check = ''] = /^([0-9A-Z]{8})-?([0-9X])(?![0-9A-Z])/u.exec(text) ?? [];
  const code = `${body}${check}`;
  return code !== '' && isOrganisationCode(code)
    ? { scheme: 'organisationCode', organId: code, division: null, level: null, printed }
    : null;
}

/**
 * The identity of the organ by the index number (索引号) printed above its report; null where none is printed, its check digit is
 * wrong, or two of them differ. Throws a TypeError with `code` GONGKAI_INVALID_REPORT for what is no report or parse result.
 */
export function identityOf(input: AnnualReport | ParseResult): OrganIdentity | null {
  if (!isObject(input)) throw wrong('GONGKAI_INVALID_REPORT', `Expected a report or a parse result, got ${given(input)}`);
  const report: unknown = 'report' in input ? input.report : input;
  const metadata = isObject(report) && Array.isArray(report['metadata']) ? (report['metadata'] as unknown[]).filter(isObject) : [];
  const found = metadata.flatMap(({ id, label, value }) =>
    id === 'indexNumber' && typeof value === 'string' ? (identityIn({ label: typeof label === 'string' ? label : '', value }) ?? []) : [],
  );
  return new Set(found.map(({ organId }) => organId)).size === 1 ? (found[0] ?? null) : null;
}
