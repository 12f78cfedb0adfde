/** The labels of the form by their keys, so that a table that was left over is not taken for prose or headings. */
import { editionIds, forms, type SectionId } from '../../form/index.ts';
import { folderWith } from '../../script/folder.ts';

interface Known {
  /** Titles of sections, with aliases. */
  readonly sections: ReadonlyMap<string, SectionId>;
  /** The titles as the form prints them. */
  readonly titles: ReadonlySet<string>;
  /** Everything that is printed in the tables. */
  readonly printed: ReadonlySet<string>;
}

let known: Known | undefined;

export function knownLabels(): Known {
  if (known !== undefined) return known;
  const { key } = folderWith(undefined, '');
  const sections = new Map<string, SectionId>();
  const printed = new Set<string>();
  const titles = new Set<string>();
  for (const edition of editionIds) {
    for (const { id, title, aliases } of forms[edition].sections) {
      titles.add(key(title));
      for (const name of [title, ...aliases]) sections.set(key(name), id);
    }
    for (const { heads, blocks } of forms[edition].tables) {
      for (const head of heads) printed.add(key(head));
      for (const { caption, columns, rows } of blocks) {
        if (caption !== undefined) printed.add(key(caption));
        for (const { label, group, aliases = [] } of columns)
          for (const name of [label, ...aliases, ...(group === undefined ? [] : [group])]) printed.add(key(name));
        for (const { label, groups = [], aliases = [] } of rows) for (const name of [label, ...groups, ...aliases]) printed.add(key(name));
      }
    }
  }
  return (known = { sections, titles, printed });
}
