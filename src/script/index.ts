/** script/: text to matching text. The source text itself is never changed. */
export { folderFor } from './folder.ts';
export type { Folder, Script, Shadow } from './folder.ts';
export { hasLoss } from './loss.ts';
