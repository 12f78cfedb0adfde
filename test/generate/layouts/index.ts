/** All layout families. */
import { exportLayouts } from './exports.ts';
import { extractedLayouts } from './extracted.ts';
import { htmlLayouts } from './html.ts';
import { lineLayouts } from './lines.ts';
import { markdownLayouts } from './markdown.ts';
import { pdfLayouts } from './pdf.ts';
import { pipeLayouts } from './pipes.ts';
import {
  type Shape,
  blockTables,
  brokenHeads,
  centredGroups,
  flatDisputes,
  groupTables,
  repeatedGroups,
  reorderedColumns,
  repeatedHeads,
  threeDisputes,
  verticalGroups,
} from './shapes.ts';
import { spaceLayouts } from './spaces.ts';
import { tabLayouts } from './tabs.ts';
import type { Layout } from './types.ts';

export type { Layout, LayoutTags } from './types.ts';

const plain: readonly Layout[] = [
  ...lineLayouts,
  ...pipeLayouts,
  ...extractedLayouts,
  ...tabLayouts,
  ...spaceLayouts,
  ...pdfLayouts,
  ...markdownLayouts,
  ...htmlLayouts,
  ...exportLayouts,
];

function shaped(base: string, suffix: string, ...shapes: readonly Shape[]): Layout {
  const layout = plain.find(({ name }) => name === base);
  if (!layout) throw new Error(`No layout ${base}`);
  return {
    ...layout,
    name: `${base}; ${suffix}`,
    render: (document) => layout.render(shapes.reduce((shape, change) => change(shape), document)),
  };
}

export const families: readonly Layout[] = [
  ...plain,
  shaped('bare lines', 'groups in the middle', centredGroups),
  shaped('bare lines', 'heads broken over lines', brokenHeads('\n')),
  shaped('bare lines', 'groups one character per line', verticalGroups),
  shaped('lines with a blank line between', 'section four as three tables', threeDisputes),
  shaped('row per line, padded', 'section four under one line of heads', flatDisputes),
  shaped('row per line, padded', 'heads with an inner blank', brokenHeads(' ')),
  shaped('cell per line, padding on its own line', 'groups in the middle', centredGroups),
  shaped('rows opened by a bar', 'one table per block and group', blockTables, groupTables),
  shaped('tabs, padding after the values', 'groups before every row', repeatedGroups),
  shaped('Markdown, GFM tables', 'small tables', blockTables, groupTables, threeDisputes),
  shaped('HTML, official template', 'tables per block, section four as three', blockTables, threeDisputes),
  shaped('HTML, official template', 'one table per row group', groupTables),
  shaped('HTML, official template', 'section three over two pages', repeatedHeads),
  shaped('cell per line, padding inline', 'section three over two pages', repeatedHeads),
  shaped('HTML, official template', 'columns in another order', reorderedColumns),
  shaped('HTML, cells of paragraphs and spans', 'section four as three tables', threeDisputes),
];
