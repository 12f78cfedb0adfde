/**
 * What a statutory form is, as data. One declaration per edition (`cn-ogi-2021.ts`, …) is the only place where
 * rows, columns, labels, units and sums are written down; everything else is derived from it.
 */

/** A unit printed in the form: 件 counts are whole numbers, 万元 may have decimals, 项 are items of a catalogue. */
export type Unit = '件' | '项' | '万元' | 'unstated';

/** A column of a block. `label` is the exact printed head, `aliases` are wordings seen in published copies. */
export interface Column {
  /** Part of the cell path. */
  readonly id: string;
  /** As printed in the form. */
  readonly label: string;
  /** In English: ours, the form has none. */
  readonly en: string;
  /** In which its numbers are. */
  readonly unit: Unit;
  /** Other wordings seen in published copies. */
  readonly aliases?: readonly string[];
  /** Printed head above this one (法人或其他组织). */
  readonly group?: string;
  /** The value is a change and may be negative. */
  readonly signed?: boolean;
  /** The value may have decimals. */
  readonly decimal?: boolean;
}

/** A row of a block. `groups` are the printed heads to its left, outermost first. */
export interface Row {
  /** Part of the cell path; may have dots. */
  readonly id: string;
  /** As printed in the form. */
  readonly label: string;
  /** In English: ours, the form has none. */
  readonly en: string;
  /** Other wordings seen in published copies. */
  readonly aliases?: readonly string[];
  /** Printed heads to its left, outermost first. */
  readonly groups?: readonly string[];
}

/** Rows that share one head. `caption` is printed above the head. */
export interface Block {
  /** Printed above the head of the block (第二十条第（一）项). */
  readonly caption?: string;
  /** The same in English. */
  readonly captionEn?: string;
  /** In printed order. */
  readonly columns: readonly Column[];
  /** In printed order. */
  readonly rows: readonly Row[];
}

/**
 * One of the three tables. `down`: one printed row per row, its label to the left. `across`: the rows stand side by
 * side under their labels and share one line of values (section four).
 */
export interface Table<Id extends string = string> {
  /** First part of the cell paths. */
  readonly id: Id;
  /** How it is printed. */
  readonly layout: 'down' | 'across';
  /** In printed order. */
  readonly blocks: readonly Block[];
  /** Printed heads that belong to no row or column (信息内容, 申请人情况, the note on 勾稽关系). */
  readonly heads: readonly string[];
}

/** One of the six sections. `title` is the short heading of the annex without its numeral. */
export interface Section<Id extends string = string> {
  /** That of the table, where the section has one. */
  readonly id: Id;
  /** As printed before its title: 一 to 六. */
  readonly numeral: string;
  /** As printed, without the numeral. */
  readonly title: string;
  /** In English: ours, the form has none. */
  readonly en: string;
  /** Other headings seen in published copies. */
  readonly aliases: readonly string[];
}

/**
 * A sum that the form implies, stated once for all rows or all columns of a table: Σ weight · cell = 0.
 * Terms name columns where `each` is `row`, and rows where `each` is `column`.
 */
export interface Relation<Tables extends string = string> {
  /** The rule that checks it. */
  readonly id: string;
  /** The table that it is in. */
  readonly table: Tables;
  /** Where it holds: in each row, or in each column. */
  readonly each: 'row' | 'column';
  /** Weights by id of the column or row, or by cell path. */
  readonly terms: Readonly<Record<string, number>>;
}

/**
 * An inequality that the form implies: Σ weight · cell ≥ 0. Terms are cell paths, the bounded cell first; with `*` for the row,
 * it holds in every row of the table that has these columns.
 */
export interface Bound {
  /** The id of the edition or of the rule that checks it. */
  readonly id: string;
  /** Cases of the year before come on top: without its report the bound only hints. */
  readonly carries?: true;
  /** Weights by id of the column or row, or by cell path. */
  readonly terms: Readonly<Record<string, number>>;
}

/** An edition as it is declared: the ids of its tables and sections are those that it prints. */
export interface FormDeclaration<Tables extends string = string, Sections extends string = string> {
  /** The id of the edition or of the rule that checks it. */
  readonly id: string;
  /** Data years, both inclusive; without `to` the edition is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** The notice that decrees the edition. */
  readonly notice: string;
  /** The item of the notice that names what offices answer for. */
  readonly duty?: string;
  readonly sections: readonly Section<Sections>[];
  readonly tables: readonly Table<Tables>[];
  readonly relations: readonly Relation<Tables>[];
  readonly bounds: readonly Bound[];
  /** English of the printed heads that belong to no single row or column, by the printed words. */
  readonly english: Readonly<Record<string, string>>;
}

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;
type Nest<Path extends string, V> = Path extends `${infer Head}.${infer Tail}` ? { [K in Head]: Nest<Tail, V> } : { [K in Path]: V };
type Simplify<T> = T extends object ? { [K in keyof T]: Simplify<T[K]> } : T;

/** The ids of the tables that an edition declares. */
export type TableIdOf<F extends FormDeclaration> = F['tables'][number]['id'];

type BlocksOf<F extends FormDeclaration, T extends TableIdOf<F>> = Extract<F['tables'][number], { id: T }>['blocks'][number];
type RowsOf<B> = B extends Block ? Nest<B['rows'][number]['id'], Record<B['columns'][number]['id'], number | null>> : never;
type PathsOf<T extends string, B> = B extends Block ? `${T}.${B['rows'][number]['id']}.${B['columns'][number]['id']}` : never;

/** The values of an edition, nested by table, row and column: `tables.requests.denied.stateSecret.naturalPerson`. */
export type TablesOf<F extends FormDeclaration> = {
  [T in TableIdOf<F>]: Simplify<UnionToIntersection<RowsOf<BlocksOf<F, T>>>>;
};

/** All cell paths of an edition: `requests.denied.stateSecret.naturalPerson`. */
export type CellPathOf<F extends FormDeclaration> = { [T in TableIdOf<F>]: PathsOf<T, BlocksOf<F, T>> }[TableIdOf<F>];
