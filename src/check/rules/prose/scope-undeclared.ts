import { allText, type Check, dense, type Facts, mentions, preambleClause, type RuleAbout, type RuleWords } from '../../kit.ts';

const wording =
  '本机关 本单位 本部门 本行政机关 本级 汇总 汇集 综合 所属 下属 直属 全局 我局 我办 我委 我厅 本局 本办 本委 本厅 本镇 本街道 我镇 我街道 我乡 本乡 全市 全县 全区 全省 全镇 全乡 各部门 各乡镇 各单位';

export const facts = { id: 'scope-undeclared', severity: 'info', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Readonly<Record<string, never>>> = (context) => {
  if (context.organ.scope !== null) return true;
  return mentions(dense(allText(context)), wording) ? true : { data: {} };
};

export const words: RuleWords<Readonly<Record<string, never>>> = {
  title: { zh: '数据口径', en: 'Scope of the numbers' },
  zh: () => '没有说明数据的口径；应写明是本机关的数据，还是汇总了下属单位的数据，请补充。',
  en: () =>
    'The report does not say what its numbers cover; expected whether they are of this organ alone or include its sub-bodies, state it.',
};

export const about: RuleAbout = [
  preambleClause,
  '同一个市的报告，本级的数和全市汇总的数相差很大；不写口径，不能比较，也不能汇总。',
  'Numbers of a city government alone and of the whole city differ by much; without the scope they cannot be compared or added up.',
];
