import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

/** 23 received now, 24 concluded, 240 licences; 20 received the year before, 300 licences. */
const previous = { cells: { 'requests.received.total': 20, 'proactive.licensing.decisions': 300 } };
const said = (text: string) => ({ head: withClaim(`（二）依申请公开。${text}`) });

export const table: RuleTable = {
  accept: [
    { name: 'in number and in per cent', given: said('收到政府信息公开申请23件，比上年增加3件，增长15%。'), previous, passes: 2 },
    { name: 'against the year by its number', given: said('收到政府信息公开申请23件，较2022年增加3件。'), previous, passes: 1 },
    { name: 'less', given: said('作出行政许可决定240件，同比减少20%。'), previous, passes: 1 },
    { name: 'from and to', given: said('新收申请由上年的20件增加到23件。'), previous, passes: 1 },
    { name: 'last year alone', given: said('上年收到申请20件。'), previous, passes: 1 },
    { name: 'a part or its whole', given: said('收到政府信息公开申请23件，其中自然人20件，比上年增加3件。'), previous, passes: 1 },
    { name: 'against an earlier year', given: said('收到政府信息公开申请23件，比2019年增加11件。'), previous, passes: 0 },
    { name: 'since years', given: said('近五年来收到政府信息公开申请增加200件。'), previous, passes: 0 },
    {
      name: 'cut off',
      given: said('收到政府信息公开申请23件，同比增长35%。'),
      previous: { cells: { 'requests.received.total': 17 } },
      passes: 1,
    },
    { name: 'its own numbers', given: said('收到政府信息公开申请97件，比2022年的82件增长18.3%。'), passes: 1 },
    {
      name: 'of a part that has no row',
      given: said('收到涉及征地的政府信息公开申请5件，比上年增加9件。'),
      previous,
      passes: 0,
    },
    { name: 'of all years', given: said('累计收到政府信息公开申请500件，比上年增加9件。'), previous, passes: 0 },
    { name: 'of the whole city', given: said('全市收到政府信息公开申请230件，比上年增加30件。'), previous, passes: 0 },
    { name: 'of another matter', given: said('回复网民留言300件，比上年增加30件。'), previous, passes: 0 },
    {
      name: 'a report of another year',
      given: said('收到政府信息公开申请23件，比上年增加9件。'),
      previous: { ...previous, year: 2020 },
      passes: 0,
    },
    {
      name: 'last year is blank',
      given: said('收到政府信息公开申请23件，比上年增加9件。'),
      previous: { cells: { 'requests.received.total': null } },
      passes: 0,
    },
  ],
  reject: [
    {
      name: 'another number',
      given: said('收到政府信息公开申请23件，比上年增加9件。'),
      previous,
      finds: [{ data: { kind: 'change', name: 'requests.received', last: 20, now: 23, percentage: null } }],
    },
    {
      name: 'the wrong direction',
      given: said('收到政府信息公开申请23件，比上年减少3件。'),
      previous,
      finds: [{ data: { kind: 'change', last: 20, now: 23 } }],
    },
    {
      name: 'another share',
      given: said('收到政府信息公开申请23件，同比增长35.6%。'),
      previous,
      finds: [{ data: { kind: 'change', last: 20, now: 23, percentage: 15 } }],
    },
    {
      // 6 of 17 more: 35.29 %
      name: 'more than a unit of the last place away',
      given: said('收到政府信息公开申请23件，同比增长34%。'),
      previous: { cells: { 'requests.received.total': 17 } },
      finds: [{ data: { kind: 'change', last: 17, now: 23, percentage: 35.29 } }],
    },
    {
      // 15 of 82 more: 18.29 %
      name: 'the sentence against itself',
      given: said('收到政府信息公开申请97件，比2022年的82件增长28.3%。'),
      finds: [{ data: { kind: 'text', last: 82, now: 97, percentage: 18.29 } }],
    },
    {
      name: 'last year was another',
      given: said('上年收到申请50件，今年收到23件。'),
      previous,
      finds: [{ data: { kind: 'last', last: 20, now: null } }],
    },
  ],
};
