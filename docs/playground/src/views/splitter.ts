/** A line between two panes that can be dragged, and moved by the arrow keys. */
import { el } from '../dom.ts';
import type { Store } from '../store.ts';
import { word } from '../words.ts';

/** A step of the keys, and the least and the most that a pane may take, in per cent. */
const [step, least, most] = [4, 15, 80];

/** `vertical` stands between left and right, `horizontal` between top and bottom; `pane` is the one before it. */
export function newSplitter(store: Store, way: 'vertical' | 'horizontal', pane: HTMLElement): HTMLElement {
  const property = way === 'vertical' ? '--left' : '--top';
  const set = (share: number): void => {
    const kept = Math.round(Math.min(most, Math.max(least, share)));
    pane.parentElement?.style.setProperty(property, `${kept}%`);
    line.setAttribute('aria-valuenow', String(kept));
  };
  const shareAt = ({ clientX, clientY }: PointerEvent): number => {
    const frame = pane.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return way === 'vertical' ? ((clientX - frame.left) / frame.width) * 100 : ((clientY - frame.top) / frame.height) * 100;
  };
  const line = el('div', {
    class: `splitter ${way}`,
    role: 'separator',
    tabindex: 0,
    'aria-orientation': way,
    'aria-valuemin': least,
    'aria-valuemax': most,
    'aria-valuenow': way === 'vertical' ? 40 : 55,
    pointerdown: (event: PointerEvent) => {
      line.setPointerCapture(event.pointerId);
      event.preventDefault();
    },
    pointermove: (event: PointerEvent) => {
      if (line.hasPointerCapture(event.pointerId)) set(shareAt(event));
    },
    keydown: (event: KeyboardEvent) => {
      const direction = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
      if (direction === undefined) return;
      event.preventDefault();
      set(Number(line.getAttribute('aria-valuenow')) + direction * step);
    },
  });
  const name = (): void => {
    line.setAttribute('aria-label', word(store.get().locale, 'resize'));
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale) name();
  });
  name();
  return line;
}
