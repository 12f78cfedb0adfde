import { numeralOf, sectionName, sectionsClause } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SectionId } from '../../kit.ts';

export interface Data {
  readonly section: SectionId;
  readonly kind: 'order' | 'number' | 'twice';
  /** The number found, and the one expected; both for `number` only. */
  readonly found: number | null;
  readonly expected: number;
}

export const facts = { id: 'section-order', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const order = context.form.sections.map(({ id }) => id);
  const seen = new Set<SectionId>();
  let latest = 0;
  for (const { id, number, span } of context.head.sections) {
    if (id === null) continue;
    const expected = order.indexOf(id) + 1;
    const kind = seen.has(id) ? 'twice' : expected < latest ? 'order' : number !== null && number !== expected ? 'number' : null;
    seen.add(id);
    latest = Math.max(latest, expected);
    yield kind ? { span, key: `${id} ${kind}`, data: { section: id, kind, found: number, expected } } : true;
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '部分的顺序和序号', en: 'Order and numbers of the sections' },
  zh: ({ section, kind, found, expected }) =>
    kind === 'number'
      ? `“${sectionName(section, 'zh')}”的序号为“${numeralOf(found ?? 0)}”；应为“${numeralOf(expected)}”，请更正。`
      : kind === 'order'
        ? `“${sectionName(section, 'zh')}”排在了后面部分之后；六个部分应按格式的顺序，请调整。`
        : `“${sectionName(section, 'zh')}”出现了两次；每个部分应只有一处，请合并。`,
  en: ({ section, kind, found, expected }) =>
    kind === 'number'
      ? `"${sectionName(section, 'en')}" is numbered ${found ?? 0}; expected ${expected}, renumber it.`
      : kind === 'order'
        ? `"${sectionName(section, 'en')}" stands after a later section; expected the order of the form, move it.`
        : `"${sectionName(section, 'en')}" is there twice; expected it once, merge both.`,
};

export const about: RuleAbout = [
  sectionsClause,
  '读者和系统按固定的顺序和序号找各部分；序号错乱，也常是增删部分后没有改。',
  'Readers and programs look for the sections by their fixed order and numbers; wrong numbers often tell that a section was added or taken out.',
];
