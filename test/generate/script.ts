/** Traditional, over-converted and glossed text, made with tables of our own and OpenCC in the direction that gongkai does not use. */
import { Converter } from 'opencc-js/cn2t';

function remembered(to: 't' | 'tw'): (text: string) => string {
  let converter: ((text: string) => string) | undefined;
  const converted = new Map<string, string>();
  return (text) => {
    let result = converted.get(text);
    if (result === undefined) {
      converter ??= Converter({ from: 'cn', to });
      converted.set(text, (result = converter(text)));
    }
    return result;
  };
}

/** Simplified to Traditional (OpenCC standard). */
export const traditional = remembered('t');

/** Simplified to Traditional with the forms of Taiwan. */
export const taiwanese = remembered('tw');

/** What converters that go by character do to words that should keep theirs. */
const overdone: Readonly<Record<string, string>> = {
  制: '製',
  面: '麵',
  復: '複',
  范: '範',
  系: '係',
  干: '幹',
  咨: '諮',
  于: '於',
  里: '裏',
  准: '準',
  后: '後',
};

export const overConverted = (text: string): string => Array.from(traditional(text), (c) => overdone[c] ?? c).join('');

const syllables: Readonly<Record<string, string>> = {
  內: 'nèi',
  發: 'fā',
  數: 'shù',
  現: 'xiàn',
  規: 'guī',
  強: 'qiáng',
  據: 'jù',
  關: 'guān',
  構: 'gòu',
  務: 'wù',
  結: 'jié',
  轉: 'zhuǎn',
  權: 'quán',
  開: 'kāi',
  報: 'bào',
  標: 'biāo',
  號: 'hào',
  計: 'jì',
  項: 'xiàng',
  業: 'yè',
  費: 'fèi',
  單: 'dān',
  萬: 'wàn',
  請: 'qǐng',
  會: 'huì',
  機: 'jī',
  織: 'zhī',
  國: 'guó',
  屬: 'shǔ',
  穩: 'wěn',
  護: 'hù',
  過: 'guò',
  執: 'zhí',
  無: 'wú',
  沒: 'méi',
  補: 'bǔ',
  舉: 'jǔ',
  復: 'fù',
  獲: 'huò',
  繼: 'jì',
  維: 'wéi',
  審: 'shěn',
  經: 'jīng',
  況: 'kuàng',
  動: 'dòng',
  體: 'tǐ',
  題: 'tí',
  進: 'jìn',
  編: 'biān',
  時: 'shí',
  縣: 'xiàn',
  鎮: 'zhèn',
  設: 'shè',
  廳: 'tīng',
  條: 'tiáo',
  檔: 'dàng',
  館: 'guǎn',
};

const toneless = (syllable: string): string => syllable.normalize('NFD').replaceAll(/\p{M}/gu, '');

export interface Gloss {
  readonly open: string;
  readonly close: string;
  /** One of so many glossable characters is glossed. */
  readonly every: number;
  readonly tones: boolean;
}

/** Traditional text with a pinyin gloss after characters that have one. */
export function glossed(text: string, { open, close, every, tones }: Gloss): string {
  let seen = 0;
  return Array.from(traditional(text), (c) => {
    const syllable = syllables[c];
    return syllable === undefined || seen++ % every !== 0 ? c : c + open + (tones ? syllable : toneless(syllable)) + close;
  }).join('');
}
