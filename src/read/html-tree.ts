/** HTML to a tree as browsers build it, with positions, within bounds. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { isCell } from './html-elements.ts';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];
export type TextNode = DefaultTreeAdapterMap['textNode'];

export interface Tree {
  readonly document: DefaultTreeAdapterMap['document'];
  /** The tables, and the cells, that hold a table. */
  readonly containers: ReadonlySet<Element>;
}

/** Elements open at once. Browsers stop at 512; a parser's work grows with the depth for each further element. */
const deepest = 1000;

class Exhausted extends Error {}

/** The tree, or null for markup so deep or so entangled that building it would take out of proportion. */
export function treeOf(source: string): Tree | null {
  const containers = new Set<Element>();
  const open: Element[] = [];
  let depth = 0;
  let tags = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) tags++;
  // Each tag opens an element and up to three implied ones; unclosed formatting elements are opened again and again.
  let left = 8 * tags + 1000;

  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      if (--left < 0) throw new Exhausted();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    // The element referred to is nearly always the last one.
    insertBefore(parent, node, reference) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
      node.parentNode = parent;
    },
    onItemPush(item) {
      if (++depth > deepest) throw new Exhausted();
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
    onItemPop(item) {
      depth--;
      if (open.at(-1) === item) open.pop();
    },
  };
  try {
    return { document: parse(source, { sourceCodeLocationInfo: true, treeAdapter: adapter }), containers };
  } catch (error) {
    if (error instanceof Exhausted) return null;
    throw error;
  }
}
