/** What the colours and marks of cells mean. */
import { el } from '../dom.ts';
import type { Locale } from '../store.ts';
import { word } from '../words.ts';

const kinds = ['inferred', 'doubtful', 'absent', 'failing', 'edited'] as const;

export const legend = (locale: Locale): HTMLElement =>
  el(
    'ul',
    { class: 'legend', 'aria-label': word(locale, 'legend') },
    ...kinds.map((kind) => el('li', {}, el('span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }), word(locale, kind))),
  );
