/** The editions of the statutory form, and what is derived from them: types, cell paths, identities. */
import { cnOgi2019 } from './cn-ogi-2019.ts';
import { cnOgi2021 } from './cn-ogi-2021.ts';
import { onceFor } from './once.ts';
import type * as declaration from './types.ts';
import type { Block, CellPathOf, Column, FormDeclaration, Row, TableIdOf, TablesOf } from './types.ts';

export type { Block, Bound, Column, Row, Unit } from './types.ts';

const declared = { 'cn-ogi-2021': cnOgi2021, 'cn-ogi-2019': cnOgi2019 } as const;

/** The editions that are read. */
export type EditionId = keyof typeof declared;

type Declared = (typeof declared)[EditionId];

/** The tables: sections two, three and four. */
export type TableId = TableIdOf<Declared>;

/** The six sections of a report. */
export type SectionId = Declared['sections'][number]['id'];

/** One of the tables. */
export type Table = declaration.Table<TableId>;

/** One of the sections. */
export type Section = declaration.Section<SectionId>;

/** A sum that the form implies. */
export type Relation = declaration.Relation<TableId>;

/** A form with the literal types of its declaration widened. */
export interface Form extends FormDeclaration<TableId, SectionId> {
  /** The id of the edition. */
  readonly id: EditionId;
}

/** All cell paths of all editions: `<table>.<row>.<column>`. */
export type CellPath = { [E in EditionId]: CellPathOf<(typeof declared)[E]> }[EditionId];

/** The values of one edition, nested by table, row and column. */
export type TablesOfEdition<E extends EditionId> = TablesOf<(typeof declared)[E]>;

/** The editions by id: labels, ids, units, sums. The data itself, for other tools. */
export const forms: Readonly<Record<EditionId, Form>> = declared;

/** The newest first. */
export const editionIds = Object.keys(declared) as readonly EditionId[];

/** One cell of the form with everything that its place in the form says about it. */
export interface FormCell {
  readonly path: CellPath;
  readonly table: Table;
  readonly block: Block;
  readonly row: Row;
  readonly column: Column;
}

export const cellPath = (table: TableId, row: string, column: string): CellPath => `${table}.${row}.${column}` as CellPath;

/** The cells of an edition in form order (the order of `flatten`), by path. */
export const formCells: (edition: EditionId) => ReadonlyMap<CellPath, FormCell> = onceFor((edition) => {
  const cells = new Map<CellPath, FormCell>();
  for (const table of forms[edition].tables)
    for (const block of table.blocks)
      for (const row of block.rows)
        for (const column of block.columns) {
          const path = cellPath(table.id, row.id, column.id);
          cells.set(path, { path, table, block, row, column });
        }
  return cells;
});

/** The cells of an edition below a table, a group or a row (`requests`, `requests.denied`, `requests.denied.stateSecret`), in form order. */
const cellsBelow: (edition: EditionId) => ReadonlyMap<string, readonly CellPath[]> = onceFor((edition) => {
  const below = new Map<string, CellPath[]>();
  for (const path of formCells(edition).keys())
    for (let at = path.indexOf('.'); at > 0; at = path.indexOf('.', at + 1)) {
      const paths = below.get(path.slice(0, at));
      if (paths) paths.push(path);
      else below.set(path.slice(0, at), [path]);
    }
  return below;
});

/** The paths below a table, a group of rows or a row, in form order; none where the edition has none such. */
export const pathsBelow = (edition: EditionId, prefix: string): readonly CellPath[] => cellsBelow(edition).get(prefix) ?? [];

/**
 * The form whose cells are listed: that of the edition. What has no edition lists the cells of the newest form, none of them
 * with a value, so that a path always finds its cell.
 */
export const formOf = (edition: EditionId | null): EditionId => edition ?? (editionIds[0] as EditionId);

/** The totals of a row of the table of requests, or of all rows of a group (`denied`). */
export const totalsOf = (edition: EditionId, id: string): readonly CellPath[] =>
  pathsBelow(edition, `requests.${id}`).filter((path) => path.endsWith('.total'));

/** The edition prescribed for a data year, if any is read. */
export const editionOfYear = (year: number): EditionId | undefined =>
  editionIds.find((id) => forms[id].years.from <= year && year <= (forms[id].years.to ?? Infinity));

/** A relation at one row or column: Σ weight · cell = 0. `at` is the row or column id. */
export interface Identity {
  readonly relation: string;
  readonly at: string;
  readonly terms: readonly { readonly path: CellPath; readonly weight: number }[];
}

function expand(form: Form, relation: Relation): Identity[] {
  const table = form.tables.find((t) => t.id === relation.table);
  const terms = Object.entries(relation.terms);
  return (table?.blocks ?? []).flatMap((block) =>
    relation.each === 'row'
      ? block.rows.map((row) => ({
          relation: relation.id,
          at: row.id,
          terms: terms.map(([column, weight]) => ({ path: cellPath(relation.table, row.id, column), weight })),
        }))
      : block.columns.map((column) => ({
          relation: relation.id,
          at: column.id,
          terms: terms.map(([row, weight]) => ({ path: cellPath(relation.table, row, column.id), weight })),
        })),
  );
}

/** All identities of an edition: 25 (23) row sums, 7 balances, 7 outcome sums, 3 block sums. */
export const identities: (edition: EditionId) => readonly Identity[] = onceFor((edition) =>
  forms[edition].relations.flatMap((relation) => expand(forms[edition], relation)),
);

const boundsOf: (edition: EditionId) => ReadonlyMap<string, readonly Identity[]> = onceFor(
  (edition) =>
    new Map(
      forms[edition].bounds.map(({ id, terms }) => {
        const [first = ''] = Object.keys(terms);
        const table = forms[edition].tables.find((candidate) => candidate.id === first.split('.')[0]);
        const rows = first.includes('*') ? (table?.blocks ?? []).flatMap((block) => block.rows.map((row) => row.id)) : [''];
        const at = (row: string): Identity => ({
          relation: id,
          at: row,
          terms: Object.entries(terms).map(([path, weight]) => ({ path: path.replace('*', row) as CellPath, weight })),
        });
        return [id, rows.map(at).filter((bound) => bound.terms.every(({ path }) => formCells(edition).has(path)))];
      }),
    ),
);

/** A bound at each place where it holds: Σ weight · cell ≥ 0; none where the edition has no such bound. */
export const bounds = (edition: EditionId, id: string): readonly Identity[] => boundsOf(edition).get(id) ?? [];
