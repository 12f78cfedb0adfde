/** Ways to spoil a source: its bytes, lines, cells, markup. */
import type { Random } from './random.ts';

export type Mutation = (text: string, random: Random) => string;

const splice = (text: string, at: number, remove: number, insert = ''): string => text.slice(0, at) + insert + text.slice(at + remove);

/** Changes one match of a pattern; the text as it is where there is none. */
function atMatch(pattern: RegExp, change: (match: string, random: Random) => string): Mutation {
  return (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const match = random.pick(found);
    return splice(text, match.index, match[0].length, change(match[0], random));
  };
}

function onLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), random);
    return lines.join('\n');
  };
}

const oddities = [
  '\0',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\ufffd',
  '??',
  '&#0;',
  '&nbsp;',
  '<',
  '>',
  '|',
  '\t',
  '\u3000',
  '（',
  ')',
  '\r',
  '\u2028',
  '0',
  '1.',
  '-',
  '/',
  '无',
  '𠮷',
  'ā',
  '(shu)',
  '“',
];
const cells = [
  '',
  '0',
  '7',
  '12',
  '1,295',
  '+19',
  '-3',
  '减3',
  '3.5',
  '/',
  '-',
  '—',
  '无',
  '不适用',
  '见附件',
  '251000元',
  '22（其中修订16件）',
  '１２',
  '三十五',
  '1 2',
  '2|0',
  '9'.repeat(30),
];
const tags = [
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '</td>',
  '<td colspan="3">',
  '<td rowspan="200000">',
  '<p>',
  '</p>',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<template>',
  '<svg>',
  '<pre>',
  '<b>',
  '<ruby>',
  '<rt>',
];
const number = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,])/gu;
const tag = /<\/?[a-z][^<>]*>/giu;

export const textMutations: Readonly<Record<string, Mutation>> = {
  'insert an oddity': (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(oddities)),
  'delete characters': (text, random) => splice(text, random.below(text.length + 1), 1 + random.below(8)),
  'repeat a stretch': (text, random) => {
    const from = random.below(text.length + 1);
    return splice(text, from, 0, text.slice(from, from + 1 + random.below(400)));
  },
  'cut off': (text, random) => text.slice(0, random.below(text.length + 1)),
  'cut off the start': (text, random) => text.slice(random.below(text.length + 1)),
  'delete a line': onLines((lines, at) => void lines.splice(at, 1)),
  'double a line': onLines((lines, at) => void lines.splice(at, 0, lines[at]!)),
  'move a line': onLines((lines, at, random) => void lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1))),
  'join lines': onLines((lines, at) => void lines.splice(at, 2, lines.slice(at, at + 2).join(''))),
  'break a line': (text, random) => splice(text, random.below(text.length + 1), 0, '\n'),
  'blank line': onLines((lines, at) => void lines.splice(at, 0, '')),
  'move a block': onLines(
    (lines, at, random) => void lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1 + random.below(30))),
  ),
  'double a block': onLines((lines, at, random) => void lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(60)))),
  'lose newlines': (text) => text.replaceAll('\n', ''),
  'change a number': atMatch(number, (_, random) => random.pick(cells)),
  'split a number': atMatch(
    /\d{2,}/gu,
    (found, random) => `${found.slice(0, 1)}${random.pick([' ', '|', '\n', '\t', ','])}${found.slice(1)}`,
  ),
  'delete a number': atMatch(number, () => ''),
  'change a bar': atMatch(/[|\t]/gu, (_, random) => random.pick(['', '||', '\t', ' ', '\n', '|\n'])),
  'cut a label': atMatch(/\p{Script=Han}{4,}/gu, (found, random) => found.slice(0, 1 + random.below(found.length))),
  'double a character': atMatch(/\p{Script=Han}/gu, (found) => found + found),
};

export const markupMutations: Readonly<Record<string, Mutation>> = {
  'delete a tag': atMatch(tag, () => ''),
  'insert a tag': (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(tags)),
  'change a tag': atMatch(tag, (_, random) => random.pick(tags)),
  'change a span': atMatch(/(?:row|col)span="?\d+"?/giu, (_, random) =>
    random.pick(['', 'colspan="0"', 'rowspan="0"', 'colspan="2"', 'rowspan="9999999"', 'colspan="-1"']),
  ),
  'double a tag': atMatch(tag, (found) => found + found),
};

/** Spoils bytes, where they need not be text any more. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const count = 1 + random.below(3);
  const change = random.below(3);
  const inserted = Uint8Array.from({ length: change === 1 ? 0 : count }, () => random.below(256));
  return Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at + (change === 0 ? 0 : count))]);
}
