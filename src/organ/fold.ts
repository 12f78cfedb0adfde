/** Folds text for matching, one code unit for one, so that offsets stay. No dictionary is needed. */

// Traditional and simplified forms of the characters that the lexicon, the rules and the names of places and organs hold, in pairs.
const pairs =
  '輕轻開开請请項项務务復复議议訴诉訟讼規规門门範范許许決决處处罰罚強强業业費费諮咨詢询來来電电訪访舉举報报熱热線线單单見见問问題题輿舆訓训會会談谈讀读聞闻專专欄栏錄录圖图視视頻频衆众號号體体網网戶户臺台賬账動动數数據据資资辦办評评絲丝點点擊击瀏浏覽览記记產产貸贷補补貼贴雙双發发轉转載载應应組组織织檢检審审備备編编傳传結结畢毕並并繼继續续順顺廢废現现實实際际繳缴徵征屬属於于無无國国祕秘權权類类內内過过執执關关機机沒没後后確确構构絡络聯联郵邮書书掛挂當当場场遞递徑径維维爲为糾纠錯错經经從从級级廳厅鎮镇鄉乡縣县區区統统轄辖員员層层隊队歷历計计較较環环與与對对減减長长淨净別别況况銷销領领敗败勝胜違违協协導导調调駁驳時时訂订擬拟義义佔占達达總总約约將将間间嚴严認认羣群進进給给額额幣币該该這这們们還还萬万億亿餘余鍾钟個个歲岁紀纪屆届條条張张種种兩两幾几穩稳護护獲获華华納纳匯汇綜综閱阅態态設设監监責责說说寫写樂乐娛娱遊游戲戏圍围賭赌話话碼码績绩測测滿满價价暫暂優优豐丰園园稅税複复佈布覆复覈核製制週周鐘钟係系彙汇繫系眾众為为閲阅説说麵面髮发衹只乾干託托' +
  '變变棄弃採采顯显購购僅仅師师遼辽寧宁龍龙蘇苏東东廣广壯壮慶庆貴贵雲云陝陕肅肃爾尔莊庄島岛鄲郸滄沧陽阳晉晋運运臨临呂吕頭头烏乌峯峰倫伦貝贝彥彦蘭兰連连撫抚錦锦營营盤盘鐵铁嶺岭蘆芦濱滨齊齐雞鸡鶴鹤崗岗鴨鸭綏绥錫锡鹽盐揚扬遷迁溫温興兴紹绍麗丽蕪芜馬马銅铜黃黄廈厦巖岩鷹鹰贛赣饒饶濟济棗枣煙烟濰潍澤泽鄭郑頂顶峽峡駐驻漢汉荊荆岡冈鹹咸隨随嶽岳懷怀婁娄遠远欽钦賀贺賓宾亞亚貢贡瀘泸綿绵節节薩萨則则寶宝銀银涼凉隴陇吳吴衛卫衞卫魯鲁瑪玛裏里裡里邊边壩坝紅红樹树團团術术劃划籌筹職职矯矫風风試试驗验綠绿黨党財财農农礦矿糧粮儲储識识證证險险氣气輸输學学貿贸帶带戰战婦妇殘残藝艺歸归僑侨賣卖參参館馆檔档兒儿醫医廠厂積积訊讯須须遺遗';

let table: Uint16Array | undefined;

/** By code unit what it folds to; 0 where it stays. */
function makeTable(): Uint16Array {
  const to = new Uint16Array(0x10000);
  const set = (from: string, folded: string): void => {
    to[from.charCodeAt(0)] = folded.charCodeAt(0);
  };
  for (let code = 0xff01; code <= 0xff5e; code++) to[code] = code - 0xfee0;
  for (let i = 0; i + 1 < pairs.length; i += 2) set(pairs.charAt(i), pairs.charAt(i + 1));
  set('﹪', '%');
  set('○', '〇');
  set('\u3000', ' ');
  set('\u00A0', ' ');
  return to;
}

/** Full-width forms to half-width, traditional characters of our words to simplified. Same length as the input. */
export function fold(text: string): string {
  const to = (table ??= makeTable());
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const folded = to[text.charCodeAt(i)];
    if (!folded) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return out + text.slice(from);
}
