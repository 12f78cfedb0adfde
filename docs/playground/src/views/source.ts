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

/** Larger pages are shown as they are: every tag is an element of its own here. */
const mostTagged = 400_000;

const endsRow = /^<(?:br|hr|\/(?:tr|table|h[1-6]|title))\b/iu;
const endsBlock = /^<\/(?:p|div|li)\b/iu;
const cellEdge = /^<(\/?)t[dh]\b/iu;

/** Sets the markup apart in text that comes piece by piece, so that it can be put out of sight. Cells stay on one line. */
function newTagger(): (text: string) => (Node | string)[] {
  let inCell = false;
  const element = (tag: string): Node => {
    const edge = cellEdge.exec(tag);
    if (edge) inCell = edge[1] === '';
    return el('span', { class: edge ? 'tag cell' : endsRow.test(tag) || (!inCell && endsBlock.test(tag)) ? 'tag ends' : 'tag' }, tag);
  };
  return (text) => {
    const nodes: (Node | string)[] = [];
    let at = 0;
    for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
      const close = text.indexOf('>', start);
      const end = close < 0 ? text.length : close + 1;
      nodes.push(text.slice(at, start), element(text.slice(start, end)));
      at = end;
    }
    return [...nodes, text.slice(at)];
  };
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
  const toggle = el('button', {
    type: 'button',
    class: 'small',
    click: () => {
      toggle.setAttribute('aria-pressed', String(!code.classList.toggle('bare')));
    },
  });

  const select = (selection: Selection | null): void => {
    for (const mark of code.querySelectorAll('.chosen')) mark.classList.remove('chosen');
    CSS.highlights.delete('chosen');
    if (!selection) return;
    const chosen = selection.cells.flatMap((path) => marks.get(path) ?? []);
    for (const mark of chosen) mark.classList.add('chosen');
    const { span } = selection;
    // The sentence itself, where a finding is about one; else its cells.
    if (span) {
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
    const { text, format } = model.result.source;
    const tagged = format === 'html' && text.length <= mostTagged;
    const parts = tagged ? newTagger() : (piece: string): (Node | string)[] => [piece];
    const original = current?.result.cells;
    const nodes: (Node | string)[] = [];
    let at = 0;
    marks.clear();
    for (const { path, span } of placed(model)) {
      const mark = el(
        'mark',
        { 'data-cell': path, class: original?.[path].certainty ?? 'certain', title: label(path, locale) },
        ...parts(text.slice(span.start, span.end)),
      );
      marks.set(path, mark);
      nodes.push(...parts(text.slice(at, span.start)), mark);
      at = span.end;
    }
    nodes.push(...parts(text.slice(at)));
    code.replaceChildren();
    for (const node of nodes) code.append(node);
    code.classList.toggle('bare', tagged);
    toggle.textContent = word(locale, 'showTags');
    toggle.setAttribute('aria-pressed', 'false');
    toggle.hidden = !tagged;
    code.tabIndex = 0;
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', word(locale, 'source'));
    code.lang = 'zh';
    container.replaceChildren(
      titled(
        'source',
        locale,
        'source',
        el('div', { class: 'source-head' }, el('p', { class: 'help' }, marks.size > 0 && word(locale, 'sourceHelp')), toggle),
        code,
      ),
    );
    select(selection);
  });
  store.subscribe((state, before) => {
    if (state.selection !== before.selection && state.current === before.current) select(state.selection);
  });
}
