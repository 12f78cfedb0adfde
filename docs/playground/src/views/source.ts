/** The source text with the recognised cells marked. */
import { el } from '../dom.ts';
import { type Cell, type CellPath, label } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import type { Selection, Store } from '../store.ts';
import { word } from '../words.ts';
import { redrawOn, scrollBehaviour, titled } from './view.ts';

type Placed = Cell & { readonly span: { readonly start: number; readonly end: number } };

/** Cells by their place; of two that overlap the first is marked. */
function placed({ cells }: Model['result']): Placed[] {
  let end = 0;
  return Object.values(cells)
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

/** Texts longer than this stand in blocks that the browser lays out when they come in sight. */
const [mostWhole, blockLength] = [60_000, 8_000];

/** Text in pieces that end with a line where they can. */
function* pieces(text: string): Generator<string> {
  let at = 0;
  while (text.length - at > blockLength) {
    const piece = text.slice(at, at + blockLength);
    const length = piece.lastIndexOf('\n') + 1 || blockLength;
    yield piece.slice(0, length);
    at += length;
  }
  yield text.slice(at);
}

/** A long text as blocks; marks go where they stand, and a block ends only between them. */
function inBlocks(nodes: readonly (Node | string)[]): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let length = blockLength;
  for (const part of nodes.flatMap((node): (Node | string)[] => (typeof node === 'string' ? [...pieces(node)] : [node]))) {
    if (length >= blockLength) {
      blocks.push(el('div', { class: 'block' }));
      length = 0;
    }
    blocks.at(-1)?.append(part);
    length += typeof part === 'string' ? part.length : (part.textContent?.length ?? 0);
  }
  return blocks;
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

  const model = (): Model | null => modelOf(store.get());
  const select = (selection: Selection | null): void => {
    for (const mark of code.querySelectorAll('.chosen')) mark.classList.remove('chosen');
    CSS.highlights.delete('chosen');
    if (!selection) return;
    const chosen = selection.cells.flatMap((path) => marks.get(path) ?? []);
    for (const mark of chosen) mark.classList.add('chosen');
    // The sentence itself, where a finding is about one; else its cells. Of cells that share a place only one has a mark.
    const [cell] = selection.cells;
    const span = selection.span ?? (chosen.length === 0 && cell ? model()?.result.cells[cell].span : undefined);
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
  redrawOn(store, ['current', 'locale'], ({ locale, current, selection }, { result }) => {
    const { text, format } = result.source;
    const tagged = format === 'html' && text.length <= mostTagged;
    const parts = tagged ? newTagger() : (piece: string): (Node | string)[] => [piece];
    const original = current?.result.cells;
    const nodes: (Node | string)[] = [];
    let at = 0;
    marks.clear();
    for (const { path, span } of placed(result)) {
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
    for (const node of text.length > mostWhole && !tagged ? inBlocks(nodes) : nodes) code.append(node);
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
