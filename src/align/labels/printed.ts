/** The printed labels of an edition in printed order, and the index by which pieces find them. */
import { type Block, type Column, type EditionId, type Row, type Table, editionIds, forms } from '../../form/index.ts';
import { once } from '../../form/once.ts';
import { bodyOf, splitOrdinal } from '../../lex/token.ts';

/** A label that rows and tables hang on. `order` is its place in the printed form. */
export interface Landmark {
  readonly kind: 'section' | 'caption' | 'row';
  readonly order: number;
  readonly ordinal: string;
  readonly bodies: readonly string[];
  readonly section: string;
  readonly table?: Table;
  readonly block?: Block;
  readonly row?: Row;
}

/** A head over a column. It serves to tell editions and to keep heads out of the values. */
export interface HeadLabel {
  readonly edition: EditionId;
  readonly caption: string;
  readonly column: Column;
  readonly bodies: readonly string[];
}

/** The labels of one edition. */
export interface PrintedForm {
  readonly edition: EditionId;
  readonly landmarks: readonly Landmark[];
  /** Landmarks by body. */
  readonly byBody: ReadonlyMap<string, readonly Landmark[]>;
}

/** What is the same for all editions: bodies that are printed but hang on no row, and the beginnings of all bodies. */
export interface PrintedWords {
  /** Everything that is printed in any edition: landmarks, heads, groups and notes. */
  readonly all: ReadonlySet<string>;
  /** Heads, groups and notes. */
  readonly others: ReadonlySet<string>;
  /** Heads that stand over the labels of a table with groups. */
  readonly cornerHeads: ReadonlySet<string>;
  /** Labels to the left of row labels, as `ordinal body`. */
  readonly groups: ReadonlySet<string>;
  /** Every stretch of a group's label: merged cells print their words over several lines, beside other rows. */
  readonly groupFragments: ReadonlySet<string>;
  /** Every proper beginning of a body, and every body. */
  readonly beginnings: ReadonlySet<string>;
  readonly columnHeads: readonly HeadLabel[];
  /** Bodies and heads of the table that stands across (section four). */
  readonly acrossHeads: ReadonlySet<string>;
  readonly longest: number;
}

const bodiesOf = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => splitOrdinal(normalise(text)).body))];

/** The form's own labels under the same folding as the source: full-width brackets and stops to half-width. */
export const normalise = (label: string): string => label.normalize('NFKC');

function landmarksOf(edition: EditionId): Landmark[] {
  const form = forms[edition];
  const landmarks: Landmark[] = [];
  const add = (landmark: Omit<Landmark, 'order'>): void => void landmarks.push({ ...landmark, order: landmarks.length });
  for (const section of form.sections) {
    add({ kind: 'section', section: section.id, ordinal: section.numeral, bodies: bodiesOf([section.title, ...section.aliases]) });
    const table = form.tables.find((t) => t.id === section.id);
    if (table?.layout !== 'down') continue;
    for (const block of table.blocks) {
      if (block.caption)
        add({ kind: 'caption', section: section.id, ordinal: '', bodies: [bodyOf(normalise(block.caption))], table, block });
      for (const row of block.rows)
        add({
          kind: 'row',
          section: section.id,
          ordinal: splitOrdinal(normalise(row.label)).ordinal,
          bodies: bodiesOf([row.label, ...(row.aliases ?? [])]),
          table,
          block,
          row,
        });
    }
  }
  return landmarks;
}

/** The labels of every edition that is read, in printed order. */
export const printedForms = once((): readonly PrintedForm[] =>
  editionIds.map((edition) => {
    const landmarks = landmarksOf(edition);
    const byBody = new Map<string, Landmark[]>();
    for (const landmark of landmarks) for (const body of landmark.bodies) byBody.set(body, [...(byBody.get(body) ?? []), landmark]);
    return { edition, landmarks, byBody };
  }),
);

/** The words of all editions together. */
export const printedWords = once((): PrintedWords => {
  const others = new Set<string>();
  const groups = new Set<string>();
  const cornerHeads = new Set<string>();
  const acrossHeads = new Set<string>();
  const columnHeads: HeadLabel[] = [];
  for (const edition of editionIds)
    for (const table of forms[edition].tables) {
      for (const head of table.heads) others.add(bodyOf(normalise(head)));
      if (table.heads[0] && table.blocks.some((block) => block.rows.some((row) => row.groups)))
        cornerHeads.add(bodyOf(normalise(table.heads[0])));
      for (const block of table.blocks) {
        for (const column of block.columns) {
          const bodies = bodiesOf([column.label, ...(column.aliases ?? [])]);
          columnHeads.push({ edition, caption: block.caption ?? table.id, column, bodies });
          for (const body of [...bodies, ...(column.group ? bodiesOf([column.group]) : [])]) others.add(body);
        }
        for (const group of new Set(block.rows.flatMap((row) => row.groups ?? []))) {
          const { ordinal, body } = splitOrdinal(normalise(group));
          others.add(body);
          groups.add(`${ordinal} ${body}`);
        }
        if (table.layout === 'across')
          for (const label of [...block.columns.map((c) => c.label), ...block.rows.flatMap((r) => [r.label, ...(r.groups ?? [])])]) {
            acrossHeads.add(bodyOf(normalise(label)));
            others.add(bodyOf(normalise(label)));
          }
      }
    }
  const groupFragments = new Set<string>();
  for (const group of groups) {
    const body = group.slice(group.indexOf(' ') + 1);
    for (let i = 0; i < body.length; i++) for (let j = i + 1; j <= body.length; j++) groupFragments.add(body.slice(i, j));
  }
  const beginnings = new Set<string>();
  const all = new Set([...others, ...printedForms().flatMap((form) => [...form.byBody.keys()])]);
  for (const body of all) for (let i = 1; i <= body.length; i++) beginnings.add(body.slice(0, i));
  return {
    all,
    others,
    cornerHeads,
    groups,
    groupFragments,
    beginnings,
    columnHeads,
    acrossHeads,
    longest: Math.max(...[...all].map((b) => b.length)),
  };
});

/** Whether a body is printed in any edition: a landmark, a head or a group. */
export const isPrinted = (body: string): boolean => printedWords().all.has(body);
