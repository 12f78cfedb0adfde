/** Everything that stands on the page once there is a report. */
import { el } from './dom.ts';
import type { Receive } from './intake.ts';
import { parse } from './library.ts';
import * as library from './library.ts';
import type { Incoming, Loaded, Store } from './store.ts';
import { mountActions } from './views/actions.ts';
import { mountCellBar } from './views/cell-bar.ts';
import { mountCharts } from './views/charts.ts';
import { mountComparison } from './views/comparison.ts';
import { mountFindings } from './views/findings.ts';
import { mountSource } from './views/source.ts';
import { mountSummary } from './views/summary.ts';
import { mountTables } from './views/tables.ts';

/** Reads a report. Markdown is read as such only when the file's name says so. */
export const read = (incoming: Incoming): Loaded => ({
  ...incoming,
  result: parse(incoming.data, incoming.format ? { format: incoming.format } : {}),
});

let mounted = false;

export function mountWorkspace(container: HTMLElement, store: Store, receive: Receive): void {
  if (mounted) return;
  mounted = true;
  // For the curious, and for the tests: the library in the console.
  Object.assign(globalThis, { gongkai: library });
  const part = (): HTMLElement => el('div');
  const [summary, actions, findings, source] = [part(), part(), part(), part()];
  const [tables, bar, comparison, charts] = [part(), part(), part(), part()];
  container.append(
    el('div', { class: 'masthead' }, summary, actions),
    el(
      'div',
      { class: 'panes' },
      el('div', { class: 'pane-left' }, findings, source),
      el('div', { class: 'pane-right' }, tables, bar, comparison, charts),
    ),
  );
  mountSummary(summary, store);
  mountActions(actions, store);
  mountFindings(findings, store);
  mountSource(source, store);
  mountTables(tables, store);
  mountCellBar(bar, store);
  mountComparison(comparison, store, receive);
  mountCharts(charts, store);
}
