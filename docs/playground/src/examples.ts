/** Reports to try: two made for this page, and fixtures of the project. All of them made up. */
import { el } from './dom.ts';
import type { Receive } from './intake.ts';
import type { Incoming, Store } from './store.ts';
import { word } from './words.ts';

interface Example {
  readonly url: string;
  readonly zh: string;
  readonly en: string;
  /** The report of the year before, to go with it. */
  readonly previous?: string;
}

const city = (year: number): string => new URL(`../examples/chengjiang-${year}.txt`, import.meta.url).href;

const examples: readonly Example[] = [
  { url: city(2024), previous: city(2023), zh: '市政府 2024 年：一处笔误，附上年报告', en: "City 2024: one slip, with last year's report" },
  {
    url: new URL('../../../fixtures/gb18030-html/input.html', import.meta.url).href,
    zh: '2019 年旧格式网页，GB18030 编码',
    en: 'Web page in GB18030, form of 2019',
  },
  {
    url: new URL('../../../fixtures/pdf-pages/input.txt', import.meta.url).href,
    zh: 'PDF 抽出的文字，行列错乱',
    en: 'Text out of a PDF, lines torn',
  },
  {
    url: new URL('../../../fixtures/word-html/input.html', import.meta.url).href,
    zh: 'Word 粘贴的网页',
    en: 'Pasted from a word processor',
  },
  {
    url: new URL('../../../fixtures/glossed-traditional/input.txt', import.meta.url).href,
    zh: '繁体并夹拼音',
    en: 'Traditional characters with pinyin',
  },
  {
    url: new URL('../../../fixtures/scrambled-section-four/input.txt', import.meta.url).href,
    zh: '缺行、错位',
    en: 'Rows lost, cells shifted',
  },
  {
    url: new URL('../../../fixtures/deduplicated-lines/input.txt', import.meta.url).href,
    zh: '重复行被网站删去：拒读',
    en: 'Repeated lines dropped by a site: refused',
  },
];

async function fetched(url: string): Promise<Incoming> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return { name: new URL(url).pathname.split('/').at(-1) ?? '', data: new Uint8Array(await response.arrayBuffer()) };
}

export const previousExample = async (): Promise<Incoming> => fetched(city(2023));

export function mountExamples(container: HTMLElement, store: Store, receive: Receive): void {
  const show = (): void => {
    const { locale } = store.get();
    const open = async ({ url, previous }: Example): Promise<void> => {
      receive(await fetched(url), 'current');
      if (previous !== undefined) receive(await fetched(previous), 'previous');
    };
    container.replaceChildren(
      el('h2', { id: 'examples-title' }, word(locale, 'examples')),
      el(
        'ul',
        { class: 'examples', 'aria-labelledby': 'examples-title' },
        ...examples.map((example) => el('li', {}, el('button', { type: 'button', click: () => void open(example) }, example[locale]))),
      ),
    );
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale) show();
  });
  show();
}
