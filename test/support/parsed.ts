/** A parse result as reading would give it: every cell certain, and as changes say. */
import type { CellPath } from '../../src/form/index.ts';
import { flatten } from '../../src/report/flatten.ts';
import type { Message } from '../../src/messages.ts';
import type { OrganLevel } from '../../src/organ/types.ts';
import type { AnnualReport, Cell, HeadValue, ParseResult } from '../../src/report/types.ts';

export function parsed(
  report: AnnualReport,
  changes: Readonly<Partial<Record<CellPath, Partial<Cell>>>> = {},
  messages: readonly Message[] = [],
): ParseResult {
  let text = '';
  const cells = Object.fromEntries(
    Object.entries(flatten(report)).map(([path, value]) => {
      const raw = value === null ? '' : String(value);
      const span = { start: text.length, end: text.length + raw.length };
      text += `${raw}\n`;
      return [
        path,
        {
          path,
          value,
          state: value === null ? 'blank' : 'number',
          certainty: 'certain',
          text: raw,
          raw,
          span,
          ...changes[path as CellPath],
        },
      ];
    }),
  ) as Record<CellPath, Cell>;
  const certainties = Object.values(cells).map(({ certainty }) => certainty);
  const counts = { certain: 0, inferred: 0, doubtful: 0, absent: 0 };
  for (const certainty of certainties) counts[certainty]++;
  return {
    kind: 'report',
    report,
    cells,
    counts,
    head: headOf(report),
    messages,
    source: { text, encoding: 'utf-8', encodingCertainty: 'certain', format: 'text', script: 'hans', glossed: false },
  };
}

/** The evidence of a head that nothing contradicts. */
export function headOf({ title, organ, year, dates }: AnnualReport): ParseResult['head'] {
  const said = <T>(value: T | null): HeadValue<T> => ({
    value,
    certainty: 'certain',
    candidates: value === null ? [] : [{ value, from: 'heading', span: null, against: [] }],
  });
  return {
    title: said(title),
    organ: said(organ),
    year: said(year),
    published: said(dates.published),
    organId: said<string>(null),
    division: said<string>(null),
    level: said<OrganLevel>(null),
  };
}
