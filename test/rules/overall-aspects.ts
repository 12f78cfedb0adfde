import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'five sub-headings', given: {}, passes: 1 },
    {
      name: 'the same in other words, traditional',
      given: { head: texts({ overall: '主動公開信息。辦理申請公開的來信。完善保密審查。建好網站。接受社會監督。' }) },
      passes: 1,
    },
    { name: 'no section one', given: { head: texts({ overall: null }) }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'nothing on requests and supervision',
      given: { head: texts({ overall: '我局主动公开信息，健全审核制度，优化网站专栏。' }) },
      finds: [{ data: { missing: ['request', 'supervision'] }, severity: 'warning' }],
    },
    {
      name: 'the classes of information are not the handling of requests',
      given: { head: texts({ overall: '主动公开信息，健全审核制度，明确主动公开、依申请公开、不予公开等属性，优化网站，加强监督。' }) },
      finds: [{ data: { missing: ['request'] } }],
    },
  ],
};
