/** Years, scopes, 其中 and the like hold from where they are said to the end of the sentence. */
import { type Features, featuresOf, isRoute, type Word } from './features.ts';
import type { TermToken } from './lex.ts';
import type { NumberToken } from './numbers.ts';
import type { State } from './state.ts';
import type { ClaimScope } from './types.ts';

const organEndings = new Set('局委厅院所站队校司部处室办');

/** 市财政局收到…: an organ that the lexicon does not have, before what it did. */
const isOrgan = (name: string): boolean =>
  (name.length > 2 && organEndings.has(name.slice(-1))) ||
  /\D\D[省市县区旗乡镇]$/u.test(name) ||
  ['委员会', '中心', '公司', '单位'].some((ending) => name.endsWith(ending));

const isEvery = (word: Word | undefined): boolean => word?.type === 'term' && word.kind === 'every';

function noteTime({ sentence, place }: State, id: string): void {
  if (id === 'this') sentence.year = place.year;
  else if (id === 'since') sentence.qualifiers.add('cumulative');
  else if (id === 'period') sentence.qualifiers.add('period');
  else if (id === 'last' || id === 'next') {
    if (place.year === null) sentence.qualifiers.add('period');
    else sentence.year = place.year + (id === 'last' ? -1 : 1);
  }
}

/** 全年办结…, 本局收到…: a clause that opens with the year or the organ says something of its own. */
const opensAnew = (word: Word | undefined): boolean =>
  word?.type === 'term' &&
  ((word.kind === 'time' && word.id === 'this') || (word.kind === 'scope' && (word.id === 'own' || word.id === 'area')));

/** 12月收到…; of 12月31日 and 12月底 the year is meant. */
function isMonth(next: Word | undefined, { low, end }: NumberToken, text: string): boolean {
  const day = next?.type === 'number' && next.unit === '日';
  return low > 1 && (low < 12 || !(day || '底末份'.includes(text.charAt(end) || ' ')));
}

export function note(state: State, words: readonly Word[], f: Features): void {
  const { sentence, original, text } = state;
  if (opensAnew(state.fragment.before[0])) {
    if (state.domain === 'foreign') state.domain = state.theme;
    if (sentence.scope?.kind === 'other') sentence.scope = null;
    sentence.strange = false;
    sentence.act = null;
  }
  let organ: Word | undefined;
  for (const [i, word] of words.entries()) {
    if (word.type === 'gap') {
      const name = text.slice(word.start, word.end);
      // 全县各行政执法单位: all of them.
      if (words[i + 1]?.type === 'term' && isOrgan(name))
        sentence.scope = {
          kind: isEvery(words[i - 1]) && /单位$|机关$/u.test(name) ? 'area' : 'organ',
          text: original.slice(word.start, word.end),
        };
    } else if (word.type === 'number') {
      // 2023年结转: the year is that of 结转, not of the claim.
      if (word.year !== null) sentence.year = f.carry ? sentence.year : word.year;
      else if (word.unit?.startsWith('月') && isMonth(words[i + 1], word, text)) sentence.qualifiers.add('period');
    } else if (word.kind === 'scope') {
      // 县政府及各部门: all of them.
      const from =
        word.id === 'other' && organ && /^(?:[及和与、]|及其|以及)$/u.test(text.slice(organ.end, word.start)) ? organ.start : null;
      sentence.scope = {
        kind: from === null ? (word.id as ClaimScope['kind']) : 'area',
        text: original.slice(from ?? word.start, word.end),
      };
      // 区政府办、各部门、各街道
      organ = word.id === 'organ' ? word : from === null ? undefined : { ...word, start: from };
    } else if (word.kind === 'time' && !f.carry) noteTime(state, word.id);
    else if (word.kind === 'part') {
      sentence.parts = true;
      if (word.id !== 'of') sentence.complete = true;
    }
  }
  // 累计 alone may go back for years; 全年累计 does not.
  if (f.has('time', 'total') && sentence.year === null && !f.has('time', 'this') && f.act !== 'publicTotal')
    sentence.qualifiers.add('cumulative');
}

/** 就自然人申请而言，…; 结转下年度的申请中，…: a clause without a number says of what the numbers after it may be. */
export function speakOf({ sentence, place }: State, words: readonly Word[]): void {
  const { labels, carry } = featuresOf(words, place.year);
  sentence.route = labels.get('result')?.find(isRoute) ?? sentence.route;
  for (const id of labels.get('applicant') ?? []) sentence.applicants.add(id);
  // 因本机关不掌握而无法提供的，自然人3件
  const [outcome, ...more] = labels.get('outcome') ?? [];
  if (outcome !== undefined && more.length === 0 && words.at(-1)?.type === 'term' && (words.at(-1) as TermToken).id === 'of')
    sentence.row = `outcome.${outcome}`;
  if (carry === 'carriedIn' || carry === 'carriedOut') sentence.row = `requests.${carry}`;
}
