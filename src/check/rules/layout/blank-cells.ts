import { byDoubt, counted, formCells, notRead, sectionName, zeroClause } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export interface Data {
  /** Caption of the block, or of the section where the table has no captions. */
  readonly zh: string;
  readonly en: string;
  readonly blank: number;
  readonly of: number;
  /** They may hold what was not read. */
  readonly unread: boolean;
}

export const facts = { id: 'blank-cells', severity: 'warning', strict: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const all = [...formCells(context.edition).values()];
  return context.form.tables.flatMap(({ id, blocks }) =>
    blocks
      .map((block) => {
        const cells = all.filter((cell) => cell.block === block).map(({ path }) => path);
        const blank = cells.filter((path) => context.operand(path).state === 'blank');
        const [zh, en] = [block.caption ?? sectionName(id, 'zh'), block.captionEn ?? sectionName(id, 'en')];
        return blank.length === 0
          ? true
          : byDoubt(context, blank).map(({ cells: paths, unread }) => ({
              cells: paths,
              data: { zh, en, blank: paths.length, of: cells.length, unread },
            }));
      })
      .flat(),
  );
};

export const words: RuleWords<Data> = {
  title: { zh: '空白单元格', en: 'Blank cells' },
  zh: ({ zh, blank, of, unread }) =>
    unread
      ? `“${zh}”有${blank}格读作空白（共${of}格），${notRead.zh}`
      : `“${zh}”${blank === of ? `的${of}格全部空白` : `有${blank}格空白（共${of}格）`}；空白不等于零，没有的应填0，请补填。`,
  en: ({ en, blank, of, unread }) =>
    unread
      ? `"${en}": ${blank} of ${counted(of, 'cell')} read as blank, ${notRead.en}`
      : `"${en}" has ${counted(blank, 'blank cell')} out of ${of}; a blank does not say 0, expected 0 where there was nothing, ${blank === 1 ? 'fill it in' : 'fill them in'}.`,
};

export const about: RuleAbout = [
  zeroClause,
  '空白可能是零，也可能是漏填，读者无从分辨，合计也无从核对。',
  'A blank may be a zero or an omission; readers cannot tell, and sums cannot be checked.',
  ['没有规章制定权的机关，规章一行有的留空。', 'Organs without the power to make rules sometimes leave that row blank.'],
];
