import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a government site', given: { head: { preamble: '可在http://www.qinghe.gov.cn/zwgk/下载。' } }, passes: 7 },
    {
      name: 'other sites under .cn, and a platform',
      given: { head: { preamble: '可在www.qhedz.com.cn或https://mp.weixin.qq.com/s/abc查阅。' } },
    },
    { name: 'fighting gambling is no spam', given: { head: texts({ overall: '主动公开打击赌博专项行动信息。' }) } },
  ],
  reject: [
    {
      name: 'a strange domain',
      given: { head: { preamble: '可在http://red-garden.org/news查阅。' } },
      finds: [{ data: { kind: 'domain', found: 'red-garden.org' }, severity: 'warning' }],
    },
    {
      name: 'a zone may have its own domain',
      given: { head: { organ: '青禾高新技术开发区管理委员会', preamble: '可在http://www.qinghe-zone.com查阅。' } },
      finds: [{ data: { kind: 'domain' }, severity: 'info' }],
    },
    {
      name: 'injected spam',
      given: { head: texts({ overall: '主动公开百家乐信息。' }) },
      finds: [{ data: { kind: 'spam', found: '百家乐' } }],
    },
  ],
};
