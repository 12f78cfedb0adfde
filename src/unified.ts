/** The entry `gongkai/unified`: the report as a tree, what reading and checking said as messages on the file. */
import type { Root } from 'mdast';
import type { Parent, Point, Position } from 'unist';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { ValidateOptions } from './check/finding.ts';
import { validate } from './check/index.ts';
import { validateOptions } from './check/kernel/context.ts';
import { oncePerCause } from './render/restated.ts';
import { checkOptions } from './diagnostic/arguments.ts';
import type { Diagnostic, Locale, Span } from './diagnostic/types.ts';
import { isObject } from './diagnostic/is-object.ts';
import { given, wrong } from './diagnostic/wrong.ts';
import { parse } from './parse.ts';
import { type ParseOptions, parseOptions } from './parser.ts';
import { type ForeignNode, readForeign } from './read/foreign-tree.ts';
import { readMarkdown } from './read/markdown.ts';
import { readingOf } from './read/types.ts';
import { describe } from './render/describe.ts';
import { toHtml } from './render/html.ts';
import { lineIndex, type LineIndex } from './render/lines.ts';
import { toMarkdown } from './render/markdown.ts';
import { placeOf } from './render/place.ts';
import { checkResult } from './report/known.ts';
import type { Cell, ParseResult, ReportSection } from './report/types.ts';

/** A cell of the form, at its place in the source. */
export interface CellNode extends Pick<Cell, 'path' | 'value' | 'state' | 'certainty' | 'text'> {
  /** The type of the node. */
  readonly type: 'cell';
  /** Of the printed value; lines and columns from 1, offsets from 0. */
  readonly position: Position;
}

/** A section with the cells that stand in it. */
export interface SectionNode extends Pick<ReportSection, 'id' | 'heading' | 'number' | 'text'> {
  /** The type of the node. */
  readonly type: 'section';
  /** From its heading to its end. */
  readonly position: Position;
  /** The cells that stand in it, in the order of the source. */
  readonly children: CellNode[];
}

/** The root: sections and cells in the order of the source. `data.result` is what `parse` gave. */
export interface ReportTree extends Parent {
  /** The type of the node. */
  readonly type: 'annualReport';
  /** In the order of the source. */
  readonly children: (SectionNode | CellNode)[];
  /** What `parse` gave. */
  readonly data: { readonly result: ParseResult };
  /** The whole source. */
  readonly position: Position;
}

/** What the plugin that checks may be told. */
export interface CheckOptions extends ValidateOptions {
  /** Language of the messages. Default zh. */
  readonly locale?: Locale;
  /** Put before the page of a rule (`docs/rules/<id>.md`) to make the `url` of a message. Default: the page as it is. */
  readonly docs?: string;
}

const pointAt = (lines: LineIndex, offset: number): Point => ({ ...lines.at(offset), offset });
const positionOf = (lines: LineIndex, span: Span): Position => ({ start: pointAt(lines, span.start), end: pointAt(lines, span.end) });

/** The tree of a result: sections hold the cells that stand in them; what stands in none is a child of the root. */
export function treeOf(result: ParseResult): ReportTree {
  checkResult(result);
  const lines = lineIndex(result.source.text);
  const cells = Object.values(result.cells)
    .flatMap((cell) => (cell.span ? [{ ...cell, span: cell.span }] : []))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ path, value, state, certainty, text, span }): CellNode => ({
      type: 'cell',
      path,
      value,
      state,
      certainty,
      text,
      position: positionOf(lines, span),
    }));
  const sections = result.report.sections
    .flatMap((section) => (section.span ? [{ ...section, span: section.span }] : []))
    .map(({ id, heading, number, text, span }): SectionNode => ({
      type: 'section',
      id,
      heading,
      number,
      text,
      children: [],
      position: positionOf(lines, span),
    }));
  const children: ReportTree['children'] = [...sections];
  const holds = (section: SectionNode, cell: CellNode): boolean =>
    (section.position.start.offset ?? 0) <= (cell.position.start.offset ?? 0) &&
    (cell.position.end.offset ?? 0) <= (section.position.end.offset ?? 0);
  for (const cell of cells) (sections.find((section) => holds(section, cell))?.children ?? children).push(cell);
  children.sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0));
  return { type: 'annualReport', children, data: { result }, position: positionOf(lines, { start: 0, end: result.source.text.length }) };
}

/** A unified plugin: the parser. Bytes are decoded by `parse`, whatever their encoding. */
export function gongkaiParse(this: Processor, options: ParseOptions = {}): void {
  checkOptions(options, parseOptions);
  this.parser = (document: string, file: VFile): ReportTree =>
    treeOf(parse(file.value instanceof Uint8Array ? file.value : document, options));
}

/** A tree of remark (mdast) or of rehype (hast). */
interface ForeignTree extends ForeignNode {
  readonly position?: Position | undefined;
}

/**
 * A unified plugin: a transformer that takes a tree that remark or rehype has made, and gives the tree of the report.
 * Nothing is parsed again. A tree of Markdown needs its positions and the source on the file; without them it throws a
 * `TypeError` with `code` GONGKAI_INVALID_TREE. In that of a page spans point into its text, one run on a line.
 */
export function gongkaiFromTree(options: Pick<ParseOptions, 'script' | 'limit'> = {}): (tree: ForeignTree, file: VFile) => ReportTree {
  checkOptions(options, { script: parseOptions.script, limit: parseOptions.limit });
  return (tree, file) => {
    if (!isObject(tree)) throw wrong('GONGKAI_INVALID_TREE', `Expected a tree, got ${given(tree)}`);
    const isPage = tree.type === 'element' || tree.children?.some(({ type }) => type === 'element' || type === 'doctype') === true;
    if (isPage) return treeOf(parse(readForeign([tree]), options));
    const source = String(file);
    if (tree.position === undefined || (source === '' && (tree.children?.length ?? 0) > 0))
      throw wrong('GONGKAI_INVALID_TREE', 'Expected a tree with positions, and its source on the file');
    return treeOf(parse(readingOf('markdown', source, readMarkdown(source, undefined, tree as unknown as Root)), options));
  };
}

const fatal = { error: true, warning: false, info: null } as const;

/** A unified plugin: a transformer that checks the report and puts every finding on the file, and every message of reading that no finding repeats. */
export function gongkaiCheck(options: CheckOptions = {}): (tree: ReportTree, file: VFile) => void {
  checkOptions(options, { ...validateOptions, locale: ['zh', 'en'], docs: 'string' });
  const { locale = 'zh', docs = '', ...rest } = options;
  return ({ data: { result } }, file) => {
    const lines = lineIndex(result.source.text);
    const say = (diagnostic: Diagnostic<string, unknown>, page?: string): void => {
      const span = placeOf(diagnostic, result.cells);
      const message = file.message(describe(diagnostic, { locale }), {
        ruleId: diagnostic.code,
        source: 'gongkai',
        ...(span && { place: positionOf(lines, span) }),
      });
      message.fatal = fatal[diagnostic.severity] ?? undefined;
      if (page !== undefined) message.url = docs + page;
    };
    const { messages, findings } = oncePerCause(result.messages, validate(result, rest).findings);
    for (const message of messages) say(message);
    for (const finding of findings) say(finding, finding.page);
  };
}

/** A unified plugin: a compiler that gives the report in the canonical form of its edition. */
export function gongkaiStringify(this: Processor, options: { readonly to?: 'markdown' | 'html' } = {}): void {
  checkOptions(options, { to: ['markdown', 'html'] });
  // @ts-expect-error -- as above
  this.compiler = ({ data: { result } }: ReportTree): string =>
    result.kind === 'report' || result.kind === 'blankForm' ? (options.to === 'html' ? toHtml : toMarkdown)(result) : '';
}
