/** HTML to pieces. */
import { apart, blocks, isCell, lookOf, preformatted, rowGroups, skipped, spanOf, styleOf, voids } from './html-elements.ts';
import { newFlow, type Flow } from './flow.ts';
import { endGroup, newGrid, nextRow, place, widestSpan, type Grid } from './html-grid.ts';
import { withoutSurplusAttributes } from './html-guard.ts';
import { readTags } from './html-tags.ts';
import { treeOf, type Element, type Node, type TextNode, type Tree } from './html-tree.ts';
import type { MarkupCell, Piece } from './types.ts';

/** An element that is being read. */
interface Frame {
  readonly element: Element;
  next: number;
  readonly preformatted: boolean;
  /** The innermost table, if its cells are stated. */
  readonly table: { readonly number: number; readonly grid: Grid } | undefined;
  /** Set for a cell that is stated. */
  readonly cell: MarkupCell | undefined;
  /** The cell covers more than one row. */
  readonly spread: boolean;
  /** Its text is no part of the word beside it. */
  readonly apart: boolean;
  /** Its text, or that of an element around it, is struck out or turned around. */
  readonly void: boolean;
  /** The look of its text, as far as elements around it state one. */
  readonly look: string;
  /** What was collected when a block began; a block that adds nothing is an empty line. */
  readonly position: number;
}

const isText = (node: Node): node is TextNode => node.nodeName === '#text';
const isElement = (node: Node): node is Element => 'tagName' in node;

/** Reads a tree whose texts say where they stand. */
export function readTree({ document, containers }: Tree, flow: Flow): void {
  let tables = 0;
  const frames: Frame[] = [];

  const open = (element: Element, outer: Frame | undefined): void => {
    const { tagName: name, attrs } = element;
    if (name === 'br') flow.lineBreak();
    if (skipped.has(name)) return;
    const style = styleOf(attrs);
    if (style === 'hidden') return;
    let table = outer?.table;
    let cell: MarkupCell | undefined;
    let rows = 1;
    if (name === 'table') {
      flow.block();
      table = containers.has(element) ? undefined : { number: tables++, grid: newGrid() };
    } else if (name === 'tr' && table !== undefined) {
      nextRow(table.grid);
      flow.openRow();
    } else if (isCell(name) && table !== undefined) {
      rows = spanOf(attrs, 'rowspan', widestSpan);
      const column = place(table.grid, rows, spanOf(attrs, 'colspan', widestSpan));
      cell = { table: table.number, row: table.grid.row, column };
      flow.openCell();
    } else if (isCell(name) && !containers.has(element)) flow.bar();
    else {
      if (rowGroups.has(name) && table !== undefined) endGroup(table.grid);
      if (blocks.has(name)) flow.block();
    }
    frames.push({
      element,
      next: 0,
      preformatted: outer?.preformatted === true || style === 'preformatted' || preformatted.has(name),
      table,
      cell,
      spread: rows > 1,
      apart: style === 'apart' || style === 'void' || apart.has(name) || voids.has(name),
      void: outer?.void === true || style === 'void' || voids.has(name),
      look: lookOf(name, attrs) || (outer?.look ?? ''),
      position: flow.position(),
    });
    const frame = frames.at(-1) as Frame;
    if (frame.apart) flow.divide(Math.max(0, element.start - 1));
    flow.mark(frame);
  };

  const close = ({ element, cell, spread, table, apart, position }: Frame): void => {
    const { tagName: name, start, end } = element;
    if (apart) flow.divide(end);
    if (cell !== undefined) flow.closeCell(cell, start, Math.max(start, end), spread);
    else if (name === 'table' && table !== undefined) flow.closeTable();
    else if (blocks.has(name) && !isCell(name)) {
      flow.block();
      if ((name === 'p' || name === 'div' || name === 'li') && element.childNodes.length === 0 && flow.position() === position)
        flow.lineBreak();
    }
  };

  for (const child of document.childNodes) if (isElement(child)) open(child, undefined);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.element.childNodes[frame.next++];
    if (node === undefined) {
      frames.pop();
      close(frame);
      flow.mark(frames.at(-1) ?? { void: false, look: '' });
    } else if (isText(node)) {
      const location = node.sourceCodeLocation;
      if (location != null) flow.text(node.value, location.startOffset, location.endOffset, frame.preformatted);
    } else if (isElement(node)) open(node, frame);
  }
}

/**
 * Cuts HTML to pieces. Cells of tables that hold no further table carry their place. The last piece is empty and
 * carries the marks at the end. Spans are offsets in `source` and cover the raw markup from the first to the last
 * character of the piece. `guarded` hears of markup that is not read as browsers do, since that would take too long.
 */
export function readHtml(source: string, guarded: () => unknown = () => undefined): Piece[] {
  const bounded = withoutSurplusAttributes(source);
  const flow = newFlow(source);
  const tree = treeOf(bounded);
  if (tree.end < source.length || bounded !== source) guarded();
  readTree(tree, flow);
  readTags(bounded, flow, tree.end, source.length);
  return flow.end();
}
