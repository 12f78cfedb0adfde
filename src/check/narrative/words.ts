/** Words of the rules that compare the text with the tables. */
import { plainLabel } from '../../claims/index.ts';
import type { Locale } from '../../diagnostic/types.ts';
import { forms } from '../../form/index.ts';
import type { RuleWords } from '../types.ts';
import type { NarrativeData } from './compare.ts';

type Names = Readonly<Record<Locale, string>>;

const fixed: Readonly<Record<string, Names>> = {
  'requests.received': { zh: '本年新收申请', en: 'requests received' },
  'requests.replied': { zh: '办理结果总计', en: 'total of outcomes' },
  'requests.handled': { zh: '处理的申请', en: 'requests handled' },
  'requests.carriedIn': { zh: '上年结转', en: 'carried in' },
  'requests.carriedOut': { zh: '结转下年度', en: 'carried out' },
  'requests.carried': { zh: '结转', en: 'carried over' },
  'applicant.organizations': { zh: '法人或其他组织', en: 'legal persons and other organisations' },
  'outcome.denied': { zh: '不予公开', en: 'denied' },
  'outcome.unableToProvide': { zh: '无法提供', en: 'unable to provide' },
  'outcome.notProcessed': { zh: '不予处理', en: 'not processed' },
  'outcome.other': { zh: '其他处理', en: 'otherwise handled' },
  'litigation.total': { zh: '行政诉讼总计', en: 'litigation, total' },
  'disputes.total': { zh: '行政复议和行政诉讼总计', en: 'reconsideration and litigation, total' },
  'reconsideration.total': { zh: '行政复议总计', en: 'reconsideration, total' },
};

const blocks: Readonly<Record<string, Names>> = {
  reconsideration: { zh: '行政复议', en: 'reconsideration' },
  litigation: { zh: '行政诉讼', en: 'litigation' },
};

/** The label that the form prints for an id of a row or a column. */
function printed(id: string, locale: Locale): string | undefined {
  for (const form of Object.values(forms))
    for (const { blocks: parts } of form.tables)
      for (const { rows, columns } of parts) {
        const found = [...rows, ...columns].find((entry) => entry.id === id);
        if (found) return locale === 'en' ? found.en : plainLabel(found.label);
      }
  return undefined;
}

/** `行政规范性文件·本年制发件数`, `本年新收申请＋上年结转`. */
export function nameOf(name: string, locale: Locale): string {
  const [whole = '', column] = name.split('@');
  if (column !== undefined) return `${nameOf(`applicant.${column}`, locale)}${locale === 'zh' ? '·' : ', '}${nameOf(whole, locale)}`;
  const known = fixed[name]?.[locale];
  if (known !== undefined) return known;
  const sum = /^((?:requests|rules|normativeDocuments|licensing|penalties|coerciveMeasures)\.\w+)([+-])(.+)$/u.exec(name);
  if (sum) return `${nameOf(sum[1] as string, locale)} ${sum[2] === '+' ? '+' : '−'} ${nameOf(sum[3] as string, locale)}`;
  const [family = '', ...rest] = name.split('.');
  const ids = rest.join('.').split('+');
  if (family === 'outcome' || family === 'applicant')
    return ids.map((id) => fixed[`${family}.${id}`]?.[locale] ?? printed(id, locale) ?? id).join('、');
  const row = blocks[family]?.[locale] ?? printed(family, locale) ?? family;
  return `${row}·${ids
    .map((id) =>
      id
        .split('.')
        .map((part) => printed(part, locale) ?? printed(`${family}.${part}`, locale) ?? part)
        .join('·'),
    )
    .join('、')}`;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** 表三 for claims on requests: the tables by the families of topics. */
const tableOf = ({ topic }: NarrativeData): string =>
  /^(?:requests|outcome|applicant)\./u.test(topic) ? '表三' : /^(?:reconsideration|litigation|disputes)\./u.test(topic) ? '表四' : '表二';

/** What the number equals instead; the same row in another column as that column. */
function equal({ equals, expected }: NarrativeData, locale: Locale): string {
  if (equals.length === 0) return '';
  const columns = equals.filter((name) => expected.some((one) => name.startsWith(`${one.name}@`)));
  const names = (columns.length > 0 ? columns.map((name) => `applicant.${name.split('@')[1] ?? ''}`) : equals).map((name) =>
    nameOf(name, locale),
  );
  if (locale === 'en') return `; it equals ${columns.length > 0 ? 'the column ' : ''}${names.join(', ')}`;
  const quoted = names.map((name) => `“${name}”`).join('、');
  return columns.length > 0 ? `；该数恰与${quoted}列相同，疑取数错列` : `；该数恰与${quoted}相同，疑取数有误`;
}

const inTable = (data: NarrativeData, locale: Locale): string =>
  data.expected
    .map(({ name, value }) =>
      locale === 'zh'
        ? `“${nameOf(name, locale)}”（${round(value)}${data.topic.endsWith('.amount') ? '万元' : (data.unit ?? '件')}）`
        : `${nameOf(name, locale)} is ${round(value)}`,
    )
    .join(locale === 'zh' ? '、' : ', ');

export const mismatch: Readonly<Record<Locale, (data: NarrativeData) => string>> = {
  zh: (data) =>
    `正文表述“${data.quote}”与${tableOf(data)}${inTable(data, 'zh')}不一致${equal(data, 'zh')}，请核对，口径不同的请在文中说明。`,
  en: (data) =>
    `The text says "${data.quote}", in the table ${inTable(data, 'en')}${equal(data, 'en')}; expected both to agree, check them, or say in the text which scope it means.`,
};

/** The words of the rules that compare, under a title of what they compare. */
export const mismatchWords = (zh: string, en: string): RuleWords<NarrativeData> => ({
  title: { zh: `文字与表格：${zh}`, en: `Text and table: ${en}` },
  ...mismatch,
});
