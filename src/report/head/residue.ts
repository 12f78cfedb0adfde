/** What editors, scripts and lost conversions leave behind in texts. */
import type { Folder } from '../../script/folder.ts';

/** Bookmarks, emphasis, lost characters, invisible ones. */
const residue = /\[bookmark:[^\]\n]{0,80}\]|\*\*|^#{1,6} |[?？\ufffd]{2,}|[\u00ad\u200b-\u200f\u2060\ufeff]+/giu;
/** Extraction gives radicals (⺠) for the characters that they look like. */
const radicals = /[\u2e80-\u2fdf]/gu;
const script = /^(?:\/\/|\/\*|<!--|\$\(|document\.|function\s*\(|window\.)/u;

/** Drops characters of a set from the end of a text. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text for people: glosses and residue taken out, in the script that is asked for. Empty for what was residue only. */
export function cleaned(text: string, folder: Folder, wanted: 'keep' | 'hans'): string {
  const plain = folder.plain(text, wanted).trim();
  if (script.test(plain)) return '';
  const bare = plain
    .replace(residue, '')
    .replace(radicals, (radical) => folder.fold(radical))
    .trim();
  return /^[?？\ufffd*\s]*$/u.test(bare) ? '' : bare;
}
