/** Text of sources and names of files, made safe for terminals and logs. */

/** What is not seen, or steers a terminal: controls (C0, C1), format characters (bidi among them), line separators, lone surrogates. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return names[character] ?? (code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
};

/** The text on one line, with everything unseen written out: `\x1B`, `\n`, `\u{202E}`. */
export const shown = (text: string): string => text.replace(unseen, escaped);

/** The same for text of several lines, whose line breaks and tabs are its own. */
export const shownLines = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(unseen, (character) => (character === '\n' || character === '\t' ? character : escaped(character)));
