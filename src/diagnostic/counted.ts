/** Numbers with their nouns in English. */

/** `1 cell`, `3 cells`; `1 cell was`, `3 cells were` with both forms given. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
