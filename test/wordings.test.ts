import { describe as words } from '../src/check/index.ts';
import type { RuleId } from '../src/check/finding.ts';
import type { RuleCase } from './support/rule-table.ts';
import { runCase } from './support/rule-table.ts';

/** What an office reads, in the language of such offices. */
const sentences: readonly (readonly [RuleId, Omit<RuleCase, 'name'>, string])[] = [
  [
    'requests-balance',
    { given: { cells: { 'requests.carriedOut.naturalPerson': 2 } } },
    '“自然人”列勾稽关系不成立：本年新收加上年结转为 20 + 2 = 22，办理结果总计加结转下年度为 21 + 2 = 23，相差 -1，请核对这四项。',
  ],
  [
    'title-form',
    { given: { head: { title: '柳溪县2023年政务公开年报' } } },
    '标题为“柳溪县2023年政务公开年报”；统一标题为“××机关××××年政府信息公开工作年度报告”，建议采用。',
  ],
  [
    'other-organ-named',
    { given: { head: { organ: '清源县自然资源局', preamble: '本报告由清河县自然资源局编制。' } } },
    '报告的机关是清源县自然资源局，文中却称“由清河县自然资源局编制”；自称应当一致，疑套用清河县自然资源局的报告后未改名称，请核对并更正。',
  ],
  [
    'fees-scale',
    { given: { cells: { 'proactive.fees.amount': 125000 } }, previous: {} },
    '“第二十条第（八）项 / 行政事业性收费 · 本年收费金额（单位：万元）”填报为125000，上年为12.5，相差约一万倍；该栏单位为万元，疑为元与万元混用，请核对两年的单位。',
  ],
];

test.each(sentences)('%s', (id, given, sentence) => {
  const { findings } = runCase(id, { name: id, ...given });
  expect(findings.map((finding) => words(finding, { locale: 'zh' }))).toContain(sentence);
});
