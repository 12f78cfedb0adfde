/** The arguments FILES as sources: files, folders, glob patterns, `-` for what is piped in. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { readExtensions } from '../source/formats.ts';
import type { Source } from './settings.ts';

/** What is taken from folders. */
export const extensions: ReadonlySet<string> = new Set(readExtensions().map((extension) => `.${extension}`));

type Reason = 'not-found' | 'no-reports' | 'no-match' | 'not-a-file';

export interface Inputs {
  readonly sources: readonly Source[];
  /** Arguments that name nothing that can be read. */
  readonly missing: readonly { readonly name: string; readonly reason: Reason }[];
  /** What folders hold and was passed over: how many of each extension (`.docx`) or kind (`pipe`). */
  readonly passed: ReadonlyMap<string, number>;
}

interface Found {
  readonly sources: readonly Source[];
  readonly reason?: Reason;
}

const tried = <T>(get: () => T): T | undefined => {
  try {
    return get();
  } catch {
    return undefined;
  }
};

const stats = (path: string): Stats | undefined => tried(() => statSync(path));
const real = (path: string): string => tried(() => realpathSync(path)) ?? path;
const entriesOf = (folder: string): Dirent[] => tried(() => readdirSync(folder, { withFileTypes: true })) ?? [];

/** Code point order, the same on all machines. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Pipes can be read, once and from their beginning; all else that is no file cannot. */
const kindOf = (found: Stats): 'file' | 'folder' | 'pipe' | 'other' =>
  found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isFIFO() ? 'pipe' : 'other';

/** The reports below a folder, in code point order of their paths. Each link is followed once; pipes, sockets and devices are passed over. */
function walk(folder: string, passed: Map<string, number>): string[] {
  const seen = new Set<string>([real(folder)]);
  const pass = (kind: string): void => void passed.set(kind, (passed.get(kind) ?? 0) + 1);
  const below = (under: string): string[] =>
    entriesOf(join(folder, under)).flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      const path = join(under, entry.name);
      const found = stats(join(folder, path));
      const kind = found ? kindOf(found) : 'other';
      if (kind === 'folder' || entry.isSymbolicLink()) {
        const target = real(join(folder, path));
        if (seen.has(target)) return [];
        seen.add(target);
      }
      if (kind === 'folder') return below(path);
      const extension = extname(path).toLowerCase();
      if (kind === 'file' && extensions.has(extension)) return [path];
      pass(kind === 'file' ? extension : kind === 'pipe' ? 'pipe' : 'device');
      return [];
    });
  return below('').sort(inOrder);
}

async function matching(pattern: string): Promise<Source[]> {
  // Names are written as the argument is: tinyglobby gives paths relative to the working directory unless told otherwise.
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const files = (await glob(slashed, { expandDirectories: false, absolute: isAbsolute(pattern) })).sort(inOrder);
  const parts = pattern.split('/');
  const dynamic = parts.findIndex((part) => isDynamicPattern(part));
  const base = parts.slice(0, Math.max(0, dynamic)).join('/');
  return files.filter((file) => stats(file)?.isFile()).map((file) => ({ name: file, path: file, under: relative(base, file) }));
}

async function expand(argument: string, passed: Map<string, number>): Promise<Found> {
  if (argument === '-') return { sources: [{ name: '<stdin>', stream: '-', under: 'stdin' }] };
  const found = stats(argument);
  if (found === undefined) {
    if (!isDynamicPattern(argument)) return { sources: [], reason: 'not-found' };
    const sources = await matching(argument);
    return { sources, ...(sources.length === 0 && { reason: 'no-match' }) };
  }
  switch (kindOf(found)) {
    case 'folder': {
      const files = walk(argument, passed);
      return {
        sources: files.map((file) => ({ name: join(argument, file), path: join(argument, file), under: file })),
        ...(files.length === 0 && { reason: 'no-reports' }),
      };
    }
    case 'file':
      return { sources: [{ name: argument, path: argument, under: basename(argument) }] };
    case 'pipe':
      return { sources: [{ name: argument, stream: argument, under: basename(argument) }] };
    case 'other':
      return { sources: [], reason: 'not-a-file' };
  }
}

/** All sources in the order of the arguments, folders and patterns in code point order; a file named twice, also by a link, counts once. */
export async function inputsOf(args: readonly string[]): Promise<Inputs> {
  const sources = new Map<string, Source>();
  const missing: { name: string; reason: Reason }[] = [];
  const passed = new Map<string, number>();
  for (const argument of args) {
    const { sources: own, reason } = await expand(argument, passed);
    if (reason) missing.push({ name: argument, reason });
    for (const source of own) {
      const key = source.path === undefined ? source.name : real(source.path);
      if (!sources.has(key)) sources.set(key, source);
    }
  }
  return { sources: [...sources.values()], missing, passed };
}
