/** SARIF 2.1.0 (OASIS): one run; the results are written as they come. The types are made from the official schema. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Invocation, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import type { Locale, Severity } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import { messageCatalogues } from '../../messages.ts';
import type { DocumentedRule } from '../../rules.ts';
import type { Checked } from '../checked.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** A path as a URI reference: relative to where the command ran, or a file URL. */
export const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');

/** The results of one file, each as one line of JSON. */
export const sarifResults = ({ file, problems }: Checked, locale: Locale): readonly string[] =>
  problems.map(({ diagnostic, words, span, start, end }) =>
    JSON.stringify({
      ruleId: diagnostic.code,
      level: levels[diagnostic.severity],
      message: { text: words },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file) },
            ...(start &&
              end &&
              span && {
                region: {
                  startLine: start.line,
                  startColumn: start.column,
                  endLine: end.line,
                  endColumn: end.column,
                  charOffset: span.start,
                  charLength: span.end - span.start,
                },
              }),
          },
          ...(diagnostic.cells.length > 0 && {
            logicalLocations: diagnostic.cells.map((cell) => ({ fullyQualifiedName: cell, name: label(cell, locale) })),
          }),
        },
      ],
      ...('fingerprint' in diagnostic && { partialFingerprints: { 'gongkai/v1': diagnostic.fingerprint } }),
      ...('cause' in diagnostic && { properties: { cause: diagnostic.cause } }),
    } satisfies Result),
  );

const ruleObject =
  (locale: Locale) =>
  (rule: DocumentedRule): ReportingDescriptor => ({
    id: rule.id,
    shortDescription: { text: rule.title[locale] },
    fullDescription: { text: rule.why[locale] },
    help: { text: rule.clause[locale] },
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
export const sarifStart = (version: string, rules: readonly DocumentedRule[], locale: Locale): string =>
  `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify({ name: 'gongkai', semanticVersion: version, rules: [...rules.map(ruleObject(locale)), ...codes(locale).filter(({ id }) => !rules.some((rule) => rule.id === id))] } satisfies ToolComponent)}},"columnKind":"utf16CodeUnits","results":[\n`;

/** What stands after them; files that could not be read are notifications. */
export const sarifEnd = (failures: readonly { readonly name: string; readonly reason: string }[]): string =>
  `\n],"invocations":[${JSON.stringify({
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(({ name, reason }) => ({
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
    })),
  } satisfies Invocation)}]}]}\n`;
