import type { Plugin } from 'esbuild';

export function without(source: string, pattern: RegExp, least: number, instead?: string): string;
export const withoutUnreached: Plugin;
