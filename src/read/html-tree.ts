/** HTML to a tree as browsers build it, with positions, within bounds. */
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterMap, type Token, type TreeAdapter } from 'parse5';
import { isCell } from './html-elements.ts';

export type Node = DefaultTreeAdapterMap['node'];
/** An element, and where its inside stands in the source. */
export interface Element extends Omit<DefaultTreeAdapterMap['element'], 'sourceCodeLocation'> {
  readonly start: number;
  end: number;
}
export type TextNode = DefaultTreeAdapterMap['textNode'];

export interface Tree {
  readonly document: DefaultTreeAdapterMap['document'];
  /** The tables, and the cells, that hold a table. */
  readonly containers: ReadonlySet<Element>;
  /** Where it ends: before markup so deep or so entangled that building it further would take out of proportion. */
  readonly end: number;
}

/** Elements open at once. Browsers stop at 512; a parser's work grows with the depth for each further element. */
const deepest = 1000;

class Exhausted extends Error {}

/** Where the tag stands that is being read. */
interface Tag {
  start: number;
  end: number;
}

/**
 * parse5's parser, with the place of tags in two numbers. Its own objects for that, copied with each element that opens
 * and closes, take longer than all the rest.
 */
class TagParser extends Parser<DefaultTreeAdapterMap> {
  readonly #tag: Tag;

  constructor(treeAdapter: TreeAdapter<DefaultTreeAdapterMap>, tag: Tag) {
    super({ sourceCodeLocationInfo: true, treeAdapter });
    this.#tag = tag;
  }

  #note(token: Token.TagToken): void {
    if (token.location === null) return;
    this.#tag.start = token.location.startOffset;
    this.#tag.end = token.location.endOffset;
    token.location = null;
  }

  override onStartTag(token: Token.TagToken): void {
    this.#note(token);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#note(token);
    super.onEndTag(token);
  }
}

/** The tree, as far as one is built. */
export function treeOf(source: string): Tree {
  const containers = new Set<Element>();
  const open: Element[] = [];
  let depth = 0;
  let paragraphs = 0;
  let tags = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) tags++;
  // Each tag opens an element and up to three implied ones; unclosed formatting elements are opened again and again.
  let left = 8 * tags + 1000;
  const tag: Tag = { start: 0, end: 0 };

  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespaceURI, attrs): Element {
      if (--left < 0) throw new Exhausted();
      return { nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode: null, start: tag.end, end: source.length };
    },
    // Only text has its place here: it may be put together of several.
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (node.sourceCodeLocation && endOffset !== undefined) node.sourceCodeLocation.endOffset = endOffset;
    },
    // Those of further `<html>` and `<body>` tags say nothing, and each is compared with all before it.
    adoptAttributes: () => undefined,
    // The element referred to is nearly always the last one.
    insertBefore(parent, node, reference) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
      node.parentNode = parent;
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else adapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
    onItemPush(pushed) {
      if (++depth > deepest) throw new Exhausted();
      const item = pushed as Element;
      if (item.tagName === 'p') paragraphs++;
      if (item.tagName === 'table') {
        for (let at = open.length - 1; at >= 0; at--) {
          const outer = open[at];
          if (outer === undefined) break;
          containers.add(outer);
          if (outer.tagName === 'table') break;
        }
        open.push(item);
      } else if (isCell(item.tagName)) open.push(item);
    },
    onItemPop(popped) {
      depth--;
      const item = popped as Element;
      item.end = tag.start;
      if (item.tagName === 'p') paragraphs--;
      if (open.at(-1) === item) open.pop();
    },
  };
  const parser = new TagParser(adapter, tag);
  const { openElements } = parser;
  // Each block asks for the paragraph that it ends, and nothing else is asked for: all that is open is looked through only where there is one.
  const hasInButtonScope = openElements.hasInButtonScope.bind(openElements);
  openElements.hasInButtonScope = (name) => paragraphs > 0 && hasInButtonScope(name);
  let end = source.length;
  try {
    parser.tokenizer.write(source, true);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    end = tag.start;
    for (const element of openElements.items as Element[]) element.end = Math.min(element.end, end);
  }
  return { document: parser.document, containers, end };
}
