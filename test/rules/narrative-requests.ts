import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'what the table says', given: { head: withClaim('全年共收到政府信息公开申请23件，答复24件。') }, passes: 2 },
    { name: 'with and without those carried in', given: { head: withClaim('共受理政府信息公开申请25件，办结22件。') }, passes: 2 },
    { name: 'of either', given: { head: withClaim('共办理依申请公开24件。') }, passes: 1 },
    { name: 'about', given: { head: withClaim('收到政府信息公开申请20余件。') }, passes: 1 },
    { name: 'Chinese numerals, traditional characters', given: { head: withClaim('全年收到政府信息公開申請二十三件。') }, passes: 1 },
    { name: 'another year', given: { head: withClaim('2022年收到政府信息公开申请50件。') }, passes: 0 },
    { name: 'since a year', given: { head: withClaim('2008年以来累计收到政府信息公开申请1200件。') }, passes: 0 },
    { name: 'half a year', given: { head: withClaim('上半年收到政府信息公开申请9件。') }, passes: 0 },
    {
      name: 'the whole city, in the report of a bureau',
      given: { head: withClaim('全市共收到政府信息公开申请3000件，办结2900件。') },
      passes: 0,
    },
    {
      name: 'the whole city, in the report of a county',
      given: { head: { organ: '柳溪县人民政府', ...withClaim('全市共收到政府信息公开申请3000件。') } },
      passes: 0,
    },
    {
      name: 'the whole county, in its report',
      given: { head: { organ: '柳溪县人民政府', ...withClaim('全县共收到政府信息公开申请23件。') } },
      passes: 1,
    },
    { name: 'on behalf of another', given: { head: withClaim('代政府办理政府信息公开申请6件。') }, passes: 0 },
    { name: 'another organ', given: { head: withClaim('市财政局收到政府信息公开申请60件。') }, passes: 0 },
    {
      name: 'consultations, proposals, training',
      given: { head: withClaim('受理咨询300件，办理建议12件、提案20件，举办依申请公开培训3次，培训120人。') },
      passes: 0,
    },
    { name: 'applications for something else', given: { head: withClaim('受理档案利用申请500件。') }, passes: 0 },
    { name: 'a change', given: { head: withClaim('收到政府信息公开申请较上年增加7件。') }, passes: 0 },
    { name: 'a part of them', given: { head: withClaim('收到涉及征地拆迁的政府信息公开申请11件。') }, passes: 0 },
    {
      name: 'the table is blank',
      given: { cells: { 'requests.received.total': null }, head: withClaim('收到政府信息公开申请23件。') },
      notEvaluable: 1,
    },
    {
      name: 'none, and there were none',
      given: { cells: { 'requests.received.total': 0 }, head: withClaim('未收到政府信息公开申请。') },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'fewer than in the table',
      given: { head: withClaim('全年共收到政府信息公开申请20件。') },
      finds: [
        {
          cells: ['requests.received.total'],
          data: {
            topic: 'requests.received',
            low: 20,
            expected: [
              { name: 'requests.received', value: 23 },
              { name: 'requests.received+requests.carriedIn', value: 25 },
            ],
            equals: ['requests.received@naturalPerson'],
          },
          severity: 'warning',
        },
      ],
    },
    {
      name: 'handled matches none of four readings',
      given: { head: withClaim('共处理市档案管理局依申请公开政府信息30件。') },
      finds: [{ data: { topic: 'requests.handled', low: 30 } }],
    },
    {
      name: 'none, but there were some',
      given: { head: withClaim('本年度未收到政府信息公开申请。') },
      finds: [{ data: { negated: true, low: 0 } }],
    },
    {
      name: 'about, and out of reach',
      given: { head: withClaim('收到政府信息公开申请30余件。') },
      finds: [{ data: { low: 30, high: 39 } }],
    },
    {
      name: 'the whole city, in the report of its government',
      given: { head: { organ: '青禾市人民政府', ...withClaim('全市共收到政府信息公开申请3000件。') } },
      finds: [{ data: { low: 3000 } }],
    },
    {
      name: 'right once and wrong once: likely another scope',
      given: { head: withClaim('收到政府信息公开申请23件。另收到政府信息公开申请9件。') },
      finds: [{ data: { low: 9 }, severity: 'info' }],
    },
  ],
};
