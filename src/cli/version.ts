/** What the package says of itself, in the `package.json` beside the built command. */
import { readFileSync } from 'node:fs';

/** `homepage` once it has an address. */
export const manifest = (): { readonly version: string; readonly homepage?: string } =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
