/** What ink on a page is: glyphs and rules, in points from the top left corner. */

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One printed character, or a few that a font draws as one. */
export interface Glyph extends Box {
  readonly text: string;
  /** The height of its font. */
  readonly size: number;
  /** Where it stands: y of the line it is written on. */
  readonly baseline: number;
}

/** A thin horizontal or vertical stroke or box. */
export interface Rule extends Box {
  readonly horizontal: boolean;
}

/** What one page shows. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly images: number;
  /** Characters that are drawn without ink, as under the picture of a scanned page. */
  readonly invisible: number;
  /** Characters that no reader of the page sees: white on white. */
  readonly hidden: number;
  /** Characters whose font does not say what they are; U+FFFD stands for each. */
  readonly unmapped: number;
  /** Characters that stand across the rest of the page. */
  readonly rotated: number;
}

/** A line of glyphs from left to right. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
}
