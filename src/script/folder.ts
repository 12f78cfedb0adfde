/** Text to matching text. A folder is made once per document and switches on only what its text needs. */
import { foldTable, isSimplifiedOnly, traditionalEvidence, wordUnits } from './characters.ts';
import { foldUnits, textOf, type Origins } from './fold.ts';
import { hasGlosses, withoutGlosses } from './gloss.ts';
import { toSimplified } from './opencc.ts';
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
  /** Text for people: without glosses, else as in the source or in Simplified. */
  readonly plain: (text: string, script: 'keep' | 'hans') => string;
}

/** How much of a text is Traditional: units that only Traditional text has, against those that only Simplified text has. */
function countScripts(sample: string): { traditional: number; simplified: number } {
  const evidence = traditionalEvidence();
  let traditional = 0;
  for (let i = 0; i < sample.length; i++) traditional += evidence[sample.charCodeAt(i)] ?? 0;
  let simplified = 0;
  if (traditional > 0) for (let i = 0; i < sample.length; i++) if (isSimplifiedOnly(sample.charCodeAt(i))) simplified++;
  return { traditional, simplified };
}

function scriptOf({ traditional, simplified }: { traditional: number; simplified: number }): Script {
  if (traditional <= 0.05 * simplified) return 'hans';
  return simplified <= 0.05 * traditional ? 'hant' : 'mixed';
}

/** Folds by a table what the table changes; a text that it leaves alone is returned as it is. */
function folding(traditional: boolean, glossed: boolean, words: typeof regionalWords): Pick<Folder, 'fold' | 'key' | 'shadow'> {
  const table = foldTable(traditional);
  const { units } = table;
  const kept = wordUnits();
  const reword = (text: string): string => words.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

  const fold = (text: string): string => {
    let i = 0;
    while (i < text.length && units[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
    if (i === text.length) return reword(text);
    const folded = foldUnits(text, table, glossed);
    return reword(textOf(folded.units, folded.length));
  };

  const key = (text: string): string => {
    let i = 0;
    while (i < text.length && kept[text.charCodeAt(i)] === 1 && units[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
    if (i === text.length) return reword(text);
    const folded = foldUnits(text, table, glossed);
    let k = 0;
    for (let j = 0; j < folded.length; j++) {
      const unit = folded.units[j] ?? 0;
      if (kept[unit] === 1) folded.units[k++] = unit;
    }
    return reword(textOf(folded.units, k));
  };

  const shadow = (text: string): Shadow => {
    const origins: Origins = { starts: new Uint32Array(0), end: 0 };
    const folded = foldUnits(text, table, glossed, origins);
    const { starts, end } = origins;
    return {
      text: reword(textOf(folded.units, folded.length)),
      toSource: (offset) => (offset < folded.length ? (starts[Math.max(0, offset)] ?? 0) : end),
    };
  };

  return { fold, key, shadow };
}

/** Simplified for people. In mixed text only pieces that have Traditional characters, and no Simplified ones, are read as Traditional. */
function simplifier(script: Script): (text: string) => string {
  const evidence = traditionalEvidence();
  return (text) => {
    if (script === 'hant') return toSimplified(text);
    const { traditional, simplified } = countScripts(text);
    if (traditional === 0) return text;
    if (simplified === 0) return toSimplified(text);
    // Character by character: a Simplified 乾 beside Traditional characters stays.
    let out = '';
    for (const character of text) out += evidence[character.charCodeAt(0)] === 1 ? toSimplified(character) : character;
    return out;
  };
}

/**
 * The folder for a document. `sample` is the text of the whole document, decoded and without markup: what does not occur
 * in it (Traditional characters, glosses, regional wordings) is not looked for in its pieces.
 */
export function folderFor(sample: string): Folder {
  const counts = countScripts(sample);
  const traditional = counts.traditional > 0;
  const script = scriptOf(counts);
  const glossed = hasGlosses(sample);
  const whole = traditional ? folding(traditional, glossed, []).key(sample) : sample;
  const words = regionalWords.filter(([from]) => whole.includes(from));
  const simplify = simplifier(script);
  return {
    script,
    glossed,
    ...folding(traditional, glossed, words),
    plain: (text, wanted) => {
      const bare = glossed ? withoutGlosses(text) : text;
      return wanted === 'hans' && traditional ? simplify(bare) : bare;
    },
  };
}
