/**
 * Damage to the printed cells, before any layout writes them. A fault draws where it strikes and gives the damaged
 * document, or nothing where it does not apply. What may still be read is derived from the damaged document in truth.ts.
 */
import fc from 'fast-check';
import { type Cell, type Document, type Grid, type Row, mapTables } from './document.ts';

export type Draw = (below: number) => number;

export interface Fault {
  readonly name: string;
  readonly strike: (document: Document, draw: Draw) => Document | undefined;
}

/** Replaces rows by others, known by identity. */
const replace = (document: Document, rows: ReadonlyMap<Row, readonly Row[]>): Document =>
  mapTables(document, (grid) => ({ ...grid, rows: grid.rows.flatMap((row) => rows.get(row) ?? [row]) }));

const withCells = (row: Row, cells: readonly Cell[]): Row => ({ ...row, cells, lost: (row.lost ?? 0) + row.cells.length - cells.length });

const dataRows = (document: Document): Row[] =>
  document.sections.flatMap((section) => section.tables.flatMap((grid) => grid.rows.filter((row) => row.kind === 'data')));

interface At {
  readonly row: Row;
  readonly index: number;
}

const places = (document: Document, wanted: (cell: Cell) => boolean): At[] =>
  dataRows(document).flatMap((row) => row.cells.flatMap((c, index) => (wanted(c) ? [{ row, index }] : [])));
const isNumber = (c: Cell) => c.role === 'value' && c.text !== '' && typeof c.value === 'number';
const choose = <T>(list: readonly T[], draw: Draw): T | undefined => (list.length > 0 ? list[draw(list.length)] : undefined);

/** The number of the caption that a row stands under. */
const blockOf = (grid: Grid, row: Row): number =>
  grid.rows.slice(0, grid.rows.indexOf(row)).filter(({ kind }) => kind === 'caption').length;

const without = ({ row, index }: At): Row => withCells(row, row.cells.toSpliced(index, 1));
const inserted = ({ row, index }: At, cell: Cell): Row => withCells(row, row.cells.toSpliced(index, 0, cell));
const changed = ({ row, index }: At, cell: Cell): Row => withCells(row, row.cells.with(index, cell));
const at = ({ row, index }: At): Cell => row.cells[index]!;

/** A place before a value, or after the last one. */
const gaps = (document: Document): At[] =>
  dataRows(document).flatMap((row) =>
    row.cells.flatMap((c, index) =>
      c.role !== 'value'
        ? []
        : index === row.cells.length - 1
          ? [
              { row, index },
              { row, index: index + 1 },
            ]
          : [{ row, index }],
    ),
  );

const stray = (value: number): Cell => ({ role: 'value', text: String(value), colspan: 1, rowspan: 1, value });

/** Labels cut shorter than this would be digits or nothing. */
const shortest = 2;

export const faults: readonly Fault[] = [
  {
    name: 'delete a value',
    strike: (document, draw) => {
      const place = choose(places(document, isNumber), draw);
      return place && replace(document, new Map([[place.row, [without(place)]]]));
    },
  },
  {
    name: 'insert a number',
    strike: (document, draw) => {
      const place = choose(gaps(document), draw);
      return place && replace(document, new Map([[place.row, [inserted(place, stray([0, 1, 5, 12, 2024][draw(5)]!))]]]));
    },
  },
  {
    name: 'move a value',
    strike: (document, draw) => {
      const from = choose(places(document, isNumber), draw);
      if (!from) return undefined;
      const moved = at(from);
      const gone = without(from);
      const left = replace(document, new Map([[from.row, [gone]]]));
      const to = choose(gaps(left), draw);
      return to && replace(left, new Map([[to.row, [inserted(to, moved)]]]));
    },
  },
  {
    name: 'swap two values',
    strike: (document, draw) => {
      const all = places(document, isNumber);
      const one = choose(all, draw);
      const other = choose(all, draw);
      if (!one || !other || at(one).text === at(other).text) return undefined;
      const [a, b] = [at(one), at(other)];
      if (one.row === other.row)
        return replace(document, new Map([[one.row, [withCells(one.row, one.row.cells.with(one.index, b).with(other.index, a))]]]));
      return replace(
        document,
        new Map([
          [one.row, [changed(one, b)]],
          [other.row, [changed(other, a)]],
        ]),
      );
    },
  },
  {
    name: 'split a value in two',
    strike: (document, draw) => {
      const place = choose(
        places(document, (c) => isNumber(c) && /^\d{2,}$/u.test(c.text)),
        draw,
      );
      if (!place) return undefined;
      const whole = at(place);
      const cut = 1 + draw(whole.text.length - 1);
      const halves = [whole.text.slice(0, cut), whole.text.slice(cut)].map((text): Cell => ({ ...whole, text, value: Number(text) }));
      return replace(document, new Map([[place.row, [withCells(place.row, place.row.cells.toSpliced(place.index, 1, ...halves))]]]));
    },
  },
  {
    name: 'lose a row label',
    strike: (document, draw) => {
      const place = choose(
        places(document, (c) => c.role === 'label'),
        draw,
      );
      return place && replace(document, new Map([[place.row, [without(place)]]]));
    },
  },
  {
    name: 'empty a row label',
    strike: (document, draw) => {
      const place = choose(
        places(document, (c) => c.role === 'label' && c.text !== ''),
        draw,
      );
      return place && replace(document, new Map([[place.row, [changed(place, { ...at(place), text: '' })]]]));
    },
  },
  {
    name: 'cut a row label',
    strike: (document, draw) => {
      const place = choose(
        places(document, (c) => c.role === 'label' && c.text.length > shortest),
        draw,
      );
      if (!place) return undefined;
      const label = at(place);
      return replace(
        document,
        new Map([[place.row, [changed(place, { ...label, text: label.text.slice(0, shortest + draw(label.text.length - shortest)) })]]]),
      );
    },
  },
  {
    name: 'print a row twice',
    strike: (document, draw) => {
      const row = choose(dataRows(document), draw);
      const again = row && { ...row, cells: row.cells.filter((c) => c.role !== 'group') };
      return row && again && replace(document, new Map([[row, [row, again]]]));
    },
  },
  {
    name: 'lose a row',
    strike: (document, draw) => {
      const row = choose(dataRows(document), draw);
      return row && replace(document, new Map([[row, []]]));
    },
  },
  {
    name: 'move a row within its table',
    strike: (document, draw) => {
      const tables = document.sections.flatMap(({ tables }) => tables).filter(({ id }) => id !== 'disputes');
      const grid = choose(tables, draw);
      const rows = grid?.rows.filter(({ kind }) => kind === 'data') ?? [];
      const [row, target] = [choose(rows, draw), choose(rows, draw)];
      // A caption says what its rows are: they are moved under it alone, and group cells stay where they were.
      if (!grid || !row || !target || row === target || blockOf(grid, row) !== blockOf(grid, target)) return undefined;
      const [groups, own] = [row.cells.filter((c) => c.role === 'group'), { ...row, cells: row.cells.filter((c) => c.role !== 'group') }];
      const next = grid.rows[grid.rows.indexOf(row) + 1];
      if (groups.length > 0 && (!next || next === target)) return undefined;
      return replace(
        document,
        new Map<Row, readonly Row[]>([
          [row, []],
          [target, [own, target]],
          ...(groups.length > 0 && next ? [[next, [{ ...next, cells: [...groups, ...next.cells] }]] as const] : []),
        ]),
      );
    },
  },
  {
    name: 'lose the padding of a row',
    strike: (document, draw) => {
      const row = choose(dataRows(document), draw);
      return row && replace(document, new Map([[row, [{ ...row, unpadded: true }]]]));
    },
  },
  {
    name: 'drop every number that was printed before',
    strike: (document) => {
      const seen = new Set<string>();
      return replace(
        document,
        new Map(
          dataRows(document).map((row) => [
            row,
            [
              withCells(
                row,
                row.cells.filter((c) => !isNumber(c) || (!seen.has(c.text) && seen.add(c.text))),
              ),
            ],
          ]),
        ),
      );
    },
  },
];

/** Where a fault strikes: it takes these numbers, one after another, each modulo what it chooses from. */
export interface Plan {
  readonly fault: Fault;
  readonly numbers: readonly number[];
}

export const arbPlan: fc.Arbitrary<Plan> = fc.record({
  fault: fc.constantFrom(...faults),
  numbers: fc.array(fc.nat(99_999), { minLength: 4, maxLength: 4 }),
});

/** One fault or two. */
export const arbPlans: fc.Arbitrary<readonly Plan[]> = fc.array(arbPlan, { minLength: 1, maxLength: 2 });

/** Strikes one fault after another; a fault that does not apply leaves the document as it is. */
export function damage(document: Document, plans: readonly Plan[]): Document {
  return plans.reduce((current, { fault, numbers }) => {
    let next = 0;
    return fault.strike(current, (below) => (numbers[next++ % numbers.length] ?? 0) % below) ?? current;
  }, document);
}
