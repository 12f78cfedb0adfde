/** The table that sites put above a report: rows of a table, `标签：值` lines, several pairs on a line. */
import type { PageMeta } from '../../read/page.ts';
import type { Folder } from '../../script/folder.ts';
import type { MetadataEntry } from '../types.ts';
import { textOf, type Line } from './lines.ts';
import { cleaned } from './residue.ts';

type Known = NonNullable<MetadataEntry['id']>;

const labels: Readonly<Record<Known | 'other', readonly string[]>> = {
  title: ['标题', '名称', '信息名称', '文件名称', '公开事项名称', '信息标题'],
  indexNumber: ['索引号', '索取号', '信息索引号', '公开目录索引号'],
  documentNumber: ['文号', '发文字号', '文件编号', '发文号', '公文文号'],
  publisher: [
    '发布机构',
    '发布机关',
    '发布单位',
    '发布部门',
    '发文机关',
    '发文单位',
    '公开机构',
    '公开单位',
    '公开责任部门',
    '公开主体',
    '制发机关',
    '制作单位',
    '信息来源',
    '文章来源',
    '来源',
  ],
  publicationDate: ['发布日期', '发布时间', '公开日期', '公开时间', '信息发布日期', '上网日期', '发稿时间'],
  creationDate: ['成文日期', '成文时间', '生成日期', '生成时间', '制发日期', '印发日期', '形成日期', '发文日期', '制作日期'],
  category: ['分类', '主题分类', '信息分类', '类别', '所属分类', '组配分类', '所属栏目', '信息类别', '体裁分类', '公开类别', '栏目'],
  keywords: ['关键词', '主题词', '关键字'],
  validity: ['有效性', '效力状态', '信息有效性', '是否有效', '时效性', '有效期'],
  division: ['行政区划代码', '行政区划编码', '区划代码'],
  other: [
    '内容概述',
    '内容摘要',
    '公开方式',
    '公开形式',
    '公开范围',
    '公开程序',
    '公开时限',
    '浏览次数',
    '点击数',
    '点击率',
    '阅读次数',
    '访问量',
    '作者',
    '责任编辑',
    '编辑',
    '信息格式',
    '语种',
    '载体形式',
    '生效日期',
    '废止日期',
    '字体',
    '字号',
    '审核',
    '服务对象分类',
  ],
};

let index: ReadonlyMap<string, Known | 'other'> | undefined;
const byLabel = (): ReadonlyMap<string, Known | 'other'> =>
  (index ??= new Map(Object.entries(labels).flatMap(([id, names]) => names.map((name) => [name, id as Known | 'other'] as const))));

/** The names that pages of government sites have for it in their heads (国办发〔2017〕47号《政府网站发展指引》: 网页标签). */
const pageNames: Readonly<Record<string, Known>> = {
  articletitle: 'title',
  pubdate: 'publicationDate',
  contentsource: 'publisher',
  columnname: 'category',
  keywords: 'keywords',
};

/** What a page says of itself, where nothing that is printed says it. */
export const pageEntries = (page: readonly PageMeta[], printed: readonly MetadataEntry[]): MetadataEntry[] =>
  page.flatMap(({ name, content }) => {
    const id = pageNames[name.toLowerCase()];
    return id === undefined || content.trim() === '' || printed.some((entry) => entry.id === id)
      ? []
      : [{ id, label: name, value: content.trim() }];
  });

export interface FoundMetadata {
  readonly entries: readonly MetadataEntry[];
  /** Lines that hold metadata and nothing else. */
  readonly lines: ReadonlySet<Line>;
}

/** Longer lines are prose. */
const longest = 400;

export function metadataOf(lines: readonly Line[], folder: Folder, script: 'keep' | 'hans'): FoundMetadata {
  const entries: MetadataEntry[] = [];
  const found = new Set<Line>();
  const idOf = (text: string): Known | 'other' | undefined => (text.length > 80 ? undefined : byLabel().get(folder.key(text)));

  const add = (label: string, value: string): void => {
    const id = idOf(label);
    const name = label.replace(/[\s:：【】[\]]+/gu, '');
    entries.push(id === undefined || id === 'other' ? { label: name, value: value.trim() } : { id, label: name, value: value.trim() });
  };

  /** The label that a text ends with, and what stands before it. */
  const labelAtEnd = (text: string): { label: string; before: string } | undefined => {
    const words = text.trim().split(/\s+/u);
    for (let count = 1; count <= Math.min(4, words.length); count++) {
      const label = words.slice(-count).join('');
      if (idOf(label) !== undefined) return { label, before: words.slice(0, -count).join(' ') };
    }
    return undefined;
  };

  /** `标签：值 标签：值`. */
  const pairs = (text: string): boolean => {
    const segments = text.split(/[:：]/u);
    const first = labelAtEnd(segments[0] ?? '');
    if (segments.length < 2 || first === undefined || first.before.length > 20) return false;
    let { label } = first;
    let value = '';
    segments.slice(1).forEach((segment, at) => {
      const next = at < segments.length - 2 ? labelAtEnd(segment) : undefined;
      value += value === '' ? (next?.before ?? segment) : `:${next?.before ?? segment}`;
      if (next === undefined) return;
      add(label, value);
      ({ label } = next);
      value = '';
    });
    add(label, value);
    return true;
  };

  /** `发布日期 2024-02-22`: no colon, but a value that can be nothing else. */
  const spaced = (text: string): boolean => {
    const [label = '', ...rest] = text.split(/\s+/u);
    const id = idOf(label);
    if (
      text.length > 60 ||
      rest.length === 0 ||
      (id !== 'publicationDate' && id !== 'creationDate' && id !== 'indexNumber' && id !== 'division') ||
      !/\d/u.test(rest[0] ?? '')
    )
      return false;
    add(label, rest.join(' '));
    return true;
  };

  lines.forEach((line, at) => {
    if (line.used || found.has(line) || line.span.end - line.span.start > longest * 4) return;
    const texts = line.parts.map((part) => cleaned(part.text, folder, script));
    if (texts.join('').length > longest) return;
    let any = false;
    for (let part = 0; part < texts.length; part++) {
      const text = texts[part] ?? '';
      if (text === '') continue;
      if (idOf(text) === undefined) {
        if (pairs(text) || spaced(text)) any = true;
        continue;
      }
      const value = texts[part + 1];
      const label = /[:：]$/u.test(text) || line.tabular || any;
      if (value !== undefined && idOf(value) === undefined && (label || texts.length === 2)) {
        add(text, value);
        part++;
        any = true;
      } else if (label && texts.length > 1) {
        add(text, '');
        any = true;
      } else if (label) {
        // The value stands on the next line, if it is one.
        const next = lines[at + 1];
        const below = next === undefined || next.used ? '' : cleaned(textOf(next), folder, script);
        const isValue = below.length <= 100 && idOf(below) === undefined && !/[:：。]/u.test(below);
        if (!isValue && !/[:：]$/u.test(text)) continue;
        add(text, isValue ? below : '');
        if (isValue && next !== undefined) found.add(next);
        any = true;
      }
    }
    if (any) found.add(line);
  });
  return { entries, lines: found };
}
