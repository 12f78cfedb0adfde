import { addUp, type CellPath, type Check, counted, type Facts, type RuleAbout, type RuleWords, totalsOf } from '../../kit.ts';

export type Data = { readonly handled: number; readonly denied: number };

const partial = 'requests.partiallyGranted.total' satisfies CellPath;
const all = 'requests.outcomeTotal.total' satisfies CellPath;

export const facts = { id: 'partial-zero', severity: 'info', thresholds: { handled: 200, denied: 20 } } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context, limits) => {
  const [none, handled] = [context.operand(partial).value, context.operand(all).value];
  const denied = addUp(context, totalsOf(context.edition, 'denied'));
  return none === null || handled === null || denied === null
    ? null
    : none !== 0 || handled < limits.handled || denied < limits.denied || { cells: [partial], data: { handled, denied } };
};

export const words: RuleWords<Data> = {
  title: { zh: '没有部分公开', en: 'Nothing granted in part' },
  zh: ({ handled, denied }) =>
    `办理${handled}件申请，不予公开${denied}件，部分公开为0；能够作区分处理的应当公开可以公开的内容，请核对是否漏填或归入了其他情形。`,
  en: ({ handled, denied }) =>
    `${counted(handled, 'request was', 'requests were')} handled and ${denied} denied, none granted in part; what can be severed has to be disclosed, check whether the row was left out.`,
};

export const about: RuleAbout = [
  ['read', '《条例》第三十七条', 'Regulation, article 37'],
  '件数多时总有可以区分处理的，一件也没有，多半是归错了行。',
  'Among many requests some can be severed; none at all is often a matter of the wrong row.',
  ['申请事项高度集中的。', 'Requests that all ask for the same.'],
];
