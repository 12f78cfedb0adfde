/** Markdown to pieces: tables of GitHub's kind state cells; the rest is its source without the marks of emphasis. */
import type { Nodes, Root } from 'mdast';
import { decodeString, mdastOf } from '#mdast';
import { newFlow, type Flow } from './flow.ts';
import { apart, lookOf, styleOf, voids, type Attribute } from './html-elements.ts';
import { readTags } from './html-tags.ts';
import { readHtml } from './html.ts';
import { isEntangled, withoutQuotes } from './markdown-guard.ts';
import { readText } from './text.ts';
import type { MarkupCell, Piece } from './types.ts';

interface Frame {
  readonly node: Nodes;
  readonly children: readonly Nodes[];
  next: number;
}

/** What is being read, and how far. Source that is not skipped is kept as it stands. */
interface Reading {
  readonly source: string;
  readonly flow: Flow;
  position: number;
  tables: number;
  row: number;
  column: number;
  /** A table in HTML was found that nothing closes; none further is looked for. */
  unclosed: boolean;
  /** Blank cells of the table keep their place. */
  blanksKept: boolean;
  /** The elements of inline markup that are open. */
  readonly inline: Inline[];
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** A tag that stands alone within text, and what may stand in it. */
const inlineTag = /^<(?<end>\/?)(?<name>[a-z]{1,10})(?<attributes>[\s/][^<>]{0,400})?>$/iu;
const attribute = /(?<name>[a-z-]{1,20})(?:\s?=\s?(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+)))?/giu;

/** An element of inline markup, as far as it says something of its text. */
interface Inline {
  readonly name: string;
  readonly apart: boolean;
  readonly void: boolean;
  readonly look: string;
}

const plain: Inline = { name: '', apart: false, void: false, look: '' };

function inlineOf(name: string, source: string, outer: Inline): Inline {
  const attributes = [...source.matchAll(attribute)].map(({ groups = {} }): Attribute => ({
    name: (groups['name'] ?? '').toLowerCase(),
    value: groups['double'] ?? groups['single'] ?? groups['bare'] ?? '',
  }));
  const style = styleOf(attributes);
  const unread = style === 'void' || style === 'hidden' || voids.has(name);
  return {
    name,
    apart: unread || style === 'apart' || apart.has(name),
    void: outer.void || unread,
    look: lookOf(name, attributes) || outer.look,
  };
}

/** Notes that an inline tag opens or closes an element. */
function readInline({ flow, source, inline, position }: Reading, end: number): void {
  const tag = inlineTag.exec(source.slice(position, end))?.groups;
  const name = tag?.['name']?.toLowerCase();
  if (tag === undefined || name === undefined || name === 'br') return;
  const opened = inline.findLastIndex((each) => each.name === name);
  let divides = false;
  if (tag['end'] === '') {
    const each = inlineOf(name, tag['attributes'] ?? '', inline.at(-1) ?? plain);
    inline.push(each);
    divides = each.apart;
  } else if (opened >= 0) divides = inline.splice(opened).some((each) => each.apart);
  if (divides) flow.divide(position);
  flow.mark(inline.at(-1) ?? plain);
}

/** What is open at the end of a block is closed with it. */
function endInline({ flow, inline }: Reading): void {
  if (inline.length === 0) return;
  inline.length = 0;
  flow.mark(plain);
}

/** Nodes that are their children between two marks. */
const wrapped: ReadonlySet<string> = new Set(['delete', 'emphasis', 'heading', 'link', 'linkReference', 'strong']);

function skip(reading: Reading, end: number): void {
  reading.position = Math.max(reading.position, end);
}

function keep(reading: Reading, end: number): void {
  const { source, flow, position } = reading;
  if (end <= position) return;
  flow.text(source.slice(position, end), position, end, true);
  reading.position = end;
}

/** Escapes and references: what they stand for is text at their place. */
const escapes = /\\[\x21-\x7E]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/giu;

/** Text with its white space, which remark would trim: tabs behind a value are blank cells. */
function keepText(reading: Reading, start: number, end: number): void {
  for (const { 0: escaped, index } of reading.source.slice(start, end).matchAll(escapes)) {
    const at = start + index;
    keep(reading, at);
    reading.flow.text(decodeString(escaped), at, at + escaped.length, true);
    skip(reading, at + escaped.length);
  }
  keep(reading, end);
}

/** The inside of a table cell: between its bars. */
function insideOf(source: string, node: Nodes): { start: number; end: number } {
  const start = startOf(node) + (source.startsWith('|', startOf(node)) ? 1 : 0);
  const end = endOf(node);
  return { start, end: Math.max(start, source.startsWith('|', end - 1) && end - 1 >= start ? end - 1 : end) };
}

const isBlank = (cell: Nodes): boolean => childrenOf(cell).length === 0;

/** Whether blank cells keep their place: some stand before others that are not blank. */
const keepsBlanks = (table: Nodes): boolean =>
  childrenOf(table).some((row) => {
    const cells = childrenOf(row);
    return cells.some((cell, i) => isBlank(cell) && i + 1 < cells.length && !isBlank(cells[i + 1] as Nodes));
  });

/**
 * The cells of a row. Extractors that leave blank cells out pad the row with bars at its end, a blank between two at most;
 * these say nothing of the columns unless the table keeps its blanks.
 */
function cellsOf(source: string, row: Nodes, kept: boolean): readonly Nodes[] {
  const cells = childrenOf(row);
  const isPadding = (cell: Nodes): boolean => {
    const { start, end } = insideOf(source, cell);
    return isBlank(cell) && end - start <= 1;
  };
  return kept ? cells : cells.slice(0, cells.findLastIndex((cell) => !isPadding(cell)) + 1);
}

function readMarkup(reading: Reading, end: number): void {
  const { source, flow, position } = reading;
  const markup = source.slice(position, end);
  if (/<table/iu.test(markup)) {
    const pieces = readHtml(markup);
    flow.insert(pieces, position, reading.tables);
    reading.tables += new Set(pieces.map(({ cell }) => cell?.table)).size - 1;
  } else {
    readInline(reading, end);
    readTags(source, flow, position, end);
  }
  skip(reading, end);
}

/** A table in HTML with empty lines in it is several nodes; the last of them, by counting tags. */
function lastOfMarkup(reading: Reading, siblings: readonly Nodes[], first: number): number {
  if (reading.unclosed) return first;
  let open = 0;
  for (let at = first; at < siblings.length; at++) {
    const node = siblings[at];
    if (node?.type === 'html') open += (node.value.match(/<table/giu)?.length ?? 0) - (node.value.match(/<\/table/giu)?.length ?? 0);
    if (open <= 0) return at;
  }
  reading.unclosed = true;
  return first;
}

function open(reading: Reading, node: Nodes): void {
  const { source, flow } = reading;
  if (node.type !== 'tableRow' && node.type !== 'tableCell' && node.type !== 'table') keep(reading, startOf(node));
  switch (node.type) {
    case 'text':
      keepText(reading, startOf(node), endOf(node));
      return;
    case 'inlineCode':
      flow.text(node.value, startOf(node), endOf(node), true);
      skip(reading, endOf(node));
      return;
    case 'image':
    case 'imageReference':
      skip(reading, endOf(node));
      return;
    case 'thematicBreak':
      // A row of asterisks may be a value that was masked.
      if (source.startsWith('-', startOf(node))) skip(reading, endOf(node));
      return;
    case 'table':
      keep(reading, startOf(node));
      reading.tables++;
      reading.row = -1;
      reading.blanksKept = keepsBlanks(node);
      return;
    case 'tableRow':
      flow.openRow();
      reading.row++;
      reading.column = 0;
      skip(reading, startOf(node));
      return;
    case 'tableCell':
      flow.openCell();
      skip(reading, insideOf(source, node).start);
      return;
    default:
      if (node.type === 'delete') {
        flow.divide(startOf(node));
        reading.inline.push({ ...plain, name: 'delete', void: true });
        flow.mark({ ...plain, void: true });
      }
      if (wrapped.has(node.type)) {
        const [first] = childrenOf(node);
        skip(reading, first === undefined ? endOf(node) : startOf(first));
      }
  }
}

function close(reading: Reading, node: Nodes): void {
  const { source, flow } = reading;
  if (node.type === 'tableCell') {
    const { start, end } = insideOf(source, node);
    keep(reading, end);
    const cell: MarkupCell = { table: reading.tables - 1, row: reading.row, column: reading.column++ };
    endInline(reading);
    flow.closeCell(cell, start, end);
    skip(reading, endOf(node));
  } else if (node.type === 'tableRow') skip(reading, endOf(node));
  else if (node.type === 'table') {
    skip(reading, endOf(node));
    flow.closeTable();
  } else if (wrapped.has(node.type)) {
    if (node.type === 'delete') {
      reading.inline.pop();
      flow.mark(reading.inline.at(-1) ?? plain);
      flow.divide(endOf(node));
    }
    skip(reading, endOf(node));
  } else {
    keep(reading, endOf(node));
    if (node.type === 'paragraph') endInline(reading);
  }
}

/**
 * Cuts Markdown to pieces. Cells of tables, of GitHub's kind or in HTML, carry their place. The last piece is empty
 * and carries the marks at the end. Spans are offsets in `source`. `guarded` hears of markup that is read as plain text.
 * `tree` is the source parsed already, with positions.
 */
export function readMarkdown(text: string, guarded: () => unknown = () => undefined, tree?: Root): Piece[] {
  if (tree === undefined && isEntangled(text)) {
    guarded();
    return readText(text);
  }
  const source = withoutQuotes(text);
  const root = tree ?? mdastOf(source);
  const reading: Reading = {
    source,
    flow: newFlow(source),
    position: 0,
    tables: 0,
    row: -1,
    column: 0,
    blanksKept: true,
    unclosed: false,
    inline: [],
  };
  const frames: Frame[] = [{ node: root, children: root.children, next: 0 }];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const index = frame.next++;
    const node = frame.children[index];
    if (node === undefined) {
      frames.pop();
      if (frame.node !== root) close(reading, frame.node);
      continue;
    }
    if (node.type === 'html') {
      const last = lastOfMarkup(reading, frame.children, index);
      frame.next = last + 1;
      keep(reading, startOf(node));
      readMarkup(reading, endOf(frame.children[last] ?? node));
      continue;
    }
    open(reading, node);
    frames.push({
      node,
      children: node.type === 'tableRow' ? cellsOf(source, node, reading.blanksKept) : childrenOf(node),
      next: 0,
    });
  }
  keep(reading, source.length);
  return reading.flow.end();
}
