/** The three tables in the shape of the official form; each cell of values can be edited. */
import { el } from '../dom.ts';
import { gridOf } from '../grids.ts';
import { type CellPath, type Form, formOf, forms, type Grid, type GridCell, widthOf } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import type { Locale, State, Store } from '../store.ts';
import { word } from '../words.ts';
import { type CellView, newCellView } from './cell.ts';
import { moveIn } from './grid-keys.ts';
import { legend } from './legend.ts';
import { mainCell, redrawOn, scrollBehaviour, titled } from './view.ts';

function printed(locale: Locale, { kind, text = '', en, rowspan, colspan }: GridCell): HTMLElement {
  const scope = kind === 'label' ? (rowspan > 1 ? 'rowgroup' : 'row') : colspan > 1 ? 'colgroup' : 'col';
  const words = locale === 'en' && en !== undefined ? [el('span', {}, en), el('small', { lang: 'zh' }, text)] : [text];
  return el('th', { class: kind, scope, rowspan: rowspan > 1 && rowspan, colspan: colspan > 1 && colspan }, ...words);
}

/** Widths of a table with heads to the left: two narrow columns of groups, one of labels, and the numbers. */
function columns(table: Form['tables'][number]): HTMLElement | null {
  const numbers = table.blocks[0]?.columns.length ?? 0;
  const labels = widthOf(table) - numbers;
  if (table.layout === 'across' || table.blocks.length > 1) return null;
  const kinds = Array.from({ length: widthOf(table) }, (_, i) =>
    i >= labels ? 'number' : i === labels - 1 ? 'label' : i === 0 ? 'group' : 'inner',
  );
  return el('colgroup', {}, ...kinds.map((kind) => el('col', { class: kind })));
}

function drawTable(locale: Locale, form: Form, table: Form['tables'][number], views: Map<CellPath, CellView>, store: Store): HTMLElement {
  const section = form.sections.find(({ id }) => id === table.id);
  const name = section ? (locale === 'zh' ? `${section.numeral}、${section.title}` : section.en) : table.id;
  const tr = (line: Grid[number]): HTMLElement =>
    el(
      'tr',
      {},
      ...line.map((cell) => {
        if (!cell.path) return printed(locale, cell);
        const view = newCellView(cell.path, store);
        views.set(cell.path, view);
        return Object.assign(view.element, { rowSpan: cell.rowspan, colSpan: cell.colspan });
      }),
    );
  const grids = gridOf(form, table);
  const lines = grids.flat();
  // Printed, the lines above the first value stand on every page; a table that repeats its heads inside has none above all.
  const heads = grids.length > 1 ? 0 : lines.findIndex((line) => line.some(({ path }) => path !== undefined));
  const element = el(
    'table',
    {
      class: `form ${table.id}`,
      id: `table-${table.id}`,
      'aria-label': name,
      keydown: (event: KeyboardEvent) => {
        moveIn(element, event);
      },
    },
    columns(table),
    heads > 0 && el('thead', {}, ...lines.slice(0, heads).map(tr)),
    el('tbody', {}, ...lines.slice(heads).map(tr)),
  );
  const first = element.querySelector('input');
  if (first) first.tabIndex = 0;
  return el(
    'div',
    {},
    el('h3', { class: 'table-title' }, name),
    el('div', { class: 'scroll', role: 'group', 'aria-label': name, tabindex: 0 }, element),
  );
}

export function mountTables(container: HTMLElement, store: Store): void {
  const views = new Map<CellPath, CellView>();

  const show = (state: State, model: Model): void => {
    for (const [path, view] of views) view.show(state, model, path);
  };
  const select = (state: State): void => {
    const { selection } = state;
    const model = modelOf(state);
    const chosen = new Set(selection?.cells);
    for (const [path, view] of views) view.element.classList.toggle('chosen', chosen.has(path));
    const first = model && mainCell(state, model);
    if (first === undefined || first === null) return;
    // A cell that was chosen itself only comes out from under the bar.
    const block = selection?.by === 'cell' ? 'nearest' : 'center';
    views.get(first)?.element.scrollIntoView({ block, inline: 'nearest', behavior: scrollBehaviour() });
  };

  let drawn = '';
  redrawOn(store, ['current', 'previous', 'edits', 'typed', 'locale'], (state, model) => {
    const { locale } = state;
    const form = forms[formOf(model.result.report.edition)];
    if (drawn !== `${form.id} ${locale}`) {
      drawn = `${form.id} ${locale}`;
      views.clear();
      container.replaceChildren(
        titled(
          'tables',
          locale,
          'tables',
          el('p', { class: 'help' }, word(locale, 'tablesHelp')),
          legend(locale),
          ...form.tables.map((table) => drawTable(locale, form, table, views, store)),
        ),
      );
    }
    show(state, model);
  });
  store.subscribe((state, before) => {
    if (state.selection !== before.selection) select(state);
  });
}
