import { align } from './align/index.ts';
import { folderFor } from './script/index.ts';
import { readText } from './read/text.ts';
import { readHtml } from './read/html.ts';
import { unflatten } from './report/flatten.ts';
import type { CellPath } from './form/index.ts';

export function parse(input: string | Uint8Array): unknown {
  let text = typeof input === 'string' ? input : '';
  if (typeof input !== 'string') { try { text = new TextDecoder('utf-8', { fatal: true }).decode(input); } catch { text = new TextDecoder('gb18030').decode(input); } }
  const html = /<\/?(?:html|table|td|p)\b/iu.test(text);
  const pieces = html ? readHtml(text) : readText(text);
  const folder = folderFor(text);
  const a = align({ text, pieces, fold: (t) => folder.fold(t) });
  const values = Object.fromEntries([...a.cells].map(([p, c]) => [p, c.value])) as Record<CellPath, number | null>;
  return { kind: a.kind, report: unflatten(values, a.edition, { extensions: a.extensions }), cells: Object.fromEntries(a.cells), messages: a.messages };
}
