/** Kinds of pages: what sites and writers put around a report, and what must come out. */
import type { Random } from '../random.ts';
import { type Expected, organs, type Page, reportTitle, sites } from './page.ts';

export interface PageKind {
  readonly id: string;
  readonly years?: readonly [number, number];
  readonly make: (page: Page, random: Random) => Partial<Expected> | undefined;
}

const other = (page: Page, random: Random): string => random.pick(organs.filter((organ) => organ !== page.organ));

const before =
  (...lines: ((page: Page, random: Random) => string)[]) =>
  (page: Page, random: Random): undefined => {
    page.before.push(...lines.map((line) => line(page, random)));
  };

const after =
  (...lines: ((page: Page, random: Random) => string)[]) =>
  (page: Page, random: Random): undefined => {
    page.after.push(...lines.map((line) => line(page, random)));
  };

const titled =
  (make: (page: Page, random: Random) => string[]) =>
  (page: Page, random: Random): undefined => {
    page.title = make(page, random);
  };

const digits = '〇一二三四五六七八九';
const yearInWords = (year: number): string => String(year).replace(/\d/gu, (digit) => digits[Number(digit)]!);
const report = '政府信息公开工作年度报告';

/** Breaks a text at a random place inside. */
function broken(text: string, random: Random): string[] {
  const at = random.int(2, text.length - 2);
  return [text.slice(0, at), text.slice(at)];
}

const furniture: readonly PageKind[] = [
  { id: 'plain', make: () => undefined },
  { id: 'breadcrumbs', make: before((page) => `您现在的位置：首页 > 政务公开 > ${report} > ${page.year - 2}年`) },
  { id: 'breadcrumbs-organ', make: before((page, random) => `当前位置：首页 » 部门信息公开 » ${other(page, random)} » 信息公开年报`) },
  { id: 'previous-above', make: before((page) => `上一篇：${reportTitle(page.organ, page.year - 1)}`) },
  {
    id: 'neighbours-above',
    make: before(
      (page, random) => `上一篇：${reportTitle(other(page, random), page.year - 1)}`,
      (page) => `下一篇：${reportTitle(page.organ, page.year + 1)}`,
    ),
  },
  {
    id: 'neighbours-below',
    make: after(
      (page) => `上一篇：${reportTitle(page.organ, page.year - 1)}`,
      (page, random) => `下一篇：${reportTitle(other(page, random), page.year)}`,
    ),
  },
  {
    id: 'share-bar',
    make: before(
      () => '分享到：微信 微博 打印本页 关闭窗口',
      () => '字体大小：【大】【中】【小】',
    ),
  },
  {
    id: 'source-line',
    make: before((page) => `来源：${page.site}　发布时间：${page.year + 1}-01-22 16:30　浏览次数：1203次　字号：大 中 小`),
  },
  {
    id: 'today',
    make: before(
      (page) => `今天是${page.year + 2}年3月4日 星期三 多云 3℃~11℃`,
      () => '无障碍浏览 | 长者模式 | 繁體版',
    ),
  },
  { id: 'hot-words', make: before((page) => `热门搜索：${page.year + 1}年政府工作报告 公务员招考 医保缴费`) },
  {
    id: 'bullets',
    make: before(
      (page) => `•${reportTitle(page.organ, page.year - 1)}`,
      (page) => `•${reportTitle(page.organ, page.year - 2)}`,
      (page) => `•标题：${reportTitle(page.organ, page.year)}`,
    ),
  },
  { id: 'page-mark', make: before(() => 'Page8-') },
  {
    id: 'page-mark-first',
    make: before(
      () => '第 1 页 共 9 页',
      () => '- 1 -',
    ),
  },
  { id: 'english-name', make: before(() => 'Government Website - Open Government Information') },
  {
    id: 'english-people',
    make: before(
      () => "The People's Government of Yunxi County",
      () => 'HOME  NEWS  SERVICES',
    ),
  },
  {
    id: 'metadata',
    make: before(
      (page) => `索引号：014300000/${page.year + 1}-00021`,
      (page) => `发布机构：${page.organ}`,
      (page) => `生成日期：${page.year + 1}-01-20`,
      () => '文号：无',
    ),
  },
  {
    id: 'site-behind-dash',
    make: (page) => {
      page.pageTitle = `${page.title.join('')} - ${page.site}`;
      return undefined;
    },
  },
  {
    id: 'site-behind-bar',
    make: (page) => {
      page.pageTitle = `${page.title.join('')}_${report}_${page.site}`;
      return undefined;
    },
  },
  {
    id: 'site-before-bar',
    make: (page, random) => {
      page.pageTitle = `${random.pick(sites)} | 信息公开年报`;
      return undefined;
    },
  },
  {
    id: 'imprint',
    make: after(
      (page) => `主办：${page.site}　承办：云溪县大数据中心`,
      (page) => `版权所有 © 2008-${page.year + 2} 备案号00000000号 网站标识码0000000000`,
    ),
  },
  {
    id: 'all-together',
    make: (page, random) => {
      const rich = ['breadcrumbs', 'today', 'hot-words', 'share-bar', 'source-line', 'neighbours-below', 'imprint', 'english-people'];
      for (const id of random.shuffle(rich).slice(0, 5)) furniture.find((kind) => kind.id === id)?.make(page, random);
      return undefined;
    },
  },
];

const titles: readonly PageKind[] = [
  { id: 'title-bracket-behind', make: (page) => ({ title: (page.title = [`${page.organ}（机关）${page.year}年${report}`])[0]! }) },
  { id: 'title-bracket-square', make: (page) => ({ title: (page.title = [`${page.organ}【机关】${page.year}年${report}`])[0]! }) },
  { id: 'title-organ-in-brackets', make: (page) => ({ title: (page.title = [`【${page.organ}】${page.year}年${report}`])[0]! }) },
  {
    id: 'title-broken-in-organ',
    make: titled((page, random) => [...broken(page.organ, random).map((part, at) => (at === 0 ? part : `${part}${page.year}年${report}`))]),
  },
  { id: 'title-broken-after-organ', make: titled((page) => [page.organ, `${page.year}年${report}`]) },
  { id: 'title-broken-in-report', make: titled((page) => [`${page.organ}${page.year}年`, report]) },
  { id: 'title-three-lines', make: titled((page) => [page.organ, `${page.year}年政府信息公开工作`, '年度报告']) },
  { id: 'title-year-first', make: titled((page) => [`${page.year}年${page.organ}${report}`]) },
  { id: 'title-year-degree', make: titled((page) => [`${page.organ}${page.year}年度${report}`]) },
  { id: 'title-year-in-words', make: titled((page) => [`${page.organ}${yearInWords(page.year)}年度${report}`]) },
  { id: 'title-year-behind', make: titled((page) => [`${page.organ}${report}（${page.year}年度）`]) },
  { id: 'title-spaced', make: titled((page) => [`${page.organ} ${page.year} 年 政府信息公开 工作年度报告`]) },
  {
    id: 'title-without-organ',
    make: (page) => {
      page.title = [`${page.year}年${report}`];
      page.signature = [page.organ, `${page.year + 1}年1月19日`];
      return undefined;
    },
  },
  {
    id: 'title-year-only-there',
    make: (page) => {
      page.preamble = '本报告按照《中华人民共和国政府信息公开条例》和国家规定的格式编制，由六个部分组成。';
      return undefined;
    },
  },
  {
    id: 'title-without-year',
    make: (page) => {
      page.title = [`${page.organ}${report}`];
      return undefined;
    },
  },
  {
    id: 'preamble-broken-book',
    make: (page) => {
      page.preamble = `根据《中华人民共和国政府\n信息公开条例》要求，现公布${page.organ}${page.year}年度报告。统计期限为${page.year}年1月1日至12月31日。`;
      return undefined;
    },
  },
  {
    id: 'preamble-none',
    make: (page) => {
      page.preamble = '';
      page.signature = [page.organ, `${page.year + 1}年1月15日`];
      return undefined;
    },
  },
  {
    id: 'preamble-cites-last-year',
    make: (page) => {
      page.preamble += `与${page.year - 1}年相比，报告的结构没有变化。`;
      return undefined;
    },
  },
];

const glued =
  (make: (title: string, page: Page) => string) =>
  (page: Page): Partial<Expected> => {
    const title = reportTitle(page.organ, page.year);
    page.title = [make(title, page)];
    page.pageTitle = page.site;
    return { title };
  };

const both = (id: string, ...ids: string[]): PageKind => ({
  id,
  make: (page, random) => {
    for (const kind of [...furniture, ...titles]) if (ids.includes(kind.id)) kind.make(page, random);
    return undefined;
  },
});

const joined: readonly PageKind[] = [
  { id: 'glued-english', make: glued((title) => `Government Website - ${title}`) },
  { id: 'glued-page-mark', make: glued((title) => `Page8-${title}`) },
  { id: 'glued-label', make: glued((title) => `标题：${title}`) },
  { id: 'glued-bullet', make: glued((title) => `•${title}`) },
  { id: 'glued-site-behind', make: glued((title, page) => `${title}-${page.site}`) },
  both('broken-below-neighbours', 'neighbours-above', 'title-broken-in-organ'),
  both('broken-below-bullets', 'bullets', 'title-broken-after-organ'),
  both('words-below-neighbours', 'previous-above', 'title-year-in-words', 'preamble-none'),
];

const contradictions: readonly PageKind[] = [
  {
    id: 'contradicts-year',
    make: (page) => {
      const wrong = page.year - 1;
      page.preamble = `本报告由${page.organ}编制，所列数据的统计期限自${wrong}年1月1日起，至${wrong}年12月31日止。`;
      page.signature = [page.organ, `${page.year}年1月17日`];
      return { doubtful: 'year' };
    },
  },
  {
    id: 'contradicts-organ',
    make: (page, random) => {
      const wrong = other(page, random);
      page.preamble = `本报告由${wrong}按照《中华人民共和国政府信息公开条例》编制，统计期限为${page.year}年1月1日至12月31日。`;
      page.signature = [wrong, `${page.year + 1}年1月17日`];
      return { doubtful: 'organ' };
    },
  },
];

const bodies: readonly PageKind[] = [
  {
    id: 'no-tables',
    make: (page) => {
      page.body = 'sections';
      return undefined;
    },
  },
  {
    id: 'beginning-only',
    make: (page) => {
      page.body = 'beginning';
      page.signature = [];
      return undefined;
    },
  },
  {
    id: 'old-report',
    years: [2008, 2013],
    make: (page) => {
      page.body = 'old';
      return { kind: 'otherForm' };
    },
  },
  {
    id: 'old-report-later',
    years: [2014, 2018],
    make: (page) => {
      page.body = 'old';
      page.title = [`${page.organ}${page.year}年${report}`];
      return { kind: 'otherForm' };
    },
  },
  { id: 'earlier-edition', years: [2019, 2020], make: () => undefined },
];

export const pageKinds: readonly PageKind[] = [...furniture, ...titles, ...joined, ...contradictions, ...bodies];
