import type { Plugin } from 'esbuild';

type Reference = readonly [name: string, text: string];

export function namesOf(trie: Uint16Array): Reference[];
export function trieOf(names: readonly Reference[]): Uint16Array;
export function kept(text: string): boolean;
export function fullTrie(): Promise<Uint16Array>;
export const shortEntities: Plugin;
