/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼: zero, said in words. */
import { featuresOf, topicOf, type Word } from './features.ts';
import { note } from './note.ts';
import { addClaim, otherYear, type State } from './state.ts';
import type { Topic } from './types.ts';

const plain = new Set(['filler', 'every', 'time', 'scope', 'subject', 'negation', 'act', 'part', 'outcome', 'result']);
const isTerm = (word: Word, kind: string, id?: string): boolean =>
  word.type === 'term' && word.kind === kind && (id === undefined || word.id === id);

/** Adds what a clause without a number denies. Every word must be known, or it may deny something narrower. */
export function deny(state: State): void {
  const { before, pending } = state.fragment;
  // 政府信息公开申请：无。
  const words = before.length === 1 ? [...pending, ...before] : before;
  const f = featuresOf(words, state.place.year);
  note(state, words, f);
  if (f.subject !== null) state.domain = f.subject;
  const at = words.findIndex((word) => isTerm(word, 'negation'));
  const first = words[0];
  const last = words.at(-1);
  const negation = words[at];
  if (!first || !last || !negation || f.has('subset', 'subset')) return;
  const disputes = (['reconsideration', 'litigation'] as const).filter((id) => words.some((word) => isTerm(word, 'subject', id)));
  const subjectAt = words.findIndex((word) => isTerm(word, 'subject'));
  const known = (word: Word): boolean =>
    word.type === 'term' && (plain.has(word.kind) || (disputes.length > 0 && (word.kind === 'foreign' || word.id === 'concern')));
  // 行政复议、行政诉讼未发生: the subject may come first.
  if (!words.slice(subjectAt >= 0 && subjectAt < at ? subjectAt : at).every(known)) return;
  const [outcomes, results] = [f.labels.get('outcome') ?? [], f.labels.get('result') ?? []];
  if (results.length > 1 || (results.length > 0 && disputes.length !== 1)) return;
  const topics: Topic[] = disputes.map((id) => `${id}.${results[0] ?? 'total'}` as const);
  // 没有结转下年度的申请; 没有不予公开的申请
  if (f.carry === 'carriedIn' || f.carry === 'carriedOut') topics.push(`requests.${f.carry}`);
  else if (outcomes.length === 1 && !/[?|+]/u.test(outcomes.join())) topics.push(...outcomes.map((id): Topic => `outcome.${id}`));
  const applicants = f.labels.get('applicant') ?? [];
  // 法人和其他组织未提出申请
  const column = applicants.map((id) => `@${id}`).join('');
  if (
    topics.length === 0 &&
    f.subject === 'requests' &&
    applicants.length < 2 &&
    (f.act === 'receive' || f.act === 'occur' || f.act === null)
  )
    topics.push(`requests.received${column}`);
  const decided = f.act === 'decide' || f.act === 'issue' || f.act === 'repeal' ? topicOf(f.subject, f, 'count', false) : null;
  if (topics.length === 0 && decided?.firm && !f.has('outcome') && !f.has('applicant')) topics.push(decided.topic);
  if (topics.length === 0 && f.subject === 'processingFee' && (f.act === 'charge' || f.act === 'occur' || f.act === null))
    topics.push('processingFee.amount');
  for (const topic of topics)
    addClaim(state, {
      topic,
      kind: 'count',
      low: 0,
      high: 0,
      precision: 0,
      negated: true,
      unit: null,
      firm: true,
      partOf: null,
      complete: false,
      scope: state.sentence.scope,
      year: otherYear(state),
      qualifiers: [...state.sentence.qualifiers],
      start: negation.start,
      end: last.end,
      quote: state.original.slice(first.start, last.end),
    });
}
