/** 国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》: the form for data years from 2021. */
import {
  applicants,
  disputeBounds,
  disputes,
  english,
  otherHandling,
  outcomeRows,
  relations,
  requestHeads,
  requestRows,
  requestTotals,
  sections,
} from './shared.ts';
import type { Column, FormDeclaration, Row } from './types.ts';

const instruments = [
  { id: 'issued', label: '本年制发件数', en: 'issued this year', unit: '件' },
  { id: 'repealed', label: '本年废止件数', en: 'repealed this year', unit: '件' },
  { id: 'inForce', label: '现行有效件数', en: 'currently in force', unit: '件' },
] as const satisfies readonly Column[];

const decisions = [
  { id: 'decisions', label: '本年处理决定数量', en: 'decisions made this year', unit: '件' },
] as const satisfies readonly Column[];

const rows = [
  ...requestRows,
  {
    id: 'other.correctionOverdue',
    groups: otherHandling,
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    en: 'not corrected in time; no longer processed',
  },
  {
    id: 'other.feeUnpaid',
    groups: otherHandling,
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    en: 'fee not paid in time; no longer processed',
  },
  { id: 'other.other', groups: otherHandling, label: '3.其他', en: 'otherwise handled' },
  ...requestTotals,
] as const satisfies readonly Row[];

export const cnOgi2021 = {
  id: 'cn-ogi-2021',
  years: { from: 2021 },
  notice: '国办公开办函〔2021〕30号',
  duty: '“（四）明确责任”',
  sections,
  tables: [
    {
      id: 'proactive',
      layout: 'down',
      heads: ['信息内容'],
      blocks: [
        {
          caption: '第二十条第（一）项',
          captionEn: 'Article 20(1)',
          columns: instruments,
          rows: [
            { id: 'rules', label: '规章', en: 'rules' },
            { id: 'normativeDocuments', label: '行政规范性文件', en: 'administrative normative documents', aliases: ['规范性文件'] },
          ],
        },
        {
          caption: '第二十条第（五）项',
          captionEn: 'Article 20(5)',
          columns: decisions,
          rows: [{ id: 'licensing', label: '行政许可', en: 'administrative licensing' }],
        },
        {
          caption: '第二十条第（六）项',
          captionEn: 'Article 20(6)',
          columns: decisions,
          rows: [
            { id: 'penalties', label: '行政处罚', en: 'administrative penalties' },
            { id: 'coerciveMeasures', label: '行政强制', en: 'administrative compulsion' },
          ],
        },
        {
          caption: '第二十条第（八）项',
          captionEn: 'Article 20(8)',
          columns: [
            {
              id: 'amount',
              label: '本年收费金额（单位：万元）',
              en: 'fees collected this year (CNY 10,000)',
              unit: '万元',
              decimal: true,
              aliases: ['本年收费金额'],
            },
          ],
          rows: [{ id: 'fees', label: '行政事业性收费', en: 'administrative and institutional fees' }],
        },
      ],
    },
    { id: 'requests', layout: 'down', heads: requestHeads, blocks: [{ columns: applicants, rows }] },
    disputes,
  ],
  relations: relations(outcomeRows(rows)),
  bounds: [
    { id: 'in-force-floor', terms: { 'proactive.*.inForce': 1, 'proactive.*.issued': -1, 'proactive.*.repealed': 1 } },
    ...disputeBounds,
  ],
  english,
} as const satisfies FormDeclaration;
