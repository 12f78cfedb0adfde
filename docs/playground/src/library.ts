/** All that the page takes from the library. */
export { flatten, forms, toCsv, toHtml, unflatten, withEdits } from '../../../src/index.ts';
export type { AnnualReport, Cell, CellPath, Form, ParseResult } from '../../../src/index.ts';
export {
  type CellComparison,
  compare,
  type Comparison,
  type Finding,
  type Suspect,
  validate,
  type Validation,
} from '../../../src/check/index.ts';
export { type Indicator, indicators } from '../../../src/indicators/index.ts';
export { oncePerCause } from '../../../src/render/restated.ts';
export { parse } from '../../../src/office.ts';
export { rules } from '../../../src/rules.ts';
export { placeOf } from '../../../src/read/place.ts';
export { describe } from '../../../src/render/describe.ts';
export { label } from '../../../src/form/label.ts';
export { acrossGrid, blockGrid, decimal, type Grid, type GridCell, widthOf } from '../../../src/render/grid.ts';
export { formOf } from '../../../src/form/index.ts';
