/** Trees that others hold (of cheerio, of hast) as the tree that the reader of pages walks, without parsing again. */
import { newFlow } from './flow.ts';
import { readTree } from './html.ts';
import { isCell } from './html-elements.ts';
import type { Element, Node } from './html-tree.ts';
import { readingOf, type Reading } from './types.ts';

/** A node of domhandler (`name`, `attribs`, `data`) or of hast (`tagName`, `properties`, `value`). */
export interface ForeignNode {
  readonly type: string;
  readonly name?: string;
  readonly tagName?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly value?: unknown;
  readonly children?: readonly ForeignNode[];
}

/** Deeper trees are cut off: nobody prints them. */
const deepest = 400;

/** hast writes `colSpan`, lists of classes, and `true` for what has no value. */
const attributesOf = ({ attribs, properties = {} }: ForeignNode): { name: string; value: string }[] =>
  Object.entries(attribs ?? properties).flatMap(([name, value]) =>
    value === null || value === undefined || value === false
      ? []
      : [
          {
            name: name === 'className' ? 'class' : name.toLowerCase(),
            value: Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value as string | number),
          },
        ],
  );

/** The reading of nodes. Their text, one run after another on lines, is the transcript that spans point into. */
export function readForeign(nodes: readonly ForeignNode[]): Reading {
  const containers = new Set<Element>();
  const open: Element[] = [];
  let text = '';

  const children = (given: readonly ForeignNode[], depth: number): Node[] => given.flatMap((node) => convert(node, depth) ?? []);

  const convert = (node: ForeignNode, depth: number): Node | undefined => {
    const name = node.tagName ?? node.name;
    const value = node.type === 'text' ? (node.value ?? node.data) : undefined;
    if (typeof value === 'string') {
      const startOffset = text.length;
      text += `${value}\n`;
      return {
        nodeName: '#text',
        value,
        parentNode: null,
        sourceCodeLocation: { startOffset, endOffset: startOffset + value.length },
      } as unknown as Node;
    }
    if (node.children === undefined || depth > deepest) return undefined;
    const tagName = name?.toLowerCase() ?? 'div';
    const element = {
      nodeName: tagName,
      tagName,
      attrs: attributesOf(node),
      childNodes: [],
      parentNode: null,
      start: text.length,
      end: 0,
    } as unknown as Element;
    const isOpen = tagName === 'table' || isCell(tagName);
    if (tagName === 'table')
      for (const outer of open.toReversed()) {
        containers.add(outer);
        if (outer.tagName === 'table') break;
      }
    if (isOpen) open.push(element);
    element.childNodes = children(node.children, depth + 1) as Element['childNodes'];
    if (isOpen) open.pop();
    element.end = text.length;
    return element;
  };

  const document = {
    childNodes: [
      { nodeName: 'div', tagName: 'div', attrs: [], childNodes: children(nodes, 0), parentNode: null, start: 0, end: text.length },
    ],
  };
  const flow = newFlow(text);
  readTree({ document, containers } as unknown as Parameters<typeof readTree>[0], flow);
  return readingOf('html', text, flow.end());
}
