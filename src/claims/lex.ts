/** Cuts folded text into what the interpreter needs: terms, numbers, delimiters, and the gaps of unknown words between. */
import { lexicon, type Lexicon, type Term, type TermKind } from './lexicon.ts';
import { numberAt, type NumberToken } from './numbers.ts';

export interface TermToken {
  readonly type: 'term';
  readonly start: number;
  readonly end: number;
  readonly kind: TermKind;
  readonly id: string;
}

/** Words that the lexicon does not have. */
export interface GapToken {
  readonly type: 'gap';
  readonly start: number;
  readonly end: number;
}

export interface MarkToken {
  readonly type: 'mark';
  readonly start: number;
  readonly end: number;
  readonly mark: 'item' | 'clause' | 'sentence' | 'paragraph' | 'open' | 'close';
}

export type Token = TermToken | GapToken | NumberToken | MarkToken;

const marks = new Map<string, MarkToken['mark']>(
  Object.entries({ item: '、+', clause: ',;:=', sentence: '。!?', paragraph: '\n', open: '([{【〔', close: ')]}】〕' } satisfies Record<
    MarkToken['mark'],
    string
  >).flatMap(([mark, chars]) => Array.from(chars, (char): [string, MarkToken['mark']] => [char, mark as MarkToken['mark']])),
);

const silent = new Set(' \t\r"\'“”‘’「」*#~·|');
const longestTitle = 120;
const longestNumber = 16;

/** A title in 《》 is opaque: its words and numbers are its own. */
function titleEnd(text: string, at: number): number {
  const end = text.slice(at, at + longestTitle).indexOf('》');
  return end < 0 ? at + 1 : at + end + 1;
}

/** Words that say something before certain others only: 35件中，转下年度, 留待次年, 其他3件, 公开3件、部分公开2件. */
const contextual: readonly (readonly [words: RegExp, Omit<Term, 'word'>])[] = [
  [/^中(?=[,:]|有?(?:[\d超近约]|不足|自然人|法人|商业企业|全部|予以公开|部分公开|不予|无法))/u, { kind: 'part', id: 'of' }],
  [/^其[他它](?=(?:情形|情况)?为?\d)/u, { kind: 'label', id: 'left' }],
  [/^面向(?=自然人|法人|商业企业|科研机构|社会公益组织|法律服务机构|其他组织)/u, { kind: 'filler', id: '' }],
  [/^多(?=(?:收到|受理|办结|答复|办理)?\d)/u, { kind: 'change', id: 'up' }],
  [/^少(?=(?:收到|受理|办结|答复|办理)?\d)/u, { kind: 'change', id: 'down' }],
  [/^公开(?=[有为]?\d+件[,、][^,、。;]{0,8}部分公开)/u, { kind: 'outcome', id: 'granted' }],
  // 两类合计, “无法提供”类答复: kinds that are named before.
  [/^[两三四五六](?:[类项者种]|类结果|种情形|类情形|种结果)(?=合计|共|总计|相加)|^类(?=答复|共|合计|为?\d)/u, { kind: 'filler', id: '' }],
  // 2023年末的377件
  [/^[末底初](?=[的有达为,\d])/u, { kind: 'filler', id: '' }],
  [/^仅(?=有?\d)/u, { kind: 'filler', id: '' }],
  // 处理重复申请时合并办理3件: on what occasion, not what.
  [/^时(?![间限效任长段常])/u, { kind: 'subset', id: 'subset' }],
  [/^[仍尚]在[^\d,。;]{0,8}办理/u, { kind: 'act', id: 'open' }],
  // 每10件申请中约有8件: a rate.
  [/^每(?=\d)/u, { kind: 'time', id: 'period' }],
  [/^[转延留](?=[至入到待]?(?:下一?年|次年|明年|来年|\d{4}年))/u, { kind: 'act', id: 'carry' }],
];
const contextualChars = '每中其多少转延留公面两三四五六类时仍尚仅末底初';
const longestContext = 22;

function termAt(index: Lexicon, text: string, at: number): Term | undefined {
  const term = index.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
  if (!contextualChars.includes(text.charAt(at))) return term;
  const near = text.slice(at, at + longestContext);
  for (const [words, found] of contextual) {
    const word = words.exec(near)?.[0];
    if (word && word.length >= (term?.word.length ?? 0)) return { ...found, word };
  }
  return term;
}

const isLatin = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isAddress = (code: number): boolean => isLatin(code) || '.:/-_@?=&%+~'.includes(String.fromCharCode(code));

/** Web addresses, telephone numbers, dates with hyphens, model names, endless digits: one gap. */
function addressEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAddress(text.charCodeAt(end))) end++;
  while (end > at && !isLatin(text.charCodeAt(end - 1)) && text.charAt(end - 1) !== '%') end--;
  if (end - at > longestNumber) return end;
  for (let i = at; i < end; i++) if (!'0123456789.%'.includes(text.charAt(i))) return end;
  return at;
}

export function lex(text: string): Token[] {
  const index = lexicon();
  const tokens: Token[] = [];
  let gap = -1;
  const closeGap = (end: number): void => {
    if (gap >= 0) tokens.push({ type: 'gap', start: gap, end });
    gap = -1;
  };
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const mark = marks.get(char);
    if (mark) {
      closeGap(at);
      tokens.push({ type: 'mark', start: at, end: at + 1, mark });
      at++;
      continue;
    }
    if (silent.has(char)) {
      closeGap(at);
      at++;
      continue;
    }
    if (char === '《') {
      closeGap(at);
      at = titleEnd(text, at);
      continue;
    }
    const address = addressEnd(text, at);
    if (address > at) {
      if (gap < 0) gap = at;
      at = address;
      continue;
    }
    // Terms first: 三类内部事务信息 is no number of kinds.
    const term = termAt(index, text, at);
    const token: Token | null = term
      ? { type: 'term', start: at, end: at + term.word.length, kind: term.kind, id: term.id }
      : numberAt(text, at);
    if (token) {
      closeGap(at);
      tokens.push(token);
      at = token.end;
      continue;
    }
    if (gap < 0) gap = at;
    // 第三方, 第20条: an ordinal is no count.
    at += char === '第' ? Math.max(1, (numberAt(text, at + 1)?.end ?? at + 1) - at) : 1;
  }
  closeGap(text.length);
  return tokens;
}
