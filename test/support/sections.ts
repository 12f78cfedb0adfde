/** Head changes for tests: other texts in the sections of the base report. */
import type { SectionId } from '../../src/form/index.ts';
import type { ReportHead, ReportSection } from '../../src/report/types.ts';
import { report } from './report.ts';

const base = (): readonly ReportSection[] => report().sections;

/** The base sections with these texts; null takes a section out. */
export const texts = (changes: Readonly<Partial<Record<SectionId, string | null>>>): Pick<ReportHead, 'sections'> => ({
  sections: base().flatMap((section) => {
    const text = section.id === null ? undefined : changes[section.id];
    return text === null ? [] : [{ ...section, text: text ?? section.text }];
  }),
});

/** The text of section one with a passage added to 依申请公开. */
export const withClaim = (passage: string): Pick<ReportHead, 'sections'> => texts({ overall: `${base()[0]?.text ?? ''}\n${passage}` });

/** The base sections, each changed by its id. */
export const sections = (change: (section: ReportSection) => readonly ReportSection[] | ReportSection): Pick<ReportHead, 'sections'> => ({
  sections: base().flatMap(change),
});
