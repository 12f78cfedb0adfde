/** Which report this is, and how well it was read. */
import { el } from '../dom.ts';
import { formOf, forms } from '../library.ts';
import { isReadable, type Model } from '../model.ts';
import type { Locale, Store } from '../store.ts';
import { word } from '../words.ts';
import { redrawOn } from './view.ts';

const certainties = ['certain', 'inferred', 'doubtful', 'absent'] as const;

/** What the source is, and its encoding where it has one that a person may have to know. */
function formatWords(locale: Locale, { format, encoding, script }: Model['result']['source']): string {
  const names: Readonly<Record<string, string>> = {
    html: word(locale, 'webPage'),
    text: word(locale, 'plainText'),
    docx: 'Word',
    xlsx: 'Excel',
  };
  const parts = [names[format] ?? (format.length < 5 ? format.toUpperCase() : format)];
  if (!['binary', 'string', 'unknown', 'utf-8'].includes(encoding.toLowerCase())) parts.push(encoding.toUpperCase());
  if (script !== 'hans') parts.push(word(locale, script));
  return parts.join(locale === 'zh' ? '，' : ', ');
}

function facts(locale: Locale, { result }: Model): HTMLElement {
  const { report, source } = result;
  const list: readonly (readonly [string, string | null])[] = [
    [word(locale, 'organ'), report.organ],
    [word(locale, 'year'), report.year === null ? null : String(report.year)],
    [
      word(locale, 'form'),
      isReadable(result) ? `${forms[formOf(report.edition)].years.from}${locale === 'zh' ? ' 年版' : ' edition'}` : null,
    ],
    [word(locale, 'format'), formatWords(locale, source)],
  ];
  return el(
    'dl',
    { class: 'facts' },
    ...list.flatMap(([name, value]) => (value === null ? [] : [el('div', {}, el('dt', {}, name), el('dd', {}, value))])),
  );
}

export function mountSummary(container: HTMLElement, store: Store): void {
  redrawOn(store, ['current', 'previous', 'edits', 'locale'], ({ locale }, model) => {
    const { result, validation } = model;
    const severities = (['error', 'warning', 'info'] as const).map(
      (severity) => [severity, validation.findings.filter((finding) => finding.severity === severity).length] as const,
    );
    container.replaceChildren(
      el(
        'section',
        { class: 'summary', 'aria-labelledby': 'summary-title' },
        el(
          'h1',
          { id: 'summary-title', class: isReadable(result) ? 'report-title' : 'report-title refused' },
          result.kind === 'report' ? (result.report.title ?? word(locale, 'untitled')) : word(locale, `kind-${result.kind}`),
        ),
        facts(locale, model),
        el(
          'ul',
          { class: 'chips' },
          ...certainties
            // Of what is no report no cell was looked for.
            .filter((certainty) => result.counts[certainty] > 0 && isReadable(result))
            .map((certainty) =>
              el(
                'li',
                { class: `chip ${certainty}` },
                `${word(locale, certainty)} `,
                el('b', {}, result.counts[certainty]),
                ` ${word(locale, 'cells')}`,
              ),
            ),
          ...severities
            .filter(([, count]) => count > 0)
            .map(([severity, count]) => el('li', { class: `chip ${severity}` }, `${word(locale, severity)} `, el('b', {}, count))),
        ),
      ),
    );
  });
}
