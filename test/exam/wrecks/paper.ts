/** A report on paper: prose and tables of slots. A family of wrecks changes it before it is printed. */
import { type CellPath, type EditionId, cellPath, type Form, forms, type TableId } from '../../../src/form/index.ts';
import type { Random } from '../random.ts';
import { drawValues, scales, type Values } from '../values.ts';

/** What reading must give for a cell. */
export type Truth =
  /** `marked`: something stands in or beside the digits, so that a reader may also give the text. */
  | { readonly kind: 'number'; readonly value: number; readonly marked?: boolean }
  /** Printed without a number: empty, a dash, 无. */
  | { readonly kind: 'blank' | 'dash' | 'none' }
  /** The copy does not hold it: null, and said. */
  | { readonly kind: 'gone' }
  /** Nobody can be sure: anything but a certain other value. */
  | { readonly kind: 'open'; readonly value: number | null }
  /** The print itself is doubtful: never certain. */
  | { readonly kind: 'doubt' };

/** One printed cell. Slots that are the same object in neighbouring places of a table are merged. */
export interface Slot {
  text: string;
  /** Markup of the contents where it is not the text (HTML and Markdown). */
  html?: string;
  path?: CellPath;
  truth?: Truth;
  /** The row or column of the form that a printed head names. */
  row?: string;
  column?: string;
}

export type Table = Slot[][];

export type Part = { kind: 'heading' | 'text'; text: string } | { kind: 'table'; id: TableId | null; table: Table };

export interface Paper {
  readonly form: Form;
  readonly values: Values;
  readonly organ: string;
  readonly year: number;
  parts: Part[];
}

const places = ['云溪县', '岚河市', '松坪区', '白鹭县', '青石县', '临湾市', '南桥区', '丰河县'];
const offices = ['人民政府', '水务局', '文化和旅游局', '农业农村局', '民政局', '教育局', '审计局', '交通运输局'];

export const slot = (text: string, more: Partial<Slot> = {}): Slot => ({ text, ...more });

export const numberTruth = (value: number): Truth => ({ kind: 'number', value });

/** The printed value of a cell of the form. */
const valueSlot = (path: CellPath, values: Values, blank: ReadonlySet<CellPath>): Slot =>
  blank.has(path)
    ? slot('', { path, truth: { kind: 'blank' } })
    : slot(String(values.get(path)!), { path, truth: numberTruth(values.get(path)!) });

export function tableTwo(form: Form, value: (path: CellPath) => Slot): Table {
  const table: Table = [];
  for (const block of form.tables.find(({ id }) => id === 'proactive')!.blocks) {
    const caption = slot(block.caption!);
    const width = block.columns.length;
    // A block of fewer columns is as wide as the others: its first column takes what is left over.
    const spread = <T>(cells: readonly T[]): T[] => cells.flatMap((cell, at) => (at === 0 ? Array<T>(4 - width).fill(cell) : [cell]));
    table.push(Array<Slot>(4).fill(caption));
    table.push([slot('信息内容'), ...spread(block.columns.map((column) => slot(column.label, { column: column.id })))]);
    for (const row of block.rows)
      table.push([
        slot(row.label, { row: row.id }),
        ...spread(block.columns.map((column) => value(cellPath('proactive', row.id, column.id)))),
      ]);
  }
  return table;
}

export function tableThree(form: Form, value: (path: CellPath) => Slot): Table {
  const { heads, blocks } = form.tables.find(({ id }) => id === 'requests')!;
  const { columns, rows } = blocks[0]!;
  const note = slot(heads[0]!);
  const group = slot('法人或其他组织');
  const leaves = columns.map((column) => slot(column.label, { column: column.id }));
  const upper = columns.map((column, at) => (column.group ? group : leaves[at]!));
  const table: Table = [
    [note, note, note, ...Array<Slot>(7).fill(slot(heads[1]!))],
    [note, note, note, ...upper],
    [note, note, note, ...leaves],
  ];
  const groups = new Map<string, Slot>();
  for (const row of rows) {
    const above = (row.groups ?? []).map((text) => {
      if (!groups.has(text)) groups.set(text, slot(text));
      return groups.get(text)!;
    });
    const own = slot(row.label, { row: row.id });
    table.push([
      ...above,
      ...Array<Slot>(3 - above.length).fill(own),
      ...columns.map((column) => value(cellPath('requests', row.id, column.id))),
    ]);
  }
  return table;
}

export function tableFour(form: Form, value: (path: CellPath) => Slot): Table {
  const { columns, rows } = form.tables.find(({ id }) => id === 'disputes')!.blocks[0]!;
  const litigation = slot('行政诉讼');
  const table: Table = [[], [], [], []];
  for (const row of rows) {
    const own = slot(row.label, { row: row.id });
    for (const column of columns) {
      const head = slot(column.label, { column: column.id, row: row.id });
      table[0]!.push(row.groups ? litigation : own);
      table[1]!.push(row.groups ? own : head);
      table[2]!.push(head);
      table[3]!.push(value(cellPath('disputes', row.id, column.id)));
    }
  }
  return table;
}

/** A whole report: title, six sections, three tables. Some print no zeros. */
export function drawPaper(random: Random, edition: EditionId = random.chance(0.75) ? 'cn-ogi-2021' : 'cn-ogi-2019'): Paper {
  const form = forms[edition];
  const values = drawValues(
    edition,
    random.pick([scales.none, scales.few, scales.few, scales.some, scales.some, scales.many, scales.huge]),
    random,
  );
  const zeros = random.pick([0, 0, 0, 0.3, 0.9, 1]);
  const blank = new Set([...values].filter(([, value]) => value === 0 && random.chance(zeros)).map(([path]) => path));
  const year = edition === 'cn-ogi-2019' ? random.int(2019, 2020) : random.int(2021, 2024);
  const organ = random.pick(places) + random.pick(offices);
  const value = (path: CellPath): Slot => valueSlot(path, values, blank);
  const parts: Part[] = [
    { kind: 'heading', text: `${organ}${year}年政府信息公开工作年度报告` },
    {
      kind: 'text',
      text: `根据《中华人民共和国政府信息公开条例》的规定，${organ}编制本报告。所列数据的统计期限为${year}年1月1日至12月31日。`,
    },
    { kind: 'heading', text: '一、总体情况' },
    { kind: 'text', text: '本机关围绕群众关切做好公开，答复申请注重沟通，平台内容逐条校对后发布。' },
    { kind: 'heading', text: '二、主动公开政府信息情况' },
    { kind: 'table', id: 'proactive', table: tableTwo(form, value) },
    { kind: 'heading', text: '三、收到和处理政府信息公开申请情况' },
    { kind: 'table', id: 'requests', table: tableThree(form, value) },
    { kind: 'heading', text: '四、政府信息公开行政复议、行政诉讼情况' },
    { kind: 'table', id: 'disputes', table: tableFour(form, value) },
    { kind: 'heading', text: '五、存在的主要问题及改进情况' },
    { kind: 'text', text: '公开内容的深度还不均衡，下一步将加强对基层的指导，完善审核环节。' },
    { kind: 'heading', text: '六、其他需要报告的事项' },
    { kind: 'text', text: '本机关没有其他需要报告的事项。' },
  ];
  return { form, values, organ, year, parts };
}

/** The first table with an id. */
export function tableOf(paper: Paper, id: TableId): Table {
  const part = paper.parts.find((candidate) => candidate.kind === 'table' && candidate.id === id);
  if (part?.kind !== 'table') throw new Error(`no table ${id}`);
  return part.table;
}

/** The slots that hold cells of the form, each once, in printed order. */
export function valueSlots(paper: Paper, id?: TableId): Slot[] {
  const found = new Set<Slot>();
  for (const part of paper.parts)
    if (part.kind === 'table' && (!id || part.id === id))
      for (const line of part.table) for (const each of line) if (each.path) found.add(each);
  return [...found];
}

/** Where the values of table three begin, and the index of the line of a row. */
export const firstValue = 3;
export const headLines = 3;
export const lineOf = (table: Table, row: string): number =>
  table.findIndex((line) => line.some((each) => each.row === row && !each.column));
