import { fold, formCells, formName, isObject, tablesClause } from '../../kit.ts';
import type { Check, Extension, Facts, RuleAbout, RuleWords } from '../../kit.ts';

/** Rows that a province prescribes. */
const provincial = ['其他主动公开文件'];

export interface Data {
  readonly label: string;
  readonly table: Extension['table'];
  readonly edition: NonNullable<Extension['edition']> | null;
  /** Cells of its table were not read: it may be a part of one of their rows. */
  readonly unread: boolean;
}

export const facts = { id: 'row-extra', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const doubted = new Set<string>(
    [...formCells(context.edition).values()]
      .filter(({ path }) => context.operand(path).certainty === 'doubtful' || context.operand(path).state === 'absent')
      .map(({ table }) => table.id),
  );
  for (const { label, table, edition = null } of context.head.extensions) {
    const registered = edition === null && provincial.some((name) => fold(label).includes(name));
    const unread = edition === null && context.kind !== null && doubted.has(table);
    const span = context.messages.find(({ code, data }) => code === 'extension-row' && isObject(data) && data['label'] === label)?.span;
    yield {
      span,
      key: `${table} ${label}`,
      data: { label, table, edition, unread },
      doubted: unread,
      ...(registered && { severity: 'info' as const }),
    };
  }
  if (context.head.extensions.length === 0) yield true;
};

export const words: RuleWords<Data> = {
  title: { zh: '擅自增设行', en: 'Rows that the form does not have' },
  zh: ({ label, edition, unread }) =>
    unread
      ? `“${label}”没有读作格式的任何一行，同一张表另有单元格没有读出；可能是其中一行的残片，请先对照原文。`
      : edition
        ? `“${label}”是${formName(edition, 'zh')}的内容；应使用本年度的格式，请更正。`
        : `“${label}”一行是格式所没有的；应保持格式原样，请删去或移到文字部分。`,
  en: ({ label, edition, unread }) =>
    unread
      ? `"${label}" was not read as a row of the form, and other cells of its table were not read either; it may be a part of a row, look at the source first.`
      : edition
        ? `"${label}" belongs to the ${formName(edition, 'en')}; expected the edition of the year, correct it.`
        : `The form has no row "${label}"; expected the form as it is, take it out or move it to the text.`,
};

export const about: RuleAbout = [
  tablesClause,
  '增设的行无法汇总，也可能是把数据填进了另一块。',
  'Extra rows cannot be added up, and may be numbers that went to the wrong block.',
  [
    '省级统一增设的行（湖北：其他主动公开文件），只作提示。',
    'Rows that a province adds for all (Hubei: 其他主动公开文件) are shown as information only.',
  ],
];
