/** The syllables of Hanyu Pinyin without tones, ü written v, as initials with their finals. */
const finals: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue',
  l: 'a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'i e ao ou an en ang eng ong u ua uo ui uan un',
  z: 'i a e ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'i a e ai ao ou an en ang eng ong u uo ui uan un',
  s: 'i a e ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a o e ai ao ou an ang ong i in ing u ue uan un',
  w: 'a o ai ei an en ang eng u',
};

/** Syllables that are words or units of their own in Latin script: without a tone mark they need company to count as pinyin. */
const words =
  'a o e ai an ang bin ban bang ben can chi dan de den di die ding dong du e en fan fang fen gang gong ha hang he hen ken la li lie long lu ma man me men mi mu nan ni nu pa pan pen pi pie pin ping ran run she song sun tan ti tie tong wan wang yang yen yin you';

let known: ReadonlySet<string> | undefined;
let ambiguous: ReadonlySet<string> | undefined;

/** Whether the letters (lower case, no marks, ü as v) are one syllable. */
export function isSyllable(letters: string): boolean {
  known ??= new Set(Object.entries(finals).flatMap(([initial, ends]) => ends.split(' ').map((end) => initial + end)));
  return known.has(letters);
}

/** Whether a syllable is also an English word, a unit, or a list letter. */
export const isWordToo = (syllable: string): boolean => (ambiguous ??= new Set(words.split(' '))).has(syllable);

/** Whether the letters can be cut into syllables (`xinxi`); at most 24 letters are looked at, syllables have at most six. */
export function isSyllables(letters: string): boolean {
  if (letters.length === 0 || letters.length > 24) return false;
  const reachable = [true];
  for (let end = 1; end <= letters.length; end++)
    for (let start = Math.max(0, end - 6); start < end && !reachable[end]; start++)
      reachable[end] = reachable[start] === true && isSyllable(letters.slice(start, end));
  return reachable[letters.length] === true;
}
