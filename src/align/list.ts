/**
 * The lines of a list form that is recognised and not read: label, unit, values, as printed. A line is a label with a unit
 * behind it, or a known label with a number behind it. Its values are kept where there are as many as columns; else none is.
 */
import { declinedForms } from '../form/declined.ts';
import { once } from '../form/once.ts';
import type { Extension } from '../report/types.ts';
import { normalise } from './labels/printed.ts';
import { type Token, isUnit, isValue, splitOrdinal } from '../lex/token.ts';

/** Without a note in brackets at its end. */
function withoutNote(text: string): string {
  const at = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return at < 0 || text.indexOf(')', at) < text.length - 1 ? text : text.slice(0, at);
}

/** The body of a printed line: without its number, 其中, and a note in brackets behind it. */
const withoutAmong = (body: string): string => (body.startsWith('其中') ? body.slice(2) : body);
const bodyOfLine = (text: string): string => withoutAmong(splitOrdinal(text).body);

/** Bodies of the lines of each declined form, with and without their notes. */
const declinedBodies = once(() =>
  declinedForms.map(({ id, lines }) => ({
    id,
    lines: lines.map(({ label, ...line }) => {
      const printed = normalise(label);
      return { ...line, bodies: [...new Set([printed, withoutNote(printed)].map(bodyOfLine))] };
    }),
  })),
);

/** The declined forms that print a text, with its body. */
const idsByBody = once(() => {
  const ids = new Map<string, string[]>(declinedForms.flatMap(({ id, title }) => (title === undefined ? [] : [[title, [id]]])));
  for (const { id, lines } of declinedBodies())
    for (const { bodies } of lines) for (const body of bodies) ids.set(body, [...(ids.get(body) ?? []), id]);
  return ids;
});

export function declinedIds(token: Token): { readonly body: string; readonly ids: readonly string[] } {
  const body = withoutAmong(token.body);
  const bare = (): readonly string[] | undefined =>
    token.text.endsWith(')') ? idsByBody().get(bodyOfLine(withoutNote(token.text))) : undefined;
  return { body, ids: idsByBody().get(body) ?? bare() ?? [] };
}

interface Line {
  readonly label: number;
  /** The first token behind label and unit. */
  readonly values: number;
  readonly unit?: string;
}

/** The next token that is no empty cell. */
function next(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (tokens[i]?.kind === 'empty') i++;
  return i;
}

function linesOf(tokens: readonly Token[], known: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  tokens.forEach((token, label) => {
    if (token.kind !== 'text' || isUnit(token)) return;
    const behind = next(tokens, label);
    const found = tokens[behind];
    if (found && isUnit(found)) lines.push({ label, values: behind + 1, unit: found.text });
    else if (found && isValue(found) && known.has(withoutAmong(token.body)))
      lines.push({ label, values: label + 1, ...(found.unit !== undefined && { unit: found.unit }) });
  });
  return lines;
}

/** The heads behind 单位, one for each column of values. */
function columnsOf(tokens: readonly Token[], first: number): string[] {
  const from = tokens.findLastIndex((token, at) => at < first && token.body === '单位');
  const heads = tokens.slice(from + 1, first).filter(({ kind, piece }) => kind === 'text' && !piece.text.includes('、'));
  return from < 0 || heads.length === 0 ? ['统计数'] : heads.map(({ piece }) => piece.text);
}

/** The lines of the form `id`, in the order of the source, as extensions. */
export function listLines(tokens: readonly Token[], id: string): Extension[] {
  const form = declinedBodies().find((one) => one.id === id);
  if (form === undefined) return [];
  const lines = linesOf(tokens, new Set(form.lines.flatMap(({ id: own, bodies }) => (own === undefined ? [] : bodies))));
  const columns = columnsOf(tokens, lines[0]?.label ?? 0);
  const numbered = tokens.slice(0, lines[0]?.label ?? 0).some(({ body }) => body === '序号');
  let printed = 0;
  return lines.map((line): Extension => {
    let stop = line.values;
    while (stop < tokens.length && tokens[stop]?.kind !== 'text') stop++;
    const read = tokens.slice(line.values, stop).filter(({ kind, piece }) => kind !== 'empty' || piece.cell);
    // The number of the next line begins it, before its label.
    if (numbered && stop < tokens.length && read.at(-1)?.piece.marks.includes('\n')) read.pop();
    const label = tokens[line.label] as Token;
    const body = withoutAmong(label.body);
    // 被依法纠错数 stands twice: the one behind what was read last.
    const behind = form.lines.findIndex(
      ({ bodies }, i) => i >= printed && bodies.some((own) => own === body || own === bodyOfLine(withoutNote(label.text))),
    );
    if (behind >= 0) printed = behind + 1;
    const own = form.lines[behind]?.id;
    const whole = read.length === columns.length;
    return {
      table: 'statistics',
      ...(own !== undefined && { id: own }),
      label: label.piece.text,
      ...(line.unit !== undefined && { unit: line.unit }),
      edition: form.id,
      columns: columns.map((head, i) => ({ label: head, value: whole && !read[i]?.damaged ? (read[i]?.value ?? null) : null })),
    };
  });
}
