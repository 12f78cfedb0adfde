/** For esbuild: what is never reached of packages inside dist is left out. A package that looks otherwise stops the build. */
import { readFileSync } from 'node:fs';

/** Constructs of CommonMark that src/read/mdast.options.ts disables. */
const disabled = /\b(?:blockQuote|codeIndented|list|setextUnderline)\b/gu;

function constructs(source) {
  const [imports, ...tables] = source.split(/(?<=from 'micromark-core-commonmark';)/u);
  const reached = imports
    .replace(disabled, '')
    .replace(/,(?:\s*,)+/gu, ',')
    .replace(/\{\s*,/u, '{');
  return reached + tables.join('').replace(disabled, 'undefined').replaceAll('[undefined, ', '[');
}

/** The source without what matches, of which there must be so much. */
export function without(source, pattern, least, instead = '') {
  const found = source.match(pattern)?.length ?? 0;
  if (found < least) throw new Error(`Expected ${pattern} ${least} times in a package, found ${found}: see docs/scripts/unreached.mjs`);
  return source.replace(pattern, instead);
}

/** Errors, of which nobody hears. */
const errors = /^ *(?:this|p)\._err\([^;]*\);$/gmu;
/** Parsing of fragments, and what the class does by itself: src/read/html-tree.ts has a parser of its own. */
const fragments =
  /^ {4}(?:static parse|static getFragmentParser|getFragment|_findFormInFragmentContext|_initTokenizerForFragmentParsing)\([^]*?^ {4}\}\n/gmu;
/** The spelling of attributes in drawings and formulas, in which nothing is read; of elements that of `foreignObject` bounds them. */
const attributes =
  /^const (?:SVG|XML)_ATTRS_ADJUSTMENT_MAP = [^]*?\n\](?:\.map\(.*\))?\);?$|(?<=^export function adjustToken(?:MathML|SVG|XML)Attrs\(token\) \{)[^]*?(?=^\})/gmu;
const names = /(?<=SVG_TAG_NAMES_ADJUSTMENT_MAP = new Map\(\[)[^]*?(?=^ {4}'foreignObject')|(?<=^ {4}'foreignObject',)[^]*?(?=^\]\.map)/gmu;

/** What makes trees of those constructs. */
const handlers = /^ {6}(?:blockQuote|codeIndented|list\w+|setextHeading\w*): .*$/gmu;
const makers = /^ {2}function (?:prepareList|blockQuote|list|listItem|onenterlist\w+|onexitcodeindented|onexitsetext\w+)\([^]*?^ {2}\}$/gmu;
const lists = /^ {6}if \(events\[index\]\[1\]\.type === "listOrdered"[^]*?^ {6}\}$/gmu;

/** Enumerations as TypeScript has them: esbuild writes their numbers, and leaves the tables out. */
const enumerated = (source) =>
  source.replace(/\bvar (\w+);\n\(function \(\1\) \{\n([^]*?)\}\)\(\1 \|\| \(\1 = \{\}\)\);/gu, (_, name, members) => {
    const entries = members.replace(/^ *\w+\[(?:\w+\[)?"(\w+)"\] = ([^;\]]+)(?:\] = "\1")?;$/gmu, '  $1 = $2,');
    return `enum ${name} {\n${entries}}`;
  });

const reached = [
  [/parse5.dist.common.error-codes\.js$/, () => 'export const ERR = {};'],
  [/parse5.dist.parser.index\.js$/, (source) => without(without(source, errors, 15, ';'), fragments, 5)],
  [/parse5.dist.tokenizer.index\.js$/, (source) => without(source, errors, 100, ';')],
  [/parse5.dist.common.foreign-content\.js$/, (source) => without(without(source, attributes, 5), names, 2)],
  [/parse5.dist.common.html\.js$/, (source) => without(source, /^const \$ = TAG_ID;$/gmu, 1).replaceAll('$.', 'TAG_ID.')],
  [/parse5.dist.*\.js$/, (source) => source],
  [/mdast-util-from-markdown.lib.index\.js$/, (source) => without(without(without(source, handlers, 12), makers, 9), lists, 1)],
  [/micromark.lib.constructs\.js$/, constructs],
];

export const withoutUnreached = {
  name: 'without-unreached',
  setup: (build) => {
    for (const [filter, change] of reached)
      build.onLoad({ filter }, ({ path }) => ({ contents: enumerated(change(readFileSync(path, 'utf8'))), loader: 'ts' }));
  },
};
