/** Which cells the failing identities point at. */
import { formCells, identities } from '../../form/index.ts';
import { type Evaluated, explain, type Explanation } from './explain.ts';
import type { Finding, Suspect } from '../finding.ts';
import { evaluate } from '../figures/sums.ts';
import type { RuleContext } from '../types.ts';

/** Groups of identities that hang together by cells: the table of requests, and each block of disputes. */
function groupsOf(evaluated: readonly Evaluated[]): Evaluated[][] {
  let groups: Evaluated[][] = [];
  for (const one of evaluated) {
    const cells = new Set(one.identity.terms.map(({ path }) => path));
    const touches = (group: Evaluated[]): boolean => group.some(({ identity }) => identity.terms.some(({ path }) => cells.has(path)));
    const joined = groups.filter(touches);
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), one]];
  }
  return groups;
}

/** What kind of fault an explanation is; its cells in form order. */
function patternOf(context: RuleContext, [x, y]: Explanation): Suspect['pattern'] {
  const cells = formCells(context.edition);
  if (!x || !y) return 'single';
  const [first, second] = [cells.get(x.cell), cells.get(y.cell)];
  if (first?.row !== second?.row) return 'pair';
  if (x.reported === y.proposed && y.reported === x.proposed) return 'swapped';
  if (`${x.reported}${y.reported}` === String(x.proposed) && y.proposed === 0) return 'split';
  return 'compensating';
}

/** Suspects of all groups of identities that fail. Findings are attached where their rule is on. */
export function suspectsOf(context: RuleContext, findings: readonly Finding[]): readonly Suspect[] {
  const relations = new Set(context.form.relations.map(({ id }) => id));
  const sums = findings.filter(({ code }) => relations.has(code));
  if (sums.length === 0) return [];
  const order = [...formCells(context.edition).keys()];
  const evaluated = identities(context.edition).flatMap((identity): Evaluated[] => {
    const { missing, data } = evaluate(context, identity, context.blankAsZero);
    return missing.length > 0 ? [] : [{ identity, residual: data.difference }];
  });
  return groupsOf(evaluated).flatMap((group) => {
    const explanations = explain(context, group);
    if (explanations.length !== 1) return [];
    const explanation = explanations.flat().sort((a, b) => order.indexOf(a.cell) - order.indexOf(b.cell));
    const pattern = patternOf(context, explanation);
    return explanation.flatMap(({ cell, reported, proposed }) => {
      const concerned = sums.filter(({ cells }) => cells.includes(cell));
      return context.operand(cell).value === null || concerned.length === 0
        ? []
        : [{ cell, reported, proposed, pattern, findings: concerned }];
    });
  });
}
