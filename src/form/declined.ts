/** Forms that are recognised and not read: their reports are told from the ones that are read, their lines transcribed. */
import { type Indicator, statistics2014 } from './cn-ogi-2014.ts';

export type DeclinedFormId = 'cn-ogi-2014' | 'cn-ogi-legacy';

export interface DeclinedForm {
  readonly id: DeclinedFormId;
  readonly years: { readonly from: number; readonly to: number };
  readonly notice: string;
  /** Printed above its lines, where all copies have it. */
  readonly title?: string;
  /** The printed lines in order. */
  readonly lines: readonly Indicator[];
}

/** Lists of Shanghai, Gansu and others before there was a national one; what most of them share. */
const legacyLabels = [
  '主动信息公开',
  '其中：全文电子化的主动公开信息数',
  '全文电子化的主动公开信息数',
  '新增的行政规范性文件数',
  '提供服务类信息数',
  '网站专栏页面访问量',
  '现场接待人数',
  '网上咨询数',
  '咨询电话接听数',
  '依申请公开信息目录数',
  '申请总次数',
  '对申请的答复总数',
  '同意公开答复数',
  '同意部分公开答复数',
  '非《规定》所指政府信息数',
  '信息不存在数',
  '非本机关职权范围数',
  '申请内容不明确数',
  '重复申请数',
  '不予公开答复总数',
  '行政申诉数',
  '收取费用总数',
  '指定专职人员数',
  '与诉讼有关的总费用',
];

/** Whose lines have ids: they are transcribed, and stand in the taxonomy. */
export const isTranscribed = ({ lines }: DeclinedForm): boolean => lines.some(({ id }) => id !== undefined);

export const declinedForms: readonly DeclinedForm[] = [
  {
    id: 'cn-ogi-2014',
    years: { from: 2014, to: 2018 },
    notice: '国办发〔2014〕32号',
    title: '政府信息公开情况统计表',
    lines: statistics2014,
  },
  { id: 'cn-ogi-legacy', years: { from: 2008, to: 2013 }, notice: '', lines: legacyLabels.map((label) => ({ label })) },
];
