/** What folding Traditional text needs. Given to a folder, so that a bundle can go without it. */
export interface Traditional {
  /** Traditional characters and their Simplified form, one code point each. */
  readonly characters: () => readonly (readonly string[])[];
  /** Traditional text in Simplified, by words and characters; keeps the number of code points. */
  readonly simplify: (text: string) => string;
}
