/** The title of a report, and what it says: organ and year. */
import type { Folder } from '../../script/folder.ts';
import { withDigits } from './dates.ts';
import { withoutEnd } from './residue.ts';

/** What names of organs end with. */
const organEnd =
  /(?:政府|办公厅|办公室|委员会|管委会|[厅局部署院办处所站队校馆社会委省市县区州旗盟镇乡村]|中心|集团|公司|大学|学院|医院|街道)(?:本级|机关)?$/u;
const tails = ['报告', '年报', '总结'];
const subject = /信息公开|政务公开|政府年度工作报告/u;
const sentence = /[。;!?]|^(?:现将|根据|按照|依据|本报告|以下|附件|关于印发|转发)|如下/u;
/** Where the name of the organ ends. */
const fixed = ['关于', '政府信息公开', '政府信息依申请', '政府政务公开', '信息公开', '政务公开', '政府年度', '年度', '年报'];

export const isOrgan = (bare: string): boolean => bare.length >= 2 && bare.length <= 40 && organEnd.test(bare) && !/[。,;:、]/u.test(bare);

const bareOf = (text: string, folder: Folder): string => folder.fold(text).replace(/\s+/gu, '');

export interface TitleYear {
  readonly year: number | null;
  /** The digits that stand where the year should, if they are none. */
  readonly unreadable?: string;
}

/** The digits that stand where the year should: such a year, or what is marked as one, or too long for anything else. */
function yearDigits(text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(/\d+/gu)) {
    const [found] = match;
    if (found.length > 4 || text.charAt(match.index + found.length) === '年' || isYear(found)) return match;
  }
  return undefined;
}

const isYear = (digits: string): boolean => digits.length === 4 && /^(?:19|20)/u.test(digits);

export function yearOf(title: string, folder: Folder): TitleYear {
  const [found] = yearDigits(withDigits(folder.fold(title)).replace(/(?<=\d)\s+(?=\d)/gu, '')) ?? [];
  if (found === undefined) return { year: null };
  return isYear(found) ? { year: Number(found) } : { year: null, unreadable: found };
}

/** 【柳溪县财政局】, 柳溪县财政局（机关）, 柳溪县农业农村局（乡村振兴局）, 《柳溪县财政局: the name alone. */
function withoutBrackets(name: string): string {
  const bare = name.replace(/(?<=.{2})[（(【〔[][^（(【〔[）)】〕\]]{0,20}[）)】〕\]]?$/u, '').replace(/^[（(【〔[《<“"]/u, '');
  return /[（(【〔[《<]/u.test(bare) ? bare : withoutEnd(bare, '）)】〕]》>”"');
}

/** The organ that a title names, in the title's own script. */
export function organOf(title: string, folder: Folder): string | null {
  let plain = title.replace(/\s+/gu, '');
  let bare = bareOf(plain, folder);
  if (bare.length !== plain.length) plain = bare;
  // A bracket may stand before it.
  const from = Math.max(0, (yearDigits(bare)?.index ?? 0) - 1);
  const year = /[（(〔]?(?:\d{4,}|[〇零○一二三四五六七八九]{4})(?:学?年)?度?[）)〕]?年?度?/u.exec(bare.slice(from));
  if (year !== null) {
    const start = year.index + from;
    const end = start + year[0].length;
    bare = bare.slice(0, start) + bare.slice(end);
    plain = plain.slice(0, start) + plain.slice(end);
  }
  const start = bare.startsWith('关于') ? 2 : 0;
  const ends = fixed.map((word) => bare.indexOf(word, start)).filter((at) => at >= start);
  let end = Math.min(bare.length, ...ends);
  // XX县人民政府信息公开: 政府 is said once for both.
  if (bare.slice(start, end).endsWith('人民') && bare.startsWith('政府', end)) end += 2;
  const organ = withoutBrackets(withoutEnd(plain.slice(start, end), '的-、:：'));
  return organ.length >= 2 && organ.length <= 60 ? organ : null;
}

/** The part of a text that is a title: what a site adds behind (`报告-某某县人民政府`) is left out. */
export function titleIn(text: string, folder: Folder): string | undefined {
  if (text.length > 600) return undefined;
  const folded = folder.fold(text);
  if (folded.length > 120 || sentence.test(folded)) return undefined;
  const end = Math.max(...tails.map((tail) => folded.lastIndexOf(tail) + (folded.includes(tail) ? tail.length : -1)));
  if (end < 6 || !subject.test(folded.slice(0, end).replace(/\s+/gu, ''))) return undefined;
  const rest = folded.slice(end).trim();
  if (rest !== '' && !/^[-_|>(]|^\.(?:docx?|pdf|wps|html?)$/iu.test(rest)) return undefined;
  const own = text.trim().replace(/^\d{1,2}[\s.、．]+(?=\p{Script=Han})|\.\w{3,4}$/gu, '');
  if (rest === '' || /^\([^()]*\)$|^\./u.test(rest)) return own;
  // Site names are cut off in the text as it stands.
  const cut = text.search(/(?<=(?:[报報]告|年[报報]|[总總][结結])(?:\s?[（(][^（()）]{1,20}[）)])?)\s{0,3}[-—–_|>－]/u);
  return cut < 0 ? text.trim() : text.slice(0, cut).trim();
}

/** Most lines of a broken title. */
export const mostLines = 3;

/** Whether a title may begin on one line and go on on the next: the name of an organ, or a title cut in its midst. */
export function isLead(text: string, next: string, folder: Folder): boolean {
  const bare = bareOf(text, folder);
  return (
    isOrgan(bare) || /\d{4}年度?$|公开$|工作$|年度$|关于$/u.test(bare) || /^(?:年度|工作|报告|年|信息公开|公开)/u.test(bareOf(next, folder))
  );
}
