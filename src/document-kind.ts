/** What the source is, from its tables and from what stands around them. */
import { absentCell, type Alignment, alignMessages } from './align/index.ts';
import { diagnose } from './diagnostic/types.ts';
import { type CellPath, editionIds, forms } from './form/index.ts';
import { declinedForms } from './form/declined.ts';
import type { HeadReading } from './report/head/index.ts';

const isAbout = (code: string): boolean => code === 'not-a-report' || code === 'tables-missing';

/** A title that nothing contradicts, over prose: the list of a site's reports has titles, too. */
function titledYear({ head, evidence }: HeadReading): number | null {
  const { title, year } = evidence;
  const prose = head.preamble !== '' || head.sections.some(({ text }) => text !== '');
  const printed = title.candidates[0]?.against.length === 0;
  return printed && prose && year.certainty !== 'doubtful' ? year.value : null;
}

/** Without tables the title says what it is: a report of an older form, or one whose tables are not in the source. */
export function documentOf(alignment: Alignment, reading: HeadReading): Alignment {
  if (alignment.kind === 'blankForm') {
    // An office that publishes the empty tables has published a report all the same.
    const told = reading.head.sections.some(({ id, text }) => id === 'overall' && text !== '');
    if (!told || reading.head.organ === null || reading.head.year === null) return alignment;
    return { ...alignment, kind: 'report', messages: alignment.messages.filter(({ code }) => code !== 'blank-form') };
  }
  const year =
    alignment.kind === 'notAReport' && alignment.messages.some(({ code }) => code === 'not-a-report') ? titledYear(reading) : null;
  if (year === null) return alignment;
  const others = alignment.messages.filter(({ code }) => !isAbout(code));
  const older = declinedForms.find(({ years }) => years.from <= year && year <= years.to);
  if (older !== undefined)
    return { ...alignment, kind: 'otherForm', messages: [...others, diagnose(alignMessages, 'other-form', { form: older.id })] };
  const { tables, sections } = forms[alignment.edition];
  if (!editionIds.some((id) => forms[id].years.from <= year)) return alignment;
  const paths = [...alignment.cells.keys()];
  return {
    ...alignment,
    kind: 'report',
    cells: new Map(paths.map((path): [CellPath, ReturnType<typeof absentCell>] => [path, absentCell(path)])),
    messages: [
      ...others,
      diagnose(
        alignMessages,
        'tables-missing',
        { tables: tables.map(({ id }) => sections.find((section) => section.id === id)?.title ?? id) },
        { cells: paths },
      ),
    ],
  };
}
