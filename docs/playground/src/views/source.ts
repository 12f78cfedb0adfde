/** The source text with the recognised cells marked. */
import { el } from '../dom.ts';
import { type Cell, type CellPath, label } from '../library.ts';
import type { Model } from '../model.ts';
import type { Selection, Store } from '../store.ts';
import { word } from '../words.ts';
import { redrawOn, scrollBehaviour, titled } from './view.ts';

type Placed = Cell & { readonly span: { readonly start: number; readonly end: number } };

/** Cells by their place; of two that overlap the first is marked. */
function placed({ result }: Model): Placed[] {
  let end = 0;
  return Object.values(result.cells)
    .filter((cell): cell is Placed => cell.span !== undefined)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      const free = span.start >= end;
      if (free) end = span.end;
      return free;
    });
}

/** The range of a stretch of the source, over the text nodes that show it. */
function rangeOf(root: Node, { start, end }: { readonly start: number; readonly end: number }): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (!begun && start <= at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  return range;
}

/** Puts a stretch in the middle of the pane without moving the page. */
function reveal(pane: HTMLElement, { top, height }: DOMRect): void {
  const frame = pane.getBoundingClientRect();
  pane.scrollTo({ top: pane.scrollTop + top - frame.top - Math.max(0, (frame.height - height) / 2), behavior: scrollBehaviour() });
}

export function mountSource(container: HTMLElement, store: Store): void {
  const code = el('pre');
  const marks = new Map<CellPath, HTMLElement>();

  const select = (selection: Selection | null): void => {
    for (const mark of code.querySelectorAll('.chosen')) mark.classList.remove('chosen');
    CSS.highlights.delete('chosen');
    if (!selection) return;
    const chosen = selection.cells.flatMap((path) => marks.get(path) ?? []);
    for (const mark of chosen) mark.classList.add('chosen');
    const { span } = selection;
    if (span && chosen.length === 0) {
      const range = rangeOf(code, span);
      CSS.highlights.set('chosen', new Highlight(range));
      reveal(code, range.getBoundingClientRect());
    } else if (chosen[0] && selection.by !== 'source') reveal(code, chosen[0].getBoundingClientRect());
  };

  code.addEventListener('click', ({ target }) => {
    const path = target instanceof Element ? (target.closest<HTMLElement>('mark')?.dataset['cell'] as CellPath | undefined) : undefined;
    if (path !== undefined) store.set({ selection: { cells: [path], by: 'source' } });
  });

  // Edits do not change the source.
  redrawOn(store, ['current', 'locale'], ({ locale, current, selection }, model) => {
    const { text } = model.result.source;
    const original = current?.result.cells;
    const nodes: (Node | string)[] = [];
    let at = 0;
    marks.clear();
    for (const { path, span } of placed(model)) {
      const mark = el('mark', { 'data-cell': path, class: original?.[path].certainty ?? 'certain', title: label(path, locale) }, text.slice(span.start, span.end));
      marks.set(path, mark);
      nodes.push(text.slice(at, span.start), mark);
      at = span.end;
    }
    code.replaceChildren(...nodes, text.slice(at));
    code.tabIndex = 0;
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', word(locale, 'source'));
    code.lang = 'zh';
    container.replaceChildren(titled('source', locale, 'source', marks.size > 0 ? el('p', { class: 'help' }, word(locale, 'sourceHelp')) : null, code));
    select(selection);
  });
  store.subscribe((state, before) => {
    if (state.selection !== before.selection) select(state.selection);
  });
}
