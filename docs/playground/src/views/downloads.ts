/** What can be taken along, of one report or of all: data, the list of what to put right, the checked tables. */
import { entriesOf } from '../batch.ts';
import { el, save } from '../dom.ts';
import { toCsv } from '../library.ts';
import { type Model, modelOf } from '../model.ts';
import { fixList } from '../paper.ts';
import type { Locale, Store } from '../store.ts';
import { word } from '../words.ts';

const fileName = ({ result: { report } }: Model): string =>
  `${report.organ ?? 'gongkai'}${report.year === null ? '' : `-${report.year}`}`.replaceAll(/[^\p{L}\p{N}.-]/gu, '_');

type Download = (models: readonly Model[], locale: Locale) => readonly [extension: string, type: string, content: string];

const asJson = (models: readonly Model[]): unknown[] => models.map(({ result, validation }) => ({ ...result, validation }));

const kinds: Readonly<Record<'fixList' | 'json' | 'csv', Download>> = {
  fixList: (models, locale) => ['html', 'text/html;charset=utf-8', fixList(models, locale)],
  json: (models) => ['json', 'application/json', `${JSON.stringify(models.length === 1 ? asJson(models)[0] : asJson(models), null, 2)}\n`],
  csv: (models) => [
    'csv',
    'text/csv;charset=utf-8',
    toCsv(
      models.map(({ result }) => result),
      { bom: true },
    ),
  ],
};

/** A button for each kind of file; `all` is for the list. */
export function downloadButtons(store: Store, all: boolean): HTMLElement[] {
  const { locale } = store.get();
  return Object.entries(kinds).map(([kind, make]) =>
    el(
      'button',
      {
        type: 'button',
        class: kind === 'fixList' ? 'primary' : '',
        click: () => {
          const state = store.get();
          const one = modelOf(state);
          const models = all ? entriesOf(state).map(({ model }) => model) : one ? [one] : [];
          const [first] = models;
          if (!first) return;
          const [extension, type, content] = make(models, locale);
          save(`${all ? `gongkai-${models.length}` : fileName(first)}.${extension}`, type, content);
        },
      },
      kind === 'fixList' ? word(locale, 'fixList') : kind.toUpperCase(),
    ),
  );
}
