/** A text that messages quote, cut where it is long. */
export const quote = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
