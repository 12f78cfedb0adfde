/** The fixtures as files: what a user would drop on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ParseOptions } from '../../src/parse.ts';

export interface FixtureFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Markdown is read as such only when it is named. */
  readonly options: ParseOptions;
  readonly expected: { readonly kind: string; readonly edition: string | null; readonly values: Readonly<Record<string, number | null>> };
}

const folder = new URL('../../fixtures/', import.meta.url);

function fixtureIn(name: string): FixtureFile {
  const at = new URL(`${name}/`, folder);
  const file = readdirSync(at).find((candidate) => candidate.startsWith('input.'));
  if (file === undefined) throw new Error(`${at.pathname} has no input`);
  return {
    name,
    file,
    bytes: new Uint8Array(readFileSync(new URL(file, at))),
    options: file.endsWith('.md') ? { format: 'markdown' } : {},
    expected: JSON.parse(readFileSync(new URL('report.json', at), 'utf8')) as FixtureFile['expected'],
  };
}

export const fixtures: readonly FixtureFile[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => fixtureIn(name));
