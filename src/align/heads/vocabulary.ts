/** What the form prints over the rows of a block. */
import { type Block, type Column, type Table, editionIds, forms } from '../../form/index.ts';
import { onceFor } from '../../form/once.ts';
import type { Head } from './heads.ts';
import { normalise } from '../labels/printed.ts';
import { bodyOf } from '../../lex/token.ts';

export interface Vocabulary {
  readonly columns: readonly (readonly [Column, ReadonlySet<string>])[];
  /** What stands over more than one column, or over the labels. */
  readonly spans: ReadonlyMap<string, Pick<Head, 'kind' | 'row'>>;
  /** All bodies. */
  readonly printed: readonly string[];
  /** Every beginning of a body, to join what is broken. */
  readonly beginnings: ReadonlySet<string>;
}

const bare = (label: string): string => bodyOf(normalise(label));

/** The vocabulary of a block. */
export const vocabularyOf = onceFor((block: Block): Vocabulary => {
  const tables = editionIds.flatMap((id): readonly Table[] => forms[id].tables);
  const table = tables.find(({ blocks }) => blocks.includes(block));
  const [corner, all] = table?.heads ?? [];
  const spans = new Map<string, Pick<Head, 'kind' | 'row'>>();
  for (const { group } of block.columns) if (group) spans.set(bare(group), { kind: 'group' });
  if (all) spans.set(bare(all), { kind: 'all' });
  if (corner) spans.set(bare(corner), { kind: 'corner' });
  if (table?.layout === 'across')
    for (const { id, label, groups } of block.rows) {
      spans.set(bare(label), { kind: 'row', row: id });
      for (const group of groups ?? []) spans.set(bare(group), { kind: 'group' });
    }
  const columns = block.columns.map(
    (column) =>
      [
        column,
        new Set([column.label, ...(column.aliases ?? [])].flatMap((label) => [bare(label), bare((column.group ?? '') + label)])),
      ] as const,
  );
  const beginnings = new Set<string>();
  const printed = [...spans.keys(), ...columns.flatMap(([, bodies]) => [...bodies])];
  for (const body of printed) for (let i = 1; i <= body.length; i++) beginnings.add(body.slice(0, i));
  return { columns, spans, printed, beginnings };
});

/** Whether a body is printed over the rows as it is. */
export const isExact = ({ columns, spans }: Vocabulary, body: string): boolean =>
  spans.has(body) || columns.some(([, own]) => own.has(body));
