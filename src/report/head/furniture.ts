/** What pages put around an article: known by one table, in whichever order it stands. */

interface Furniture {
  readonly pattern: RegExp;
  /** `line`: the line is furniture. `next`: so is the title behind it, where none stands on the line. `list`: so are all titles behind it. `lead`: what is matched is cut off the line. */
  readonly takes: 'line' | 'next' | 'list' | 'lead';
}

/** Matched against folded text. */
const table: readonly Furniture[] = [
  { pattern: /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上篇|下篇|前一篇|后一篇|上一个|下一个)/u, takes: 'next' },
  {
    pattern:
      /^(?:相关|延伸|推荐|热门|往年|历年|历史|往期|其他年度|更多|最新)(?:阅读|文章|信息|链接|文档|新闻|内容|推荐|年报|年度报告|报告|发布|公开|文件|稿件|公告)/u,
    takes: 'list',
  },
  {
    pattern: /^(?:首页|主页|网站首页|当前位置|您的位置|您现在的位置|您当前的位置|您所在的位置|当前所在位置|所在位置|现在位置|位置:)/u,
    takes: 'line',
  },
  { pattern: /^[^>]{1,30}>[^>]{1,60}>/u, takes: 'line' },
  { pattern: /^[^»›]{1,30}[»›][^»›]{1,60}[»›]?/u, takes: 'line' },
  {
    pattern: /^(?:[【[]?(?:打印|关闭|收藏|分享|字体|字号|大 ?中 ?小)|扫一扫|无障碍|长者模式|繁体|简体|登录|注册|English\b)/iu,
    takes: 'line',
  },
  { pattern: /^(?:返回|回到)?(?:首页|顶部|列表|主站)$/u, takes: 'line' },
  { pattern: /^[^ 。,]{2,30}(?:门户网|网站|政府网|公开网|信息网|政务网|门户|公开平台)$/u, takes: 'line' },
  { pattern: /^(?:下载|附件|点击下载|点击查看|查看原文|原文链接)/u, takes: 'line' },
  {
    pattern: /^(?:page ?\d{1,4} ?(?:of ?\d{1,4})?|第 ?\d{1,4} ?页(?: ?[,/共]? ?共? ?\d{1,4} ?页)?|-? ?\d{1,3} ?-)[-:. ]*(?=\S)/iu,
    takes: 'lead',
  },
  { pattern: /^[•·●■◆▪▶►★☆○◎※§>»›|_*#✦❖-]{1,4} ?(?=\S)/u, takes: 'lead' },
  { pattern: /^(?:标题|文章标题|信息标题|文件标题|公文标题|题名|名称|信息名称|文件名称|主题|题目) ?: ?(?=\S)/u, takes: 'lead' },
  { pattern: /^[a-z][a-z .,'&]{2,60} ?[-|:_]{1,2} ?(?=[^a-z])/iu, takes: 'lead' },
  { pattern: /^[^ 年-]{2,30}(?:网|网站|门户|平台|专栏|频道|栏目) ?[-|_:>]{1,2} ?(?=\S)/u, takes: 'lead' },
];

export interface Bare {
  /** The text without what stands before it. */
  readonly text: string;
  readonly furniture: boolean;
  /** How many titles of other articles follow: one behind a bare 上一篇, any number under 相关阅读. */
  readonly others: number;
}

/** A line as it stands and folded (`fold` keeps the length of what is cut off the front). */
export function bareOf(line: string, fold: (text: string) => string): Bare {
  let text = line.trim();
  let furniture = false;
  let others = 0;
  for (let round = 0; round < 4; round++) {
    const folded = fold(text);
    const found = table.find(({ pattern }) => pattern.test(folded));
    if (found === undefined) break;
    if (found.takes !== 'lead') {
      furniture = true;
      if (found.takes === 'list') others = Infinity;
      else if (found.takes === 'next' && /[:：]?$/u.exec(folded.replace(found.pattern, ''))?.index === 0) others = 1;
      break;
    }
    const cut = found.pattern.exec(folded)?.[0].trimEnd().length ?? 0;
    text = text.slice(lengthOf(text, cut, fold)).trim();
  }
  return { text: furniture ? (text.split(/[>»›＞:：]/u).at(-1) ?? '').trim() : text, furniture, others };
}

/** How much of a text folds to its first `cut` characters. */
function lengthOf(text: string, cut: number, fold: (text: string) => string): number {
  let at = cut;
  while (at < text.length && fold(text.slice(0, at)).length < cut) at++;
  return at;
}
