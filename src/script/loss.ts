/** What a lost conversion leaves: runs of `?` or U+FFFD where blanks and other characters stood. */

const run = /[?\ufffd]{2}[?\ufffd\t \u00a0\u3000]*/gu;
const alphanumeric = /[0-9A-Za-z\uff10-\uff19]/u;

/** Runs of two and more become one blank, none at the ends. Between letters or digits they stay: `12??34` is not `12 34`. */
export function withoutLosses(text: string): string {
  if (!text.includes('??') && !text.includes('\ufffd\ufffd') && !text.includes('?\ufffd') && !text.includes('\ufffd?')) return text;
  return text.replace(run, (found, at: number) => {
    const end = at + found.length;
    if (alphanumeric.test(text.charAt(at - 1)) && alphanumeric.test(text.charAt(end))) return found;
    return at === 0 || end === text.length ? '' : ' ';
  });
}

/**
 * Whether a text bears marks of a loss: U+FFFD, private-use, control or half characters. A number beside them may have
 * lost digits. `?` is no such mark: it is what lost blanks become.
 */
export const hasLoss = (text: string): boolean => /[\p{Cs}\p{Co}\ufffd]|(?![\s\u0085])\p{Cc}/u.test(text);
