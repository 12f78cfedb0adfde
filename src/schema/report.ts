/** The JSON Schema of `AnnualReport`, one per edition: the tables from the form's declaration, the head from a table of words. */
import { declinedForms } from '../form/declined.ts';
import {
  type Block,
  type Column,
  editionIds,
  type EditionId,
  type Form,
  type FormCell,
  formCells,
  formOf,
  forms,
  type Row,
  type Table,
} from '../form/index.ts';
import { unflatten } from '../report/flatten.ts';
import type { AnnualReport, Extension, MetadataEntry, ReportHead, ReportSection } from '../report/types.ts';
import type { Span } from '../diagnostic/types.ts';
import {
  annotated,
  date,
  described,
  dialect,
  field,
  type Fields,
  list,
  numberOrNull,
  objectOf,
  offset,
  oneOf,
  optional,
  orNull,
  ref,
  type Schema,
  text,
  titled,
  unitOf,
  type Words,
} from './parts.ts';

export const span: Schema = objectOf<Span>({
  start: field(offset, ['起点', 'start'], ['在 source.text 中的偏移（UTF-16 单元）。', 'Offset in source.text, in UTF-16 units.']),
  end: field(offset, ['终点', 'end'], ['不含此位。', 'Exclusive.']),
});

const metadataEntry = objectOf<MetadataEntry>({
  id: optional(
    oneOf(
      'title',
      'indexNumber',
      'documentNumber',
      'publisher',
      'publicationDate',
      'creationDate',
      'category',
      'keywords',
      'validity',
      'division',
    ),
    ['项目标识', 'id'],
    ['仅在认得标签时有。', 'Only where the label is known.'],
  ),
  label: field(text, ['标签', 'label']),
  value: field(text, ['内容', 'value']),
});

const section = (form: EditionId): Schema =>
  objectOf<ReportSection>({
    id: field(
      oneOf(...forms[form].sections.map(({ id }) => id), null),
      ['部分标识', 'id'],
      ['六部分之一；标题都对不上时为 null。', 'One of the six sections; null where the heading matches none.'],
    ),
    heading: field(text, ['标题', 'heading'], ['原文标题。', 'As found.']),
    number: field({ type: ['integer', 'null'] }, ['序号', 'number'], ['标题所印序号。', 'The printed numeral.']),
    text: field(text, ['正文', 'text'], ['段落以换行分隔，不含表格。', 'Paragraphs separated by newlines, tables left out.']),
    span: optional(ref('span'), ['位置', 'span']),
  });

const extension = objectOf<Extension>({
  table: field(
    { anyOf: [ref('tableId'), { const: 'statistics' }] },
    ['表', 'table'],
    ['statistics：只认出、不读取的统计表。', 'statistics: a list that is recognised and not read.'],
  ),
  id: optional(text, ['指标标识', 'id'], ['统计表的指标，认得时有。', 'The line of such a list, where known.']),
  label: field(text, ['行标签', 'label']),
  unit: optional(text, ['单位', 'unit'], ['标签旁所印。', 'As printed beside the label.']),
  edition: optional(
    oneOf(...editionIds, ...declinedForms.map(({ id }) => id)),
    ['所属版本', 'edition'],
    ['属于另一版格式时有。', 'Where the values belong to another edition.'],
  ),
  columns: field(
    list(
      objectOf<Extension['columns'][number]>({
        label: field(text, ['列标签', 'label']),
        id: optional(text, ['列标识', 'id']),
        value: field(numberOrNull, ['数值', 'value']),
      }),
    ),
    ['各列', 'columns'],
  ),
});

const head: Fields<ReportHead> = {
  title: field(orNull(text), ['标题', 'title']),
  organ: field(orNull(text), ['机关名称', 'organ']),
  year: field(
    { type: ['integer', 'null'] },
    ['报告年度', 'data year'],
    ['数据所属年度；报告在次年公布。', 'The year of the data; the report is published in the year after.'],
  ),
  period: field(
    orNull(
      objectOf<NonNullable<ReportHead['period']>>({
        from: field(date, ['起', 'from']),
        to: field(date, ['止', 'to']),
      }),
    ),
    ['统计期限', 'statistical period'],
  ),
  dates: field(
    objectOf<ReportHead['dates']>({
      signed: field(orNull(date), ['落款日期', 'signed']),
      published: field(orNull(date), ['发布日期', 'published']),
    }),
    ['日期', 'dates'],
  ),
  metadata: field(
    list(ref('metadataEntry')),
    ['信息要素表', 'metadata'],
    ['网站在报告上方所列索引号、发布机构等。', 'The table that sites put above a report.'],
  ),
  preamble: field(text, ['引言', 'preamble'], ['第一个标题之前的文字。', 'Prose before the first heading.']),
  sections: field(list(ref('section')), ['各部分', 'sections']),
  extensions: field(
    list(ref('extension')),
    ['格式以外的行', 'extensions'],
    ['地方增设的行、另一版的数据等。', 'Provincial rows, values of another edition.'],
  ),
  units: optional(
    { type: 'object', additionalProperties: text },
    ['另用的单位', 'units'],
    ['单元格所印单位与格式不同时，按路径列出。', 'By path: a unit that a cell prints and that differs from that of the form.'],
  ),
};

type Tree = { [key: string]: Tree | Schema };

function place(tree: Tree, keys: readonly string[], leaf: Schema): void {
  const [key, ...rest] = keys as [string, ...string[]];
  if (rest.length === 0) tree[key] = leaf;
  else place((tree[key] ??= {}) as Tree, rest, leaf);
}

const unitWords: Readonly<Record<Column['unit'], Words>> = {
  件: ['单位：件', 'unit: cases or items'],
  项: ['单位：项', 'unit: items'],
  万元: ['单位：万元', 'unit: CNY 10,000'],
  unstated: ['格式未印单位', 'unit not printed in the form'],
};

const cell = (column: Column): Schema => ({
  ...annotated({ schema: numberOrNull, title: [column.label, column.en], about: unitWords[column.unit] }),
  'x-unit': unitOf(column.unit),
});

const row = (block: Block, own: Row): Schema => ({
  ...titled([own.label, own.en]),
  ...(block.caption !== undefined && described([block.caption, block.captionEn ?? block.caption])),
  type: 'object',
  properties: Object.fromEntries(block.columns.map((column) => [column.id, cell(column)])),
  required: block.columns.map(({ id }) => id),
  additionalProperties: false,
});

/** Turns nested places into object schemas; what is a schema already stays. */
function close(tree: Tree, title: Words | undefined, titles: ReadonlyMap<Tree, Words>): Schema {
  const properties = Object.fromEntries(
    Object.entries(tree).map(([key, node]) => [key, 'type' in node ? node : close(node as Tree, titles.get(node as Tree), titles)]),
  );
  return {
    ...(title && titled(title)),
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function tableSchema(edition: EditionId, table: Table): Schema {
  const tree: Tree = {};
  const titles = new Map<Tree, Words>();
  for (const block of table.blocks)
    for (const own of block.rows) {
      const keys = own.id.split('.');
      place(tree, keys, row(block, own));
      const group = own.groups?.at(-1);
      if (keys.length > 1 && group !== undefined)
        titles.set(tree[keys[0] as string] as Tree, [group, forms[edition].english[group] ?? group]);
    }
  return close(tree, tableWords(forms[edition], table), titles);
}

function tableWords({ sections }: Form, table: Table): Words | undefined {
  const own = sections.find(({ id }) => id === table.id);
  return own && [own.title, own.en];
}

const noTable = (form: Form, table: Table): Schema => ({ ...titled(tableWords(form, table) ?? [table.id, table.id]), ...ref('noValues') });

/** A small report whose sums hold: three requests received, two answered, one carried forward. */
export function exampleOf(edition: EditionId): AnnualReport {
  const counts: Readonly<Record<string, number>> = { received: 3, granted: 2, outcomeTotal: 2, carriedOut: 1 };
  const valueOf = ({ table, row, column }: FormCell): number =>
    table.id === 'requests' && (column.id === 'naturalPerson' || column.id === 'total') ? (counts[row.id] ?? 0) : 0;
  const year = forms[edition].years.from;
  return unflatten(Object.fromEntries([...formCells(edition)].map(([path, own]) => [path, valueOf(own)])), edition, {
    title: `某县某局${year}年政府信息公开工作年度报告`,
    organ: '某县某局',
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    dates: { signed: `${year + 1}-01-20`, published: `${year + 1}-01-21` },
    sections: forms[edition].sections.map(({ id, numeral, title }, i) => ({
      id,
      heading: `${numeral}、${title}`,
      number: i + 1,
      text: '',
    })),
  });
}

/** Tables, rows and cells without a value. */
const noValues: Schema = { type: ['object', 'null'], additionalProperties: ref('noValues') };

/**
 * The schema of one edition's report, to be published alone or embedded in another: the same in both places. Without an
 * edition that of a source that holds no report that is read.
 */
export function reportSchema(edition: EditionId | null, id: string): Schema {
  const form = forms[formOf(edition)];
  const shape = objectOf<ReportHead>(head) as { readonly properties: Schema; readonly required: readonly string[] };
  return {
    ...dialect,
    $id: id,
    ...titled(
      edition === null
        ? ['未读取的来源：没有格式版本，各表数值均为空', 'a source that holds no report that is read: no edition, no values']
        : [`政府信息公开工作年度报告（${form.notice}）`, `annual report on open government information (${edition})`],
    ),
    ...shape,
    properties: {
      edition: { ...titled(['格式版本', 'edition']), const: edition },
      ...shape.properties,
      ...Object.fromEntries(form.tables.map((table) => [table.id, edition === null ? noTable(form, table) : tableSchema(edition, table)])),
    },
    required: ['edition', ...shape.required, ...form.tables.map((table) => table.id)],
    $defs: {
      span,
      metadataEntry,
      section: section(form.id),
      extension,
      tableId: oneOf(...form.tables.map((table) => table.id)),
      editionId: oneOf(...editionIds),
      ...(edition === null && { noValues }),
    },
    ...(edition !== null && { examples: [exampleOf(edition)] }),
  };
}
