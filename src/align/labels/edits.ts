/** What a line of values costs that a row of the form explains with a fault: the less a fault happens, the more. */
export const costs = {
  /** A row of the form is not printed. */
  rowAbsent: 6,
  /** A line of values belongs to no row of the form. */
  lineForeign: 8,
  /** The row is there, its label is not. */
  labelMissing: 3,
  /** Of the label a beginning is left. */
  labelCut: 1,
  /** A group's label stands before a row that is not its first. */
  groupApart: 5,
} as const;

/** Explanations that cost this much more than the cheapest are kept beside it. */
export const margin = 2;
