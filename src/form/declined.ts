/** Forms that are recognised and declined: their reports are told from the ones that are read, but give no numbers. */

export interface DeclinedForm {
  readonly id: string;
  readonly years: { readonly from: number; readonly to: number };
  readonly notice: string;
  /** Printed labels that no edition that is read has. */
  readonly labels: readonly string[];
}

export const declinedForms = [
  {
    id: 'cn-ogi-2014',
    years: { from: 2014, to: 2018 },
    notice: '国办发〔2014〕32号',
    labels: [
      '政府信息公开情况统计表',
      '主动公开政府信息数',
      '主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
      '主动公开规范性文件数',
      '制发规范性文件总数',
      '政府公报公开政府信息数',
      '政府网站公开政府信息数',
      '政务微博公开政府信息数',
      '政务微信公开政府信息数',
      '其他方式公开政府信息数',
      '回应公众关注热点或重大舆情数',
      '参加或举办新闻发布会总次数',
      '政府网站在线访谈次数',
      '政策解读稿件发布数',
      '微博微信回应事件数',
      '收到申请数',
      '当面申请数',
      '传真申请数',
      '网络申请数',
      '信函申请数',
      '申请办结数',
      '按时办结数',
      '延期办结数',
      '申请答复数',
      '属于已主动公开范围数',
      '同意公开答复数',
      '同意部分公开答复数',
      '不同意公开答复数',
      '不属于本行政机关公开数',
      '申请信息不存在数',
      '告知作出更改补充数',
      '告知通过其他途径办理数',
      '维持具体行政行为数',
      '被依法纠错数',
      '举报投诉数量',
      '依申请公开信息收取的费用',
      '政府信息公开工作专门机构数',
      '设置政府信息公开查阅点数',
      '从事政府信息公开工作人员数',
      '举办各类培训班数',
      '接受培训人员数',
    ],
  },
] as const satisfies readonly DeclinedForm[];
