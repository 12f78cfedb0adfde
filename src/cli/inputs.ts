/** The arguments FILES as sources: files, folders, glob patterns, `-` for what is piped in. */
import { statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Source } from './settings.ts';

/** What is taken from folders. */
const extensions = ['txt', 'text', 'html', 'htm', 'shtml', 'xhtml', 'md', 'markdown'];

export interface Inputs {
  readonly sources: readonly Source[];
  /** Arguments that name nothing. */
  readonly missing: readonly { readonly name: string; readonly reason: 'not-found' | 'no-reports' | 'no-match' }[];
}

const stats = (path: string): ReturnType<typeof statSync> | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

/** Code point order, the same on all machines. */
const sorted = (paths: readonly string[]): string[] => [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

async function expand(argument: string): Promise<{ sources: Source[]; reason?: 'not-found' | 'no-reports' | 'no-match' }> {
  if (argument === '-') return { sources: [{ name: '<stdin>', path: '-', under: 'stdin' }] };
  const found = stats(argument);
  if (found?.isDirectory()) {
    const files = sorted(await glob(`**/*.{${extensions.join(',')}}`, { cwd: argument, caseSensitiveMatch: false, dot: false }));
    return {
      sources: files.map((file) => ({ name: join(argument, file), path: join(argument, file), under: file })),
      ...(files.length === 0 && { reason: 'no-reports' as const }),
    };
  }
  if (found) return { sources: [{ name: argument, path: argument, under: basename(argument) }] };
  if (!isDynamicPattern(argument)) return { sources: [], reason: 'not-found' };
  // Names are written as the argument is: tinyglobby gives paths relative to the working directory unless told otherwise.
  const absolute = isAbsolute(argument);
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  const files = sorted(await glob(pattern, { expandDirectories: false, absolute }));
  const root = argument.split('/').findIndex((part) => isDynamicPattern(part));
  const base = argument.split('/').slice(0, Math.max(0, root)).join('/');
  return {
    sources: files.map((file) => ({ name: file, path: file, under: relative(base, file) })),
    ...(files.length === 0 && { reason: 'no-match' as const }),
  };
}

/** All sources in the order of the arguments, folders and patterns in code point order; a file named twice counts once. */
export async function inputsOf(args: readonly string[]): Promise<Inputs> {
  const sources = new Map<string, Source>();
  const missing: { name: string; reason: 'not-found' | 'no-reports' | 'no-match' }[] = [];
  for (const argument of args) {
    const { sources: own, reason } = await expand(argument);
    if (reason) missing.push({ name: argument, reason });
    for (const source of own) if (!sources.has(source.name)) sources.set(source.name, source);
  }
  return { sources: [...sources.values()], missing };
}
