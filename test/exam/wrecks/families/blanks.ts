/** Blanks shown in every way. */
import type { Random } from '../../random.ts';
import { type Family } from '../family.ts';
import { firstValue, headLines, type Paper, type Slot, tableOf, valueSlots } from '../paper.ts';
import type { Format, Look } from '../print.ts';

const empty = (each: Slot): void => {
  Object.assign(each, { text: '', truth: { kind: 'blank' } });
};

/** All zeros of a paper become blank. */
function zerosBlank(paper: Paper, share: number, random: Random): void {
  for (const each of valueSlots(paper)) if (each.text === '0' && random.chance(share)) empty(each);
}

const shows =
  (blank: string, share = 1, more: Partial<Look> = {}) =>
  (paper: Paper, random: Random, look: Look): void => {
    zerosBlank(paper, share, random);
    Object.assign(look, { blank, ...more });
  };

/** Only the columns of table three that hold a number are printed, with their heads. */
function filledColumns(paper: Paper): void {
  const table = tableOf(paper, 'requests');
  for (let at = firstValue + 5; at >= firstValue; at--)
    if (table.slice(headLines).every((line) => line[at]!.text === '0' || line[at]!.text === ''))
      for (const line of table) line.splice(at, 1);
}

const seen: readonly Format[] = ['html', 'pipes', 'tabs', 'markdown'];

export const blanks: readonly Family[] = [
  { id: 'blank-empty-all', undamaged: true, formats: seen, wreck: shows('') },
  { id: 'blank-empty-some', undamaged: true, formats: seen, wreck: shows('', 0.5) },
  { id: 'blank-empty-spaces', undamaged: true, formats: ['spaces'], wreck: shows('') },
  { id: 'blank-empty-lines', undamaged: true, formats: ['lines'], wreck: shows('', 0.5) },
  { id: 'blank-nbsp-html', undamaged: true, formats: ['html'], wreck: shows('&nbsp;') },
  { id: 'blank-nbsp-text', undamaged: true, formats: ['pipes', 'tabs', 'markdown'], wreck: shows('\u00A0') },
  { id: 'blank-nbsp-lines', undamaged: true, formats: ['lines'], wreck: shows('\u00A0') },
  { id: 'blank-wide-space', undamaged: true, formats: ['html', 'pipes', 'tabs', 'lines'], wreck: shows('\u3000') },
  { id: 'blank-dash', undamaged: true, wreck: shows('-') },
  { id: 'blank-long-dash', undamaged: true, wreck: shows('—') },
  { id: 'blank-double-dash', undamaged: true, wreck: shows('——') },
  { id: 'blank-slash', undamaged: true, wreck: shows('/') },
  { id: 'blank-slash-some', undamaged: true, wreck: shows('/', 0.5) },
  { id: 'blank-none-word', undamaged: true, wreck: shows('无') },
  { id: 'blank-nothing', formats: ['lines'], wreck: shows('', 1, { dropBlank: true }) },
  { id: 'blank-nothing-some', formats: ['lines'], wreck: shows('', 0.3, { dropBlank: true }) },
  { id: 'blank-trimmed-tabs', undamaged: true, formats: ['tabs'], wreck: shows('', 1, { trim: true, covered: 'out' }) },
  { id: 'blank-trimmed-tabs-covered', undamaged: true, formats: ['tabs'], wreck: shows('', 1, { trim: true, covered: 'empty' }) },
  {
    id: 'blank-total-column',
    undamaged: true,
    formats: seen,
    wreck: (paper) => {
      for (const line of tableOf(paper, 'requests').slice(headLines)) empty(line.at(-1)!);
    },
  },
  {
    id: 'blank-total-only',
    undamaged: true,
    formats: seen,
    wreck: (paper) => {
      for (const line of tableOf(paper, 'requests').slice(headLines)) line.slice(firstValue, -1).forEach(empty);
    },
  },
  {
    id: 'blank-total-rows',
    undamaged: true,
    formats: seen,
    wreck: (paper) => {
      for (const each of valueSlots(paper, 'requests')) if (each.path!.startsWith('requests.outcomeTotal.')) empty(each);
    },
  },
  {
    id: 'blank-four',
    undamaged: true,
    wreck: (paper) => {
      tableOf(paper, 'disputes')[3]!.forEach(empty);
    },
  },
  {
    id: 'blank-three',
    undamaged: true,
    formats: seen,
    wreck: (paper) => {
      valueSlots(paper, 'requests').forEach(empty);
    },
  },
  {
    id: 'blank-rules',
    undamaged: true,
    wreck: (paper, random, look) => {
      look.blank = '/';
      for (const each of valueSlots(paper, 'proactive').slice(0, 3)) empty(each);
    },
  },
  { id: 'blank-columns-left-out', undamaged: true, formats: seen, wreck: filledColumns },
];
