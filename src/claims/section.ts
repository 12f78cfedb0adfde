/** Reads the claims of one section: a walk over its tokens, clause by clause. */
import { carryRest, count } from './count.ts';
import { deny } from './deny.ts';
import { featuresOf, saysWhat, type Word } from './features.ts';
import { fold } from '../organ/fold.ts';
import { doubtRivals } from './lists.ts';
import { lex, type MarkToken, type Token } from './lex.ts';
import { speakOf } from './note.ts';
import type { NumberToken } from './numbers.ts';
import { newFragment, newSentence, type Place, type State } from './state.ts';
import type { Claim } from './types.ts';

const deepestBracket = 4;
/** A line, or the first clause of a paragraph, this short is a heading: what it names is spoken of below it. */
const longestHeading = 30;
const longestLead = 16;

const isOutcome = (word: Word): boolean => word.type === 'term' && word.kind === 'outcome';

/** 予以公开19件（含部分公开）: the number before the brackets is of more than its words say. */
function doubtLast({ claims, sentence }: State): void {
  const last = sentence.counted === null ? undefined : claims[sentence.counted];
  if (last && sentence.counted !== null) claims[sentence.counted] = { ...last, firm: false };
}

export function readSection(original: string, place: Place): Claim[] {
  const text = fold(original);
  const domainOfSection = place.sectionId === 'requests' ? 'requests' : null;
  const state: State = {
    original,
    text,
    place,
    claims: [],
    domain: domainOfSection,
    theme: domainOfSection,
    sentence: newSentence(),
    fragment: newFragment(),
    outer: [],
  };
  /** The last number, which waits for the words after it. */
  let waiting: NumberToken | null = null;
  let after: Word[] = [];
  let paragraphStart = 0;
  let lead = true;

  const settle = (next = false): void => {
    if (!waiting) return;
    lead &&= waiting.dimension !== 'count';
    // 企业6件申请结转4件: what was done is of the number behind it.
    const isAct = (word: Word): boolean => word.type === 'term' && word.kind === 'act';
    // 97件新收申请分布在11个县: of the number before it.
    const of = saysWhat(featuresOf(state.fragment.before, place.year)) ? after.findIndex(isAct) : after.findLastIndex(isAct);
    const act =
      next && after.slice(of).every((word) => word.type !== 'gap' && !(word.type === 'term' && word.kind === 'subject')) ? of : -1;
    count(state, waiting, act < 0 ? after : after.slice(0, act));
    state.fragment.before = after;
    state.fragment.pending = [];
    state.fragment.numbered = true;
    waiting = null;
    after = [];
  };

  const endClause = (): void => {
    settle();
    const { before, numbered } = state.fragment;
    doubtRivals(state);
    // 对45件文件进行清理，废止5件: what follows is of the clean-up.
    if (before.some((word) => word.type === 'term' && word.id === 'cleanup')) state.sentence.qualifiers.add('subset');
    if (!numbered && before.length > 0) {
      deny(state);
      carryRest(state);
      speakOf(state, before);
      state.fragment.pending = before;
    }
    state.fragment.before = [];
    state.fragment.numbered = false;
    state.fragment.open = [];
    state.fragment.told = [];
    if (state.sentence.result !== null) state.sentence.result = '';
  };

  /** （二）依申请公开。 or 二是依申请公开方面， at the beginning of a paragraph. */
  const endLead = ({ start, mark }: MarkToken): void => {
    if (lead && start - paragraphStart <= longestLead && state.domain !== null) {
      if (mark !== 'clause' || text.charAt(start) === ':' || /(?:方面|情况)$/u.test(text.slice(start - 2, start)))
        state.theme = state.domain;
    }
    lead = false;
  };

  const endSentence = (next: Token | undefined): void => {
    endClause();
    // What else is spoken of (畅通渠道，规范登记) holds for its own sentence.
    if (state.domain === 'foreign') state.domain = state.theme;
    state.outer.length = 0;
    state.fragment = newFragment();
    const { parent } = state.sentence;
    state.sentence = newSentence();
    // 其中 may open the next sentence.
    if (next?.type === 'term' && next.kind === 'part') state.sentence.parent = parent;
  };

  const marks: Readonly<Record<MarkToken['mark'], (mark: MarkToken, next: Token | undefined) => void>> = {
    item: () => {
      // 有8件因本机关不掌握、需另行制作而无法提供: the reasons are not told to their end.
      // 其余144件分别作不予公开、无法提供: nor are the kinds that it is of together.
      if (waiting && after.some((word) => word.type === 'term' && (word.id === 'because' || word.id === 'each'))) return;
      settle();
      if (state.fragment.numbered) state.fragment = { ...state.fragment, before: [], numbered: false };
    },
    clause: (mark) => {
      endClause();
      endLead(mark);
      if (text.charAt(mark.start) !== ';') return;
      if (state.domain === 'foreign') state.domain = state.theme;
      // 县政务服务中心办件3万件；…: whoever that was, it was another matter.
      if (state.sentence.strange) state.sentence.scope = null;
      state.sentence.strange = false;
      state.sentence.act = null;
    },
    sentence: (mark, next) => {
      endClause();
      endLead(mark);
      endSentence(next);
    },
    paragraph: ({ start, end }) => {
      endSentence(undefined);
      const heading = start - paragraphStart <= (text.charAt(start - 1) === '。' ? longestLead : longestHeading);
      if (!heading) state.domain = domainOfSection;
      if (end - paragraphStart > 1) {
        state.theme = heading ? state.domain : domainOfSection;
        lead = true;
      }
      paragraphStart = end;
    },
    open: () => {
      settle();
      if (state.outer.length >= deepestBracket) return;
      state.outer.push({ fragment: state.fragment, parts: state.sentence.parts, scope: state.sentence.scope });
      // 行政查询事项（9件）
      state.fragment = { ...newFragment(), pending: state.fragment.numbered ? [] : state.fragment.before };
    },
    close: ({ start }, next) => {
      if (state.outer.length === 0) return;
      settle();
      // 公开类答复（含部分公开）119件: what the brackets add to the words, or take from a number before them.
      const { numbered } = state.fragment;
      const inner = numbered ? [] : state.fragment.before;
      const added = inner.filter(isOutcome);
      endClause();
      const outer = state.outer.pop();
      if (!outer) return;
      if (numbered && next?.type === 'mark') outer.fragment.before = [];
      state.fragment = outer.fragment;
      const last = outer.fragment.before.at(-1);
      // 公开（含部分公开）
      if (last && added[0]?.type === 'term' && added[0].id === 'partiallyGranted' && text.slice(last.start, last.end) === '公开')
        outer.fragment.before[outer.fragment.before.length - 1] = { ...added[0], id: 'granted', start: last.start, end: last.end };
      const incomplete = inner.some((word) => word.type === 'term' && word.kind === 'part') && !outer.fragment.before.some(isOutcome);
      if (added.length > 0 && incomplete) state.fragment.before = [...outer.fragment.before, { type: 'gap', start, end: start + 1 }];
      else if (added.length > 0 && !outer.fragment.numbered) state.fragment.before = [...outer.fragment.before, ...added];
      else if (added.length > 0) doubtLast(state);
      state.sentence.parts = outer.parts;
      state.sentence.scope = outer.scope;
    },
  };

  const tokens = lex(text);
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'mark') marks[token.mark](token, tokens[i + 1]);
    else if (token.type === 'number' && token.dimension !== 'time') {
      settle(true);
      waiting = token;
    } else (waiting ? after : state.fragment.before).push(token);
  }
  endSentence(undefined);
  return state.claims;
}
