/** Values with something in or beside them. */
import type { Random } from '../../random.ts';
import { type Family, open } from '../family.ts';
import { type Paper, type Slot, tableOf, type Truth, valueSlots } from '../paper.ts';
import type { Format } from '../print.ts';

const marked: readonly Format[] = ['html', 'markdown'];
const plain: readonly Format[] = ['pipes', 'tabs', 'lines', 'spaces'];

type Change = (each: Slot, value: number, random: Random) => void;

/** Changes some printed numbers: `count` of them, or all. */
const change =
  (make: Change, count = 6, fit: (value: number) => boolean = () => true) =>
  (paper: Paper, random: Random): void => {
    const numbers = valueSlots(paper).flatMap((each) =>
      each.truth?.kind === 'number' && fit(each.truth.value) ? [{ each, value: each.truth.value }] : [],
    );
    for (const { each, value } of random.shuffle(numbers).slice(0, count)) make(each, value, random);
  };

const text =
  (make: (value: number, random: Random) => string, truth?: Truth): Change =>
  (each, value, random) => {
    each.text = make(value, random);
    if (truth) each.truth = truth;
  };

const markup =
  (make: (value: string, random: Random) => string, truth?: Truth): Change =>
  (each, value, random) => {
    each.html = make(String(value), random);
    if (truth) each.truth = truth;
  };

const doubt: Truth = { kind: 'doubt' };
const whole = (value: number): boolean => Number.isInteger(value) && value > 0;
const long = (value: number): boolean => whole(value) && value >= 1000;
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 });
const wide = (value: number): string => String(value).replace(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));

const wrapped = (tag: string, inner: number): string => `<${tag}>${inner}</${tag}>`;

/** A raised note by style, in one of the ways of word processors. */
const raised = (note: string, random: Random): string =>
  random.pick([
    `<sup>${note}</sup>`,
    `<span style="vertical-align:super;font-size:8pt">${note}</span>`,
    `<span style="position:relative;top:-5px">${note}</span>`,
    `<span style="mso-text-raise:6pt">${note}</span>`,
    `<small>${note}</small>`,
    `<font size="1">${note}</font>`,
  ]);

const unseen = (note: string, random: Random): string =>
  random.pick([
    `<span style="display:none">${note}</span>`,
    `<span style="visibility:hidden">${note}</span>`,
    `<span hidden>${note}</span>`,
    `<span style="font-size:0">${note}</span>`,
    `<span style="opacity:0">${note}</span>`,
    `<span style="color:#fff;background:#fff">${note}</span>`,
  ]);

/** The value of a cell that runs over its own line and the one below; nobody can tell whose it is. */
function overTwoLines(paper: Paper, random: Random): void {
  const table = tableOf(paper, 'requests');
  const line = random.int(5, table.length - 3);
  const at = random.int(3, 9);
  const one = table[line]![at]!;
  table[line + 1]![at] = one;
  one.truth = doubt;
  for (const each of [...table[line]!, ...table[line + 1]!]) if (each.path && each !== one) open(each);
}

export const marks: readonly Family[] = [
  {
    id: 'mark-circled',
    wreck: change(
      text((value, random) => `${value}${random.pick(['①', '②', '③'])}`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-star',
    wreck: change(
      text((value, random) => `${value}${random.pick(['*', '＊', '**', '#', '△'])}`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-note-brackets',
    wreck: change(
      text((value, random) => `${value}${random.pick(['[1]', '（注1）', '【2】', '(1)'])}`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-stop',
    wreck: change(
      text((value, random) => `${value}${random.pick(['.', '。', '、'])}`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-sup',
    formats: marked,
    wreck: change(
      markup((value) => `${value}<sup>1</sup>`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-sub',
    formats: marked,
    wreck: change(
      markup((value) => `${value}<sub>2</sub>`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-raised',
    formats: ['html'],
    wreck: change(
      markup((value, random) => value + raised('1', random)),
      6,
      whole,
    ),
  },
  {
    id: 'mark-raised-markdown',
    formats: ['markdown'],
    wreck: change(
      markup((value, random) => value + raised('1', random)),
      6,
      whole,
    ),
  },
  {
    id: 'mark-hidden-digit',
    formats: marked,
    wreck: change(
      markup((value, random) => unseen('7', random) + value),
      6,
      whole,
    ),
  },
  {
    id: 'mark-struck-old',
    formats: marked,
    wreck: change(
      markup((value, random) => wrapped(random.pick(['del', 's', 'strike']), Number(value) + 3) + value),
      6,
      whole,
    ),
  },
  {
    id: 'mark-struck-whole',
    formats: marked,
    wreck: change(
      markup(
        (value, random) =>
          random.pick([`<del>${value}</del>`, `<s>${value}</s>`, `<span style="text-decoration:line-through">${value}</span>`]),
        doubt,
      ),
      6,
      whole,
    ),
  },
  {
    id: 'mark-inserted',
    formats: marked,
    undamaged: true,
    wreck: change(
      markup((value) => `<ins>${value}</ins>`),
      6,
      whole,
    ),
  },
  {
    id: 'mark-styled-digits',
    formats: ['html'],
    undamaged: true,
    wreck: change(
      markup(
        (value) => `<span lang="EN-US">${value.slice(0, 1)}</span><span lang="EN-US" style="font-family:宋体">${value.slice(1)}</span>`,
      ),
      9,
      whole,
    ),
  },
  {
    id: 'mark-bold',
    formats: marked,
    undamaged: true,
    wreck: change(
      markup((value) => `<b>${value}</b>`),
      40,
    ),
  },
  {
    id: 'mark-right-to-left',
    wreck: change(
      text((value) => `\u202E${value}\u202C`, doubt),
      3,
      (value) => whole(value) && value > 9,
    ),
  },
  {
    id: 'mark-bdo',
    formats: marked,
    wreck: change(
      markup((value) => `<bdo dir="rtl">${value}</bdo>`, doubt),
      3,
      (value) => whole(value) && value > 9,
    ),
  },
  {
    id: 'mark-private-glyph',
    wreck: change(
      text((value) => `${String(value).slice(0, -1)}\uE08F`, doubt),
      3,
      (value) => whole(value) && value > 9,
    ),
  },
  {
    id: 'mark-replacement',
    wreck: change(
      text((value) => `${String(value).slice(0, -1)}\uFFFD`, doubt),
      3,
      (value) => whole(value) && value > 9,
    ),
  },
  {
    id: 'mark-letter-o',
    wreck: change(
      text((value) => String(value).replaceAll('0', 'O')),
      6,
      (value) => String(value).includes('0'),
    ),
  },
  {
    id: 'mark-letter-l',
    wreck: change(
      text((value) => String(value).replaceAll('1', 'l'), doubt),
      4,
      (value) => whole(value) && String(value).includes('1'),
    ),
  },
  {
    id: 'mark-bar-for-one',
    formats: ['tabs', 'lines', 'spaces'],
    wreck: change(
      text((value) => String(value).replace('1', '|'), doubt),
      3,
      (value) => whole(value) && String(value).startsWith('1') && value > 9,
    ),
  },
  {
    id: 'mark-spaced-digits',
    wreck: change(
      text((value) => Array.from(String(value)).join(' ')),
      2,
      (value) => whole(value) && value > 9,
    ),
  },
  {
    id: 'mark-broken-number',
    wreck: change(
      (each, value) => {
        each.text = grouped(value).replace(',', ',\n');
        open(each);
      },
      2,
      long,
    ),
  },
  {
    id: 'mark-grouped',
    undamaged: true,
    wreck: change(
      text((value) => grouped(value)),
      40,
    ),
  },
  {
    id: 'mark-grouped-blank',
    wreck: change(
      text((value) => grouped(value).replaceAll(',', ' ')),
      6,
      long,
    ),
  },
  {
    id: 'mark-wide',
    undamaged: true,
    wreck: change(
      text((value) => wide(value)),
      400,
    ),
  },
  {
    id: 'mark-wide-some',
    undamaged: true,
    wreck: change(
      text((value) => wide(value)),
      6,
    ),
  },
  {
    id: 'mark-unit',
    undamaged: true,
    wreck: change(
      text((value) => `${value}件`),
      8,
      whole,
    ),
  },
  {
    id: 'mark-note-in-cell',
    wreck: change(
      text((value) => `${value}（其中修订${Math.min(value, 2)}件）`),
      2,
      whole,
    ),
  },
  {
    id: 'mark-chinese-zero',
    wreck: change(
      text(() => '〇'),
      6,
      (value) => value === 0,
    ),
  },
  {
    id: 'mark-leading-zero',
    wreck: change(
      text((value) => `0${value}`),
      4,
      whole,
    ),
  },
  {
    id: 'mark-colon',
    formats: plain,
    wreck: change(
      text((value) => `:${value}`),
      4,
      whole,
    ),
  },
  { id: 'mark-value-over-two-lines', formats: ['html'], wreck: overTwoLines },
];
