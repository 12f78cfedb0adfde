/** 国办公开办函〔2019〕60号《中华人民共和国政府信息公开工作年度报告格式（试行）》: the form for data years 2019 and 2020. */
import {
  applicants,
  disputeBounds,
  disputes,
  english,
  outcomeRows,
  outcomesGroup,
  relations,
  requestHeads,
  requestRows,
  requestTotals,
  sections,
} from './shared.ts';
import type { Column, FormDeclaration, Row } from './types.ts';

const instruments = [
  { id: 'newlyMade', label: '本年新制作数量', en: 'newly made this year', unit: '件' },
  { id: 'newlyDisclosed', label: '本年新公开数量', en: 'newly disclosed this year', unit: '件' },
  { id: 'totalPublic', label: '对外公开总数量', en: 'total publicly available', unit: '件' },
] as const satisfies readonly Column[];

const items = [
  { id: 'itemsPreviousYear', label: '上一年项目数量', en: 'items last year', unit: '项' },
  { id: 'itemsChange', label: '本年增/减', en: 'net change this year', unit: '项', signed: true },
] as const satisfies readonly Column[];

const itemsAndDecisions = [
  ...items,
  { id: 'decisions', label: '处理决定数量', en: 'decisions made', unit: '件' },
] as const satisfies readonly Column[];

const rows = [
  ...requestRows,
  { id: 'other', groups: outcomesGroup, label: '（六）其他处理', en: 'otherwise handled' },
  ...requestTotals,
] as const satisfies readonly Row[];

export const cnOgi2019 = {
  id: 'cn-ogi-2019',
  years: { from: 2019, to: 2020 },
  notice: '国办公开办函〔2019〕60号',
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
            { id: 'normativeDocuments', label: '规范性文件', en: 'normative documents', aliases: ['行政规范性文件'] },
          ],
        },
        {
          caption: '第二十条第（五）项',
          captionEn: 'Article 20(5)',
          columns: itemsAndDecisions,
          rows: [
            { id: 'licensing', label: '行政许可', en: 'administrative licensing' },
            { id: 'otherPublicServices', label: '其他对外管理服务事项', en: 'other external administrative and service matters' },
          ],
        },
        {
          caption: '第二十条第（六）项',
          captionEn: 'Article 20(6)',
          columns: itemsAndDecisions,
          rows: [
            { id: 'penalties', label: '行政处罚', en: 'administrative penalties' },
            { id: 'coerciveMeasures', label: '行政强制', en: 'administrative compulsion' },
          ],
        },
        {
          caption: '第二十条第（八）项',
          captionEn: 'Article 20(8)',
          columns: items,
          rows: [{ id: 'fees', label: '行政事业性收费', en: 'administrative and institutional fees' }],
        },
        {
          caption: '第二十条第（九）项',
          captionEn: 'Article 20(9)',
          columns: [
            { id: 'projects', label: '采购项目数量', en: 'procurement projects', unit: '项' },
            { id: 'amount', label: '采购总金额', en: 'total amount of procurement (unit not printed)', unit: 'unstated', decimal: true },
          ],
          rows: [{ id: 'procurement', label: '政府集中采购', en: 'centralised government procurement' }],
        },
      ],
    },
    { id: 'requests', layout: 'down', heads: requestHeads, blocks: [{ columns: applicants, rows }] },
    disputes,
  ],
  relations: relations(outcomeRows(rows)),
  bounds: [
    { id: 'disclosed-bound', terms: { 'proactive.*.newlyDisclosed': -1, 'proactive.*.totalPublic': 1 } },
    { id: 'items-nonnegative', terms: { 'proactive.*.itemsPreviousYear': 1, 'proactive.*.itemsChange': 1 } },
    ...disputeBounds,
  ],
  english,
} as const satisfies FormDeclaration;
