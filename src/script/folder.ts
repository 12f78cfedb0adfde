/** Text to matching text. A folder is made once per document and switches on only what its text needs. */
import { foldTable, isSimplifiedOnly, onlyTraditional, traditionalEvidence, withoutRadicals, wordUnits } from './characters.ts';
import { foldOnto, newSheet, textOf } from './fold.ts';
import { hasGlosses, withoutGlosses } from './gloss.ts';
import { withoutLosses } from './loss.ts';
import type { Traditional } from './traditional.ts';
import { regionalWords } from './words.ts';

export type Script = 'hans' | 'hant' | 'mixed';

/** Folded text with the way back. */
export interface Shadow {
  readonly text: string;
  /** The source offset of a shadow offset (UTF-16 units). For the end of the shadow: behind its last character in the source. */
  readonly toSource: (offset: number) => number;
}

export interface Folder {
  readonly script: Script;
  /** Whether pinyin glosses were found. */
  readonly glossed: boolean;
  /**
   * Matching text: Simplified, without glosses and invisible characters, half-width, one kind of quotes and dashes, white
   * space and the marks of a lost conversion as one blank, none at the ends.
   */
  readonly fold: (text: string) => string;
  /** What labels are compared by: of the folded text only letters, digits and characters. `（七）总计` and `七、总计` share one, `总计` has another. */
  readonly key: (text: string) => string;
  /** `fold` with a map back to the source. */
  readonly shadow: (text: string) => Shadow;
  /** Text for people: without glosses and runs of lost characters, else as in the source or in Simplified. */
  readonly plain: (text: string, script: 'keep' | 'hans') => string;
}

interface ScriptCounts {
  /** Whether anything is to be folded. */
  readonly any: boolean;
  /** Units that only Traditional text has, and those that only Simplified text has (counted if there are the former). */
  readonly traditional: number;
  readonly simplified: number;
}

function countScripts(sample: string, dictionary: Traditional | undefined): ScriptCounts {
  const evidence = traditionalEvidence(dictionary);
  let any = false;
  let traditional = 0;
  for (let i = 0; i < sample.length; i++) {
    const says = evidence[sample.charCodeAt(i)];
    if (says === 0) continue;
    any = true;
    if (says === onlyTraditional) traditional++;
  }
  let simplified = 0;
  if (traditional > 0) for (let i = 0; i < sample.length; i++) if (isSimplifiedOnly(sample.charCodeAt(i))) simplified++;
  return { any, traditional, simplified };
}

function scriptOf({ traditional, simplified }: ScriptCounts): Script {
  if (traditional <= 0.05 * simplified) return 'hans';
  return simplified <= 0.05 * traditional ? 'hant' : 'mixed';
}

/** Folds by a table what the table changes; a text that it leaves alone is returned as it is. */
function folding(
  traditional: Traditional | undefined,
  glossed: boolean,
  words: typeof regionalWords,
): Pick<Folder, 'fold' | 'key' | 'shadow'> {
  const table = foldTable(traditional);
  const { units } = table;
  const kept = wordUnits();
  const sheet = newSheet(false);
  const reword = (text: string): string =>
    words.length === 0 ? text : words.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

  const fold = (text: string): string => {
    let i = 0;
    while (i < text.length && units[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
    if (i === text.length) return reword(text);
    foldOnto(sheet, text, table, glossed);
    return reword(textOf(sheet));
  };

  const key = (text: string): string => {
    let i = 0;
    while (i < text.length && kept[text.charCodeAt(i)] === 1 && units[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
    if (i === text.length) return reword(text);
    foldOnto(sheet, text, table, glossed);
    const written = sheet.units;
    let k = 0;
    for (let j = 0; j < sheet.length; j++) {
      const unit = written[j] ?? 0;
      if (kept[unit] === 1) written[k++] = unit;
    }
    sheet.length = k;
    return reword(textOf(sheet));
  };

  const shadow = (text: string): Shadow => {
    const mapped = newSheet(true);
    foldOnto(mapped, text, table, glossed);
    const { length, starts } = mapped;
    const startOf = (at: number): number => starts?.[at] ?? 0;
    const final = startOf(length - 1);
    const end = length === 0 ? 0 : final + ((text.codePointAt(final) ?? 0) > 0xffff ? 2 : 1);
    return { text: reword(textOf(mapped)), toSource: (offset) => (offset < length ? startOf(Math.max(0, offset)) : end) };
  };

  return { fold, key, shadow };
}

/** Simplified for people. In mixed text only pieces that have Traditional characters, and no Simplified ones, are read as Traditional. */
function simplifier(script: Script, dictionary: Traditional): (text: string) => string {
  const evidence = traditionalEvidence(dictionary);
  return (text) => {
    if (script === 'hant') return dictionary.simplify(text);
    const { traditional, simplified } = countScripts(text, dictionary);
    if (traditional === 0) return text;
    if (simplified === 0) return dictionary.simplify(text);
    // Character by character: a Simplified 乾 beside Traditional characters stays.
    let out = '';
    for (const character of text) out += evidence[character.charCodeAt(0)] === onlyTraditional ? dictionary.simplify(character) : character;
    return out;
  };
}

/**
 * The folder for a document. `sample` is the text of the whole document, decoded and without markup: what does not occur
 * in it (Traditional characters, glosses, regional wordings) is not looked for in its pieces. Without a dictionary
 * Traditional text is told but not folded.
 */
export function folderWith(dictionary: Traditional | undefined, sample: string): Folder {
  const counts = countScripts(sample, dictionary);
  const traditional = counts.any ? dictionary : undefined;
  const script = scriptOf(counts);
  const glossed = hasGlosses(sample);
  const whole = folding(traditional, glossed, []).key(sample);
  const words = regionalWords.filter(([from]) => whole.includes(from));
  const simplify = traditional && simplifier(script, traditional);
  return {
    script,
    glossed,
    ...folding(traditional, glossed, words),
    plain: (text, wanted) => {
      const bare = withoutRadicals(withoutLosses(glossed ? withoutGlosses(text) : text));
      return wanted === 'hans' && simplify ? simplify(bare) : bare;
    },
  };
}
