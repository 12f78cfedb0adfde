/** A page of a site with a report on it: furniture, title, preamble, body, signature. */
import type { Random } from '../random.ts';
import { drawPaper, type Part } from '../wrecks/paper.ts';
import { drawLook, type Format, print } from '../wrecks/print.ts';

export interface Page {
  readonly organ: string;
  readonly year: number;
  readonly site: string;
  /** Lines of the title as broken in print. */
  title: string[];
  /** What the page calls itself in its `<title>`. */
  pageTitle: string | null;
  before: string[];
  after: string[];
  preamble: string;
  signature: string[];
  body: 'whole' | 'sections' | 'beginning' | 'old';
}

export interface Expected {
  readonly kind: 'report' | 'otherForm';
  readonly organ: string | null;
  readonly year: number | null;
  readonly title: string | null;
  /** What the page contradicts itself in: nothing may be said of it without a doubt. */
  readonly doubtful?: 'organ' | 'year';
}

export const organs = [
  '云溪县水务局',
  '临湾市人民政府',
  '松坪区发展和改革委员会',
  '云溪县石桥镇人民政府',
  '双林街道办事处',
  '白鹭经济技术开发区管理委员会',
  '岚河市教育体育局',
  '国家税务总局青石县税务局',
  '青石县人民政府办公室',
  '南桥区行政审批服务局',
  '丰河县人民政府',
  '临湾市公安局松坪分局',
] as const;

export const sites = ['临湾市人民政府门户网站', '云溪县政府网', '岚河政务公开网', '白鹭县人民政府', '中国·丰河'] as const;

export const reportTitle = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;

export function drawPage(random: Random, from = 2021, to = 2024): Page {
  const organ = random.pick(organs);
  const year = random.int(from, to);
  return {
    organ,
    year,
    site: random.pick(sites),
    title: [reportTitle(organ, year)],
    pageTitle: null,
    before: [],
    after: [],
    preamble: random.pick([
      `根据《中华人民共和国政府信息公开条例》规定，现向社会公布${organ}${year}年政府信息公开工作年度报告。数据统计期限为${year}年1月1日至${year}年12月31日。`,
      `本报告由${organ}按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    ]),
    signature: random.chance(0.5) ? [organ, `${year + 1}年1月${random.int(8, 29)}日`] : [],
    body: 'whole',
  };
}

const oldBody = (year: number): Part[] => [
  { kind: 'heading', text: '一、概述' },
  { kind: 'text', text: `${year}年，本机关围绕中心工作推进政府信息公开，制度更加健全。` },
  { kind: 'heading', text: '二、主动公开政府信息的情况' },
  { kind: 'text', text: '全年主动公开政府信息362条，其中政策法规类41条，业务工作类321条。' },
  { kind: 'heading', text: '三、依申请公开办理情况' },
  { kind: 'text', text: '全年受理申请5件，均按时答复，其中同意公开4件，告知不存在1件。' },
  { kind: 'heading', text: '四、收费及减免情况' },
  { kind: 'text', text: '本年度未收取检索、复制、邮寄等费用。' },
  { kind: 'heading', text: '五、存在的不足及改进措施' },
  { kind: 'text', text: '公开内容还不够丰富，下一步将完善目录，加强更新。' },
];

function bodyOf(page: Page, random: Random): Part[] {
  if (page.body === 'old') return oldBody(page.year);
  const parts = drawPaper(random, page.year < 2021 ? 'cn-ogi-2019' : 'cn-ogi-2021').parts.slice(2);
  if (page.body === 'whole') return parts;
  return page.body === 'sections' ? parts.filter(({ kind }) => kind !== 'table') : parts.slice(0, 2);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function asHtml(page: Page, body: string, random: Random): string {
  const paragraph = (text: string): string => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`;
  const before = page.before.map((line) =>
    `<${random.chance(0.5) ? 'div' : 'li'}>${escape(line)}</x>`.replace(/^<(\w+)>(.*)<\/x>$/u, '<$1>$2</$1>'),
  );
  const inner = body.slice(body.indexOf('<body>') + 6, body.indexOf('</body>'));
  return [
    '<!DOCTYPE html>',
    `<html><head><meta charset="utf-8"><title>${escape(page.pageTitle ?? `${page.title.join('')}-${page.site}`)}</title></head><body>`,
    ...before,
    `<${random.pick(['h1', 'p', 'div'])} class="t">${page.title.map(escape).join('<br>')}</x>`.replace(
      /^<(\w+)( class="t")>(.*)<\/x>$/u,
      '<$1$2>$3</$1>',
    ),
    page.preamble === '' ? '' : paragraph(page.preamble),
    inner,
    ...page.signature.map((line) => `<p style="text-align:right">${line}</p>`),
    ...page.after.map((line) => `<div>${escape(line)}</div>`),
    '</body></html>',
  ].join('\n');
}

const asText = (page: Page, body: string): string =>
  [
    ...(page.pageTitle ? [page.pageTitle] : []),
    ...page.before,
    ...page.title,
    '',
    ...(page.preamble === '' ? [] : [page.preamble]),
    body,
    ...page.signature,
    ...page.after,
    '',
  ].join('\n');

export function sourceOf(page: Page, random: Random): { readonly text: string; readonly format: Format } {
  const format = random.pick<Format>(['html', 'html', 'tabs', 'pipes', 'lines']);
  const look = drawLook(format, random);
  const { text } = print({ ...drawPaper(random), parts: bodyOf(page, random) }, look);
  return { text: format === 'html' ? asHtml(page, text, random) : asText(page, text), format };
}
