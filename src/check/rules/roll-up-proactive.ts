/** 汇总数应等于各单位之和，逐格核对。 */
import { label } from '../../form/label.ts';
import { checkRollUp, type RollUpData } from '../roll-up.ts';
import { partsOf } from '../roll-up-words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const rollUpProactive: Rule<'roll-up-proactive', RollUpData> = {
  id: 'roll-up-proactive',
  severity: 'warning',
  check: (context) => checkRollUp(context, 'proactive'),
};

export const words: RuleWords<RollUpData> = {
  zh: (data) =>
    `“${label(data.cell, 'zh')}”汇总填 ${data.reported}，各单位相加为 ${data.computed}，相差 ${data.difference}（${partsOf(data, 'zh')}）；应当相等，请核对。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported} in the summary, the parts add up to ${data.computed} (difference ${data.difference}; ${partsOf(data, 'en')}); expected both to be equal, check them.`,
};

export const title: Words = { zh: '主动公开汇总', en: 'Roll-up of proactive disclosure' };

export const about: RuleAbout = {
  clause: { zh: '《条例》第四十九条：本级政府的年度报告', en: 'Regulation, article 49: the report of a government' },
  why: {
    zh: '政府的报告由本级和各部门、各乡镇街道的报告汇总而成，各格应等于各单位之和。缺少单位或单位自身合计有误时不作判断。',
    en: "A government's report sums up those of its bodies, cell by cell. Where a part is missing or its own sums fail, no judgement is made.",
  },
  exceptions: [{ zh: '联合发文在汇总中只计一件', en: 'Jointly issued documents are counted once' }],
};
