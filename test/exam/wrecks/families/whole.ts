/** Whole copies of each format, and copies that end too soon or have lost all lines. */
import { type Cut, type Family } from '../family.ts';
import type { Random } from '../../random.ts';
import { type Paper, tableOf } from '../paper.ts';
import { type Format, formats, type Printed } from '../print.ts';

const cutAt = (text: string, end: number): Cut => ({
  text: text.slice(0, end),
  left: (from, to) => (to < end ? 'whole' : from < end ? 'torn' : 'gone'),
});

/** The places of the slots of a table, by the path of their cells. */
const placesOf = (printed: Printed, prefix: string): (readonly [number, number])[] =>
  [...printed.spans].filter(([each]) => each.path?.startsWith(prefix)).map(([, place]) => place);

const insideOf =
  (prefix: string) =>
  (printed: Printed, random: Random): Cut => {
    const [from, to] = random.pick(placesOf(printed, prefix));
    return cutAt(printed.text, random.int(from, to + 2));
  };

/** Cut inside a number: its first digits are left. */
function insideNumber(printed: Printed, random: Random): Cut {
  const numbers = [...printed.spans].filter(([each]) => each.truth?.kind === 'number' && each.text.length > 1).map(([, place]) => place);
  const [from, to] = numbers.length > 0 ? random.pick(numbers) : ([0, 1] as const);
  return cutAt(printed.text, random.int(from + 1, to - 1));
}

const afterFirstRow = (paper: Paper, random: Random): void => {
  const table = tableOf(paper, 'requests');
  table.splice(random.int(3, 6));
  paper.parts.splice(paper.parts.findIndex((part) => part.kind === 'table' && part.id === 'requests') + 1);
};

const joined: readonly Format[] = ['lines', 'tabs'];

export const whole: readonly Family[] = [
  ...formats.map((format): Family => ({ id: `whole-${format}`, undamaged: true, formats: [format] })),
  ...formats.map((format): Family => ({ id: `whole-2019-${format}`, undamaged: true, formats: [format], edition: 'cn-ogi-2019' })),
  {
    id: 'whole-tables-only',
    undamaged: true,
    wreck: (paper) => {
      paper.parts = paper.parts.filter((part) => part.kind === 'table');
    },
  },
  {
    id: 'whole-no-headings',
    undamaged: true,
    wreck: (paper) => {
      paper.parts = paper.parts.filter((part, at) => at === 0 || part.kind !== 'heading');
    },
  },
  {
    id: 'whole-one-table',
    wreck: (paper) => {
      const keep = tableOf(paper, 'requests');
      paper.parts = paper.parts.filter((part) => part.kind !== 'table' || part.table === keep);
    },
  },
  {
    id: 'cut-anywhere',
    cut: (printed, random) => cutAt(printed.text, random.int(Math.floor(printed.text.length / 4), printed.text.length)),
  },
  { id: 'cut-in-two', cut: insideOf('proactive') },
  { id: 'cut-in-three', cut: insideOf('requests') },
  { id: 'cut-in-first-row', cut: insideOf('requests.received.') },
  { id: 'cut-in-four', cut: insideOf('disputes') },
  { id: 'cut-in-number', cut: insideNumber },
  { id: 'cut-after-rows', wreck: afterFirstRow },
  {
    id: 'cut-head',
    cut: (printed, random) => {
      const start = random.int(0, Math.floor(printed.text.length * 0.7));
      return { text: printed.text.slice(start), left: (from, to) => (from > start ? 'whole' : to > start ? 'torn' : 'gone') };
    },
  },
  {
    id: 'lines-lost',
    formats: joined,
    wreck: (_, __, look) => {
      look.between = '\n';
    },
    cut: (printed) => ({ text: printed.text.replaceAll(/[\n\t]/gu, ' '), left: () => 'whole' }),
  },
];
