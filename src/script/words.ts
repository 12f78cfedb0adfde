/** Wordings of Taiwan and Hong Kong in the labels of the form, as character-wise folding leaves them, and the form's own. Equal in length. */
export const regionalWords: readonly (readonly [string, string])[] = [
  ['规范性档案', '规范性文件'],
  ['资讯', '信息'],
  ['本列资料', '本列数据'],
  ['专案数量', '项目数量'],
  ['采购专案', '采购项目'],
  ['覆议', '复议'],
  ['反覆', '反复'],
  ['重覆', '重复'],
];
