/** SARIF 2.1.0 (OASIS): one run; the results are written as they come. The types are made from the official schema. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Invocation, Region, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import type { Locale, Severity } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import { messageCatalogues } from '../../messages.ts';
import { lineIndex } from '../../render/lines.ts';
import { type DocumentedRule, rules as catalogue } from '../../rules.ts';
import type { Checked, Problem } from '../checked.ts';
import { manifest } from '../version.ts';
import { suspectWords } from './pretty.ts';
import type { CheckFormat, Failed } from './types.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** A path as a URI reference: relative to where the command ran, or a file URL. */
export const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');

/** Where a problem stands. Lines are those of a text; what was read from another file has its place in `properties`. */
const regionOf = ({ span, start, end }: Pick<Problem, 'span' | 'start' | 'end'>): Region | undefined =>
  start && end && span
    ? {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: span.start,
        charLength: span.end - span.start,
      }
    : undefined;

/** The fix of a cell that alone explains what fails, where its number stands as such in a text. It is a proposal: the source decides. */
function fixesOf({ file, result, validation }: Checked, { diagnostic }: Problem, locale: Locale): Fix[] {
  if (!result || result.source.places) return [];
  return validation.suspects
    .filter(
      ({ cell, pattern, findings }) =>
        pattern === 'single' && diagnostic.cells.includes(cell) && findings.some(({ code }) => code === diagnostic.code),
    )
    .flatMap((suspect) => {
      const { span, raw } = result.cells[suspect.cell];
      if (!span || raw !== String(suspect.reported)) return [];
      const lines = lineIndex(result.source.text);
      const deletedRegion = regionOf({ span, start: lines.at(span.start), end: lines.at(span.end) }) as Region;
      return {
        description: { text: suspectWords(suspect, locale) },
        artifactChanges: [
          {
            artifactLocation: { uri: uriOf(file) },
            replacements: [{ deletedRegion, insertedContent: { text: String(suspect.proposed) } }],
          },
        ],
      };
    });
}

/** The results of one file, each as one line of JSON. */
const results = (checked: Checked, locale: Locale): string[] =>
  checked.problems.map((problem) => {
    const { diagnostic, words, place, fingerprint } = problem;
    const [region, fixes] = [place === null ? regionOf(problem) : undefined, fixesOf(checked, problem, locale)];
    const properties = { ...('cause' in diagnostic && { cause: diagnostic.cause }), ...(place !== null && { place }) };
    return JSON.stringify({
      ruleId: diagnostic.code,
      level: levels[diagnostic.severity],
      message: { text: words },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: uriOf(checked.file) }, ...(region && { region }) },
          ...(diagnostic.cells.length > 0 && {
            logicalLocations: diagnostic.cells.map((cell) => ({ fullyQualifiedName: cell, name: label(cell, locale) })),
          }),
        },
      ],
      partialFingerprints: { 'gongkai/v1': fingerprint },
      ...(fixes.length > 0 && { fixes }),
      ...(Object.keys(properties).length > 0 && { properties }),
    } satisfies Result);
  });

/** The page of a rule: under the address of the package where it has one, else as the file in the package (a package URL). */
export const helpUriOf = (id: string, { version, homepage }: ReturnType<typeof manifest>): string =>
  `${homepage === undefined ? `pkg:npm/gongkai@${version}#` : `${homepage.replace(/\/$/u, '')}/`}docs/rules/${id}.md`;

const ruleObject =
  (locale: Locale, own = manifest()) =>
  (rule: DocumentedRule): ReportingDescriptor => ({
    id: rule.id,
    shortDescription: { text: rule.title[locale] },
    fullDescription: { text: rule.why[locale] },
    help: { text: [rule.why, rule.clause, ...rule.exceptions].map((words) => words[locale]).join('\n\n') },
    helpUri: helpUriOf(rule.id, own),
    defaultConfiguration: { level: levels[rule.severity] },
  });

/** The codes of reading, which have no page of their own: declared, so that each result names a rule that is there. */
const codes = (locale: Locale): ReportingDescriptor[] =>
  messageCatalogues.flatMap((catalogue) =>
    Object.entries<{ readonly severity: Severity }>(catalogue).map(([id, { severity }]) => ({
      id,
      shortDescription: { text: locale === 'zh' ? '识读时的提示' : 'A note on the reading' },
      defaultConfiguration: { level: levels[severity] },
    })),
  );

/** What stands before the results. */
function start(locale: Locale): string {
  const own = catalogue.map(ruleObject(locale));
  const rules = [...own, ...codes(locale).filter(({ id }) => !own.some((rule) => rule.id === id))];
  const driver = { name: 'gongkai', semanticVersion: manifest().version, rules } satisfies ToolComponent;
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[\n`;
}

/** What stands after them; files that could not be read are notifications. */
const end = (failures: readonly Failed[]): string =>
  `\n],"invocations":[${JSON.stringify({
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(({ name, reason }) => ({
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
    })),
  } satisfies Invocation)}]}]}\n`;

export const sarif: CheckFormat = {
  one: (checked, { locale }) => results(checked, locale),
  frame: ({ locale }) => ({ start: start(locale), separator: ',\n', end: ({ failed }) => end(failed) }),
};
