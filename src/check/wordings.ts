/** The words of all findings by code. */
import { contentWordings } from './content-wordings.ts';
import { figureWordings } from './figure-wordings.ts';
import { narrativeWordings } from './narrative-wordings.ts';

// Marked pure, so that a bundle without words does not carry them.
export const wordings = /* @__PURE__ */ (() => ({ ...figureWordings, ...contentWordings, ...narrativeWordings }))();
