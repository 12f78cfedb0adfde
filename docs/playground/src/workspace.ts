/** Everything that stands on the page once there is a report. */
import { byId, el } from './dom.ts';
import type { Receive } from './intake.ts';
import { isReadable, modelOf } from './model.ts';
import type { Store } from './store.ts';
import { mountActions } from './views/actions.ts';
import { mountCellBar } from './views/cell-bar.ts';
import { mountCharts } from './views/charts.ts';
import { mountComparison } from './views/comparison.ts';
import { mountFindings } from './views/findings.ts';
import { mountIndicators } from './views/indicators.ts';
import { mountList } from './views/list.ts';
import { mountQueue } from './views/queue.ts';
import { mountSource } from './views/source.ts';
import { newSplitter } from './views/splitter.ts';
import { mountSummary } from './views/summary.ts';
import { mountTables } from './views/tables.ts';

export function mountWorkspace(store: Store, receive: Receive): void {
  const part = (kind = ''): HTMLElement => el('div', { class: kind });
  const [summary, actions, queue, findings, source] = [part(), part(), part(), part(), part('source-part')];
  const [tables, bar, comparison, indicators, charts] = [part(), part(), part(), part(), part()];
  const top = el('div', { class: 'pane-top' }, queue, findings);
  const left = el('div', { class: 'pane-left' }, top, newSplitter(store, 'horizontal', top), source);
  const right = el('div', { class: 'pane-right' }, tables, bar, comparison, indicators, charts);
  const workspace = byId('workspace');
  workspace.append(
    el('div', { class: 'masthead' }, summary, actions),
    el('div', { class: 'panes' }, left, newSplitter(store, 'vertical', left), right),
  );
  mountSummary(summary, store);
  mountActions(actions, store);
  mountQueue(queue, store);
  mountFindings(findings, store);
  mountSource(source, store);
  mountTables(tables, store);
  mountCellBar(bar, store);
  mountComparison(comparison, store, receive);
  mountIndicators(indicators, store);
  mountCharts(charts, store);
  mountList(byId('list'), store, receive);
  store.subscribe((state, before) => {
    if (state.current === before.current) return;
    const model = modelOf(state);
    // Of what is no report there are no cells to show.
    workspace.classList.toggle('unreadable', model !== null && !isReadable(model.result));
    workspace.classList.toggle('empty-form', model?.result.kind === 'blankForm');
    workspace.classList.toggle('no-source', model?.result.source.text.trim() === '');
  });
}
