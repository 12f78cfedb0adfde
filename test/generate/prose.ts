/** Narrative around the tables, in words of our own, with digits that are no cells. */
import type { SectionId } from '../../src/form/index.ts';
import type { GeneratedReport } from './report.ts';

export interface Prose {
  readonly metadata: readonly (readonly [string, string])[];
  readonly title: string;
  readonly preamble: readonly string[];
  readonly sections: Readonly<Partial<Record<SectionId, readonly string[]>>>;
  readonly foot: readonly string[];
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

const overall = (n: number): readonly string[] =>
  pick(
    [
      ['本年度工作平稳推进，没有需要特别说明的变化。'],
      [
        `（一）主动公开。门户栏目全年更新${300 + n}条，其中图解${n % 17}条、回应${n % 9}条。`,
        `（二）依申请公开。窗口接待来人${n % 40}人次，按时答复率为100%。`,
        '（三）政府信息管理。每季度清理一次旧文件，标注失效。',
        `（四）平台建设。公众号推送${120 + (n % 50)}期，关注人数1,${200 + (n % 700)}。`,
        `（五）监督保障。组织培训${1 + (n % 4)}次，参加${20 + (n % 30)}人；未发生责任追究。`,
      ],
      [`我们把公开要求写进办文流程，第${1 + (n % 12)}月起逐件标注属性，共抽查${n % 60}件。`, '群众来电多集中在办事地点与时间。'],
    ],
    n,
  );

const problems = (n: number): readonly string[] =>
  pick(
    [
      ['存在的不足：1.解读形式较少；2.个别栏目更新偏慢。下一步将排出时间表逐项补齐。'],
      [`一是人手偏紧，仅有${1 + (n % 3)}名兼职人员。`, '二是目录分类还不够细。明年将合并重复栏目，简化查找步骤。'],
    ],
    n,
  );

const otherMatters = (year: number, n: number): readonly string[] =>
  pick([[`${year}年未收取信息处理费。`], ['无。'], [`${year}年发出收费通知${1 + (n % 3)}件，实际收取信息处理费${100 + (n % 400)}元。`]], n);

export function prose(report: GeneratedReport): Prose {
  const { year, organ, voice: n } = report;
  const title = pick(
    [
      `${organ}${year}年政府信息公开工作年度报告`,
      `${organ} ${year} 年政府信息公开工作年度报告`,
      `${year}年${organ}政府信息公开工作年度报告`,
    ],
    n,
  );
  return {
    metadata:
      n % 3 === 0
        ? [
            ['索引号', `0${n}21/${year + 1}-00${n % 90}`],
            ['发布机构', organ],
            ['发布日期', `${year + 1}-01-${10 + (n % 20)}`],
            ['文号', '无'],
          ]
        : [],
    title,
    preamble: n % 2 === 0 ? [`本报告由${organ}编制，统计期为${year}年1月1日至12月31日。如有疑问，请拨打0${500 + n}-8${n}6021。`] : [],
    sections: { overall: overall(n), problems: problems(n), otherMatters: otherMatters(year, n) },
    foot: n % 5 === 0 ? [organ, `${year + 1}年1月${10 + (n % 20)}日`] : [],
  };
}
