/** What all text layouts share: metadata, title, prose and headings around the tables. */
import type { Document, Grid, Section } from '../document.ts';

export interface PageOptions {
  /** Between paragraphs, headings and tables. */
  readonly gap: string;
  readonly table: (table: Grid, section: Section) => string;
  /** How a line of the metadata table is written; left out where absent. */
  readonly metadata?: (label: string, value: string) => string;
}

export function page(document: Document, { gap, table, metadata }: PageOptions): string {
  const parts = [
    ...(metadata ? document.metadata.map(([label, value]) => metadata(label, value)) : []),
    document.title,
    ...document.preamble,
    ...document.sections.flatMap((section) => [
      section.heading,
      ...section.paragraphs,
      ...section.tables.map((grid) => table(grid, section)),
    ]),
    ...document.foot,
  ];
  return `${parts.join(gap)}\n`;
}
