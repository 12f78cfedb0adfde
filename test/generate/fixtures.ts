/** The cases of fixtures/: a source and what is to be read in it. The format is described in fixtures/README.md. */
import { readFileSync, readdirSync } from 'node:fs';
import type { CellPath, EditionId, SectionId } from '../../src/form/index.ts';
import type { CellState, DocumentKind } from '../../src/report/types.ts';

interface Named {
  readonly code: string;
  readonly cells: readonly CellPath[];
}

export interface FixtureExpectation {
  readonly note: string;
  readonly kind: DocumentKind;
  readonly edition: EditionId | null;
  readonly encoding?: string;
  readonly head: { readonly title: string | null; readonly organ: string | null; readonly year: number | null };
  readonly values: Readonly<Partial<Record<CellPath, number | null>>>;
  /** Cells of which nobody can tell what the source says. */
  readonly doubtful?: readonly CellPath[];
  readonly states?: Readonly<Partial<Record<CellPath, CellState>>>;
  /** Messages that the damage calls for, each with some of the cells that it names. */
  readonly messages?: readonly Named[];
  /** What `validate` finds, each with some of its cells. */
  readonly findings?: readonly Named[];
  /** Ids of the sections in their order; null: a section that the form does not have. */
  readonly sections?: readonly (SectionId | null)[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly extensions?: readonly {
    readonly table: string;
    readonly label: string;
    readonly edition?: EditionId;
    readonly values: readonly (number | null)[];
  }[];
}

export interface Fixture {
  readonly name: string;
  readonly format: 'text' | 'html' | 'markdown';
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly expected: FixtureExpectation;
}

const root = new URL('../../fixtures/', import.meta.url);
const formats = { 'input.txt': 'text', 'input.html': 'html', 'input.md': 'markdown' } as const;

function load(name: string): Fixture {
  const file = readdirSync(new URL(`${name}/`, root)).find((entry): entry is keyof typeof formats => entry in formats);
  if (file === undefined) throw new Error(`fixtures/${name} has no input`);
  const bytes = new Uint8Array(readFileSync(new URL(`${name}/${file}`, root)));
  const expected = JSON.parse(readFileSync(new URL(`${name}/report.json`, root), 'utf8')) as FixtureExpectation;
  return {
    name,
    format: formats[file],
    bytes,
    text: new TextDecoder(expected.encoding ?? 'utf-8', { fatal: true }).decode(bytes),
    expected,
  };
}

/** All cases, by name. */
export const fixtures = (): Fixture[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => load(entry.name));
