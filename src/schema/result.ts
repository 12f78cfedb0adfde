/** The JSON Schemas of `ParseResult` and `Validation`. */
import type { Finding, Suspect, Validation } from '../check/index.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { type EditionId, editionIds, formCells } from '../form/index.ts';
import type { Cell, HeadCandidate, HeadEvidence, HeadValue, ParseResult, SourceInfo } from '../report/types.ts';
import {
  count,
  date,
  dialect,
  field,
  type Fields,
  flag,
  list,
  number,
  numberOrNull,
  objectOf,
  oneOf,
  optional,
  orNull,
  ref,
  type Schema,
  text,
  titled,
} from './parts.ts';
import { reportSchema, span } from './report.ts';

const kebab: Schema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const severity = oneOf('error', 'warning', 'info');
const certainty = oneOf('certain', 'inferred', 'doubtful');
const cellPath = (): Schema => oneOf(...new Set(editionIds.flatMap((edition) => [...formCells(edition).keys()])));

const diagnostic: Fields<Diagnostic> = {
  code: field(kebab, ['代码', 'code']),
  severity: field(severity, ['程度', 'severity']),
  cells: field(list(ref('cellPath')), ['相关单元格', 'cells'], ['涉及整篇时为空。', 'Empty where the whole document is meant.']),
  span: optional(ref('span'), ['位置', 'span']),
  data: field({ type: 'object' }, ['数据', 'data'], ['内容由代码决定。', 'Its shape is fixed by the code.']),
};

const cell = objectOf<Cell>({
  path: field(ref('cellPath'), ['路径', 'path'], ['表.行.列', '<table>.<row>.<column>']),
  value: field(numberOrNull, ['数值', 'value'], ['不能确定时为 null；空白不是零。', 'Null where it is not known; blank is not zero.']),
  state: field(oneOf('number', 'blank', 'dash', 'none', 'text', 'absent'), ['状态', 'state']),
  certainty: field(certainty, ['把握', 'certainty']),
  text: field(text, ['文字', 'text'], ['已解码。', 'Decoded.']),
  raw: field(text, ['原文', 'raw'], ['与来源一字不差，含标记。', 'As in the source, markup and all.']),
  unit: optional(text, ['单位', 'unit'], ['单元格内写有单位时。', 'A unit that stands in the cell.']),
  edited: optional({ const: true }, ['已改', 'edited'], ['由人填写，不作确定。', 'Set by a person; never certain.']),
  span: optional(ref('span'), ['位置', 'span']),
  alternatives: optional(list(numberOrNull), ['其他读法', 'alternatives'], ['仅在存疑时。', 'Only where doubtful.']),
});

const source = objectOf<SourceInfo>({
  text: field(text, ['文本', 'text'], ['所有位置所指的文本。', 'The decoded text that all spans point into.']),
  encoding: field(text, ['编码', 'encoding']),
  encodingCertainty: field(certainty, ['编码把握', 'certainty of the encoding']),
  format: field(
    text,
    ['格式', 'format'],
    ['html、markdown、text、docx、xlsx、pdf 等。', 'html, markdown, text, docx, xlsx, pdf, or another reader.'],
  ),
  script: field(oneOf('hans', 'hant', 'mixed'), ['繁简', 'script']),
  glossed: field(flag, ['是否注音', 'glossed'], ['原文夹有拼音。', 'Whether pinyin glosses were found.']),
  places: optional(list({ type: 'object' }), ['在文件中的位置', 'places'], ['仅二进制文件有。', 'Only of binary files.']),
});

/** A value of the head with the candidates it was chosen from. */
function headValue(of: Schema): Schema {
  const candidate = objectOf<HeadCandidate<unknown>>({
    value: field(of, ['取值', 'value']),
    from: field(oneOf('pageTitle', 'metadata', 'heading', 'preamble', 'signature', 'overview', 'tables'), ['出处', 'where it was found']),
    span: field(orNull(span), ['位置', 'span']),
    against: field(list(text), ['反证', 'what speaks against it']),
  });
  return objectOf<HeadValue<unknown>>({
    value: field({ anyOf: [of, { type: 'null' }] }, ['取值', 'value']),
    certainty: field(certainty, ['把握', 'certainty']),
    span: optional(span, ['位置', 'span']),
    alternatives: optional(list(of), ['其他取值', 'alternatives'], ['仅在存疑时。', 'Only where doubtful.']),
    candidates: field(list(candidate), ['候选', 'candidates']),
  });
}

/** The schema of `ParseResult`; the reports' schemas are embedded under their own ids. */
export function parseResultSchema(id: string, reportId: (edition: EditionId | null) => string): Schema {
  return {
    ...dialect,
    $id: id,
    ...titled(['读取结果', 'result of reading']),
    ...objectOf<ParseResult>({
      kind: field(
        oneOf('report', 'blankForm', 'otherForm', 'notAReport', 'several'),
        ['文件种类', 'kind of document'],
        [
          'otherForm：认得但不读的旧格式；several：一份文件含多份报告。',
          'otherForm: an edition recognised but not read; several: more than one report in the input.',
        ],
      ),
      report: field({ anyOf: [...editionIds, null].map((edition) => ({ $ref: reportId(edition) })) }, ['报告', 'report']),
      cells: field(
        { type: 'object', propertyNames: ref('cellPath'), additionalProperties: ref('cell') },
        ['单元格', 'cells'],
        ['以路径为键。', 'By path.'],
      ),
      counts: field(
        objectOf<ParseResult['counts']>({
          certain: field(count, ['确定', 'certain']),
          inferred: field(count, ['推定', 'inferred']),
          doubtful: field(count, ['存疑', 'doubtful']),
          absent: field(count, ['缺失', 'absent']),
        }),
        ['单元格计数', 'counts of cells'],
      ),
      head: field(
        objectOf<HeadEvidence>({
          title: field(headValue(text), ['标题', 'title']),
          organ: field(headValue(text), ['机关', 'organ']),
          year: field(headValue(number), ['年度', 'year']),
          published: field(headValue(date), ['发布日期', 'date of publication']),
          organId: field(
            headValue(text),
            ['机关代码', 'code of the organ'],
            ['索引号所含统一社会信用代码或组织机构代码。', 'The code in the printed index number.'],
          ),
          division: field(headValue(text), ['行政区划代码', 'code of the division'], ['GB/T 2260', 'GB/T 2260']),
          level: field(headValue(oneOf('national', 'province', 'prefecture', 'county', 'township')), ['行政层级', 'level of the division']),
        }),
        ['题头依据', 'evidence of the head'],
      ),
      messages: field(
        list(ref('message')),
        ['消息', 'messages'],
        ['读取中的异常，各指明相关单元格。', 'What was odd in reading; each names its cells.'],
      ),
      source: field(ref('source'), ['来源', 'source']),
    }),
    $defs: {
      span,
      cellPath: cellPath(),
      cell,
      message: objectOf<Diagnostic>(diagnostic),
      source,
      ...Object.fromEntries(
        [...editionIds, null].map((edition) => [edition ?? 'withoutEdition', reportSchema(edition, reportId(edition))]),
      ),
    },
  };
}

const finding = objectOf<Omit<Finding, 'code' | 'data'> & Diagnostic>({
  ...diagnostic,
  cause: field(
    oneOf('report', 'reading', 'unknown'),
    ['归因', 'cause'],
    ['报告自身、读取，或不明。', "The report's own, the reading's, or not known."],
  ),
  fingerprint: field(text, ['指纹', 'fingerprint'], ['同一问题始终相同。', 'The same for the same finding.']),
  page: field(text, ['规则说明', 'page of the rule']),
});

/** The schema of `Validation`. */
export const validationSchema = (id: string): Schema => ({
  ...dialect,
  $id: id,
  ...titled(['检查结果', 'result of checking']),
  ...objectOf<Validation>({
    ok: field(flag, ['是否无错误', 'ok'], ['没有 error 级的问题。', 'No finding of severity error.']),
    complete: field(
      flag,
      ['检查是否完整', 'complete'],
      ['为 false 时，没有发现问题不等于没有问题。', 'Where false, no finding does not mean that nothing is wrong.'],
    ),
    findings: field(list(ref('finding')), ['问题', 'findings']),
    suspects: field(
      list(
        objectOf<Suspect>({
          cell: field(ref('cellPath'), ['单元格', 'cell']),
          reported: field(number, ['所报数值', 'reported']),
          proposed: field(number, ['可使各式成立的数值', 'value that would repair the findings']),
          pattern: field(
            oneOf('single', 'swapped', 'compensating', 'split', 'pair'),
            ['情形', 'pattern'],
            [
              '单个单元格，或同行两格对调、相抵、一数拆为两格等。',
              'One cell alone, or one of two: swapped, compensating, one number split over two, or another pair.',
            ],
          ),
          findings: field(list(ref('finding')), ['所涉问题', 'findings']),
        }),
      ),
      ['可疑单元格', 'suspects'],
    ),
    counts: field(
      objectOf<Validation['counts']>({
        evaluated: field(count, ['已判', 'evaluated']),
        passed: field(count, ['通过', 'passed']),
        failed: field(count, ['未过', 'failed']),
        notEvaluable: field(count, ['无法判断', 'not evaluable']),
      }),
      ['计数', 'counts'],
    ),
  }),
  $defs: { span, cellPath: cellPath(), finding },
});
