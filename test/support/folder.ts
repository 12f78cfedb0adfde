import { type Folder, folderWith } from '../../src/script/folder.ts';
import { traditional } from '../../src/script/opencc.ts';

/** The folder for a document, by the dictionaries of OpenCC. */
export const folderFor = (sample: string): Folder => folderWith(traditional, sample);
