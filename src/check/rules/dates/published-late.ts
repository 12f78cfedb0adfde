import { cameOut, inChinese, statutoryDeadlines } from '../../kit.ts';
import type { Check, Facts, OrganKind, RuleAbout, RuleWords } from '../../kit.ts';

export interface Data {
  readonly date: string;
  readonly deadline: string;
  /** `published` on the page, or `signed`. */
  readonly by: 'published' | 'signed';
  readonly organ: OrganKind | null;
}

/** Whether it is the date of the Regulation, not one that a place set. */
const statutory = (deadline: string): boolean => Object.values<string>(statutoryDeadlines).includes(deadline.slice(5));

export const facts = { id: 'published-late', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ head, organ: { kind }, deadlines }) => {
  const { year } = head;
  const out = cameOut(head);
  const day = deadlines[kind ?? 'other'] ?? deadlines.other;
  if (year === null || out === null || day === undefined) return null;
  const deadline = `${year + 1}-${day}`;
  if (out.date <= deadline) return true;
  // Of unknown kind: due in January or in March.
  if (kind === null && out.date <= `${year + 1}-${deadlines.government ?? '03-31'}`) return null;
  return {
    key: out.date,
    data: { date: out.date, deadline, by: out.by, organ: kind },
    ...(kind === null && { severity: 'info' as const }),
  };
};

export const words: RuleWords<Data> = {
  title: { zh: '逾期发布', en: 'Published late' },
  zh: ({ date, deadline, by, organ }) =>
    `${by === 'published' ? '发布' : '落款'}时间为${inChinese(date)}，晚于${organ === null ? '（机关类型不明，按部门）' : ''}${statutory(deadline) ? '《条例》第四十九条' : ''}规定的${inChinese(deadline).replace(/^\d+年/u, '')}；属更正重发的请说明。`,
  en: ({ date, deadline, by, organ }) =>
    `The report was ${by} on ${date}; expected by ${deadline}${organ === null ? ' (taken as a department: the kind of organ is not known)' : ''}, check the date or explain.`,
};

export const about: RuleAbout = [
  ['read', '政府信息公开条例第四十九条', 'Regulation art. 49'],
  '县级以上人民政府部门应在每年1月31日前公布上一年度报告，政府信息公开工作主管部门应在3月31日前公布本级政府的报告。',
  'Departments at county level and above publish by 31 January, the competent departments publish the report of their government by 31 March.',
  [
    '办公厅（室）代本级政府发布的报告，期限是3月31日：请在选项中说明机关类型。',
    'A report that a general office publishes for its government is due on 31 March: say so in the options.',
  ],
  ['各地规定的内部期限更早：可在配置中设定。', 'Local notices set earlier dates: set them in the profile.'],
  ['更正后重新发布的，页面日期较晚。', 'The page date is later where the report was corrected and published again.'],
];
