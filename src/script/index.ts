/** script/: text to matching text. The source text itself is never changed. */
import { type Folder, folderWith } from './folder.ts';
import { traditional } from './opencc.ts';

export type { Folder, Script, Shadow } from './folder.ts';
export { hasLoss } from './loss.ts';

/** The folder for a document, by the dictionaries of OpenCC. */
export const folderFor = (sample: string): Folder => folderWith(traditional, sample);
