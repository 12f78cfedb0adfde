import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import { sections, texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

/** A report read from a source whose second line is the overview. */
const heading = '一、总体情况\n';
const overview = (text: string) => {
  const result = parsed(
    report({
      head: sections((section) =>
        section.id === 'overall' ? { ...section, text, span: { start: heading.length, end: heading.length + text.length } } : section,
      ),
    }),
  );
  return { given: {}, input: { ...result, source: { ...result.source, text: `${heading}${text}` } } };
};

export const table: RuleTable = {
  accept: [
    { name: 'the year throughout', given: {} },
    { name: 'plans speak of the year after', given: { head: texts({ problems: '2024年，我局将加强培训。' }) } },
    { name: 'another year, named for comparison', given: { head: texts({ overall: '2022年，收到申请较少。2023年，申请增多。' }) } },
    {
      name: 'the rules on fees are of an earlier year',
      given: { head: texts({ otherMatters: '按照国办函〔2020〕109号和2020年的管理办法，2023年未收取信息处理费。' }) },
    },
    { name: 'a law of an earlier year', given: { head: texts({ overall: '按照2019年修订的条例公开信息。' }) } },
  ],
  reject: [
    {
      name: 'the title of last year',
      given: { head: { title: '青禾市档案管理局2022年政府信息公开工作年度报告' } },
      finds: [{ data: { kind: 'title', found: '2022', year: 2023 } }],
    },
    {
      name: 'the overview of last year',
      given: { head: texts({ overall: '2022年，我局主动公开信息。' }) },
      finds: [{ data: { kind: 'text', found: '2022', heading: '一、总体情况' } }],
    },
    {
      name: 'the fees of last year',
      given: { head: texts({ otherMatters: '本机关2022年未发出收费通知，未收取信息处理费。' }) },
      finds: [{ data: { kind: 'text', found: '2022', heading: '六、其他需要报告的事项' } }],
    },
    {
      name: 'where the year stands',
      ...overview('我局按规定公开。2022年，我局主动公开信息。'),
      finds: [{ data: { kind: 'text', found: '2022' }, span: { start: 15, end: 19 } }],
    },
    {
      name: 'where the digits stand',
      ...overview('至202023年12月31日，我局主动公开信息。'),
      finds: [{ data: { kind: 'garbled', found: '202023年' }, span: { start: 8, end: 14 } }],
    },
    {
      name: 'digits run together',
      given: { head: { preamble: '统计期限为2023年1月1日起至202023年12月31日。' } },
      finds: [{ data: { kind: 'garbled', found: '202023年', heading: null } }],
    },
  ],
};
