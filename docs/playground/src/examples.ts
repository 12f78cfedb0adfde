/** Reports to try: two made for this page, and fixtures of the project. All of them made up. */
import dedup from '../../../fixtures/deduplicated-lines/input.txt';
import gb18030 from '../../../fixtures/gb18030-html/input.html';
import glossed from '../../../fixtures/glossed-traditional/input.txt';
import pdfText from '../../../fixtures/pdf-pages/input.txt';
import scrambled from '../../../fixtures/scrambled-section-four/input.txt';
import word from '../../../fixtures/word-html/input.html';
import city2023 from '../examples/chengjiang-2023.txt';
import city2024 from '../examples/chengjiang-2024.txt';
import { el } from './dom.ts';
import { forms, toHtml, unflatten } from './library.ts';
import type { Receive } from './intake.ts';
import type { Incoming, Store } from './store.ts';
import { word as wordOf } from './words.ts';

const city: readonly Incoming[] = [
  { name: 'chengjiang-2023.txt', data: city2023 },
  { name: 'chengjiang-2024.txt', data: city2024 },
];

interface Example {
  readonly files: readonly Incoming[];
  readonly zh: string;
  readonly en: string;
}

const one = (name: string, data: Uint8Array, zh: string, en: string): Example => ({ files: [{ name, data }], zh, en });

const examples: readonly Example[] = [
  { files: city, zh: '市政府 2024 年：一处笔误，附上年报告', en: "City 2024: one slip, with last year's report" },
  one('gb18030.html', gb18030, '2019 年旧格式网页，GB18030 编码', 'Web page in GB18030, form of 2019'),
  one('pdf.txt', pdfText, 'PDF 抽出的文字，行列错乱', 'Text out of a PDF, lines torn'),
  one('word.html', word, 'Word 粘贴的网页', 'Pasted from a word processor'),
  one('traditional.txt', glossed, '繁体并夹拼音', 'Traditional characters with pinyin'),
  one('scrambled.txt', scrambled, '缺行、错位', 'Rows lost, cells shifted'),
  one('deduplicated.txt', dedup, '重复行被网站删去：拒读', 'Repeated lines dropped by a site: refused'),
];

/** The official form with nothing in it, to be filled in and checked as one types. */
const emptyForm = (edition: keyof typeof forms): Incoming => ({
  name: `${edition}.html`,
  data: toHtml(unflatten({}, edition)),
  blank: true,
});

export const previousExample = city[0] as Incoming;

export function mountExamples(container: HTMLElement, store: Store, receive: Receive): void {
  const show = (): void => {
    const { locale } = store.get();
    const blanks = (Object.keys(forms) as (keyof typeof forms)[]).sort((a, b) => forms[b].years.from - forms[a].years.from);
    container.replaceChildren(
      el('h2', {}, wordOf(locale, 'startEmpty')),
      el(
        'p',
        { class: 'starts' },
        ...blanks.map((edition) =>
          el(
            'button',
            { type: 'button', class: 'blank-form', click: () => void receive([emptyForm(edition)], 'current') },
            `${wordOf(locale, 'emptyForm')} (${forms[edition].years.from})`,
          ),
        ),
      ),
      el('h2', { id: 'examples-title' }, wordOf(locale, 'examples')),
      el(
        'ul',
        { class: 'examples', 'aria-labelledby': 'examples-title' },
        ...examples.map((example) =>
          el('li', {}, el('button', { type: 'button', click: () => void receive(example.files, 'current') }, example[locale])),
        ),
      ),
    );
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale) show();
  });
  show();
}
