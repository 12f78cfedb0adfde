/** The dictionaries of OpenCC, `t` → `cn`: words, then characters. dist has them packed (docs/scripts/dictionaries.mjs). */
import type { DictGroup } from 'opencc-js/core';
// @ts-expect-error -- opencc-js declares no types for single dictionaries
import dictionaries from 'opencc-js/to/cn';

/** One group: words, then characters. */
export const groups = (): readonly DictGroup[] => dictionaries as readonly DictGroup[];
