import type { Plugin } from 'esbuild';

export const shortDictionaries: Plugin;
