/** The JSON Schemas of `ParseResult` and `Validation`. */
import type { Finding, Suspect, Validation } from '../check/index.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { type EditionId, editionIds, formCells } from '../form/index.ts';
import type { Cell, HeadCandidate, HeadEvidence, HeadValue, ParseResult, SourceInfo } from '../report/types.ts';
import {
  count,
  date,
  dialect,
  flag,
  type Fields,
  list,
  number,
  numberOrNull,
  objectOf,
  oneOf,
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
  code: { schema: kebab, title: ['代码', 'code'] },
  severity: { schema: severity, title: ['程度', 'severity'] },
  cells: {
    schema: list(ref('cellPath')),
    title: ['相关单元格', 'cells'],
    about: ['涉及整篇时为空。', 'Empty where the whole document is meant.'],
  },
  span: { schema: ref('span'), title: ['位置', 'span'], optional: true },
  data: { schema: { type: 'object' }, title: ['数据', 'data'], about: ['内容由代码决定。', 'Its shape is fixed by the code.'] },
};

const cell = objectOf<Cell>({
  path: { schema: ref('cellPath'), title: ['路径', 'path'], about: ['表.行.列', '<table>.<row>.<column>'] },
  value: {
    schema: numberOrNull,
    title: ['数值', 'value'],
    about: ['不能确定时为 null；空白不是零。', 'Null where it is not known; blank is not zero.'],
  },
  state: { schema: oneOf('number', 'blank', 'dash', 'none', 'text', 'absent'), title: ['状态', 'state'] },
  certainty: { schema: certainty, title: ['把握', 'certainty'] },
  text: { schema: text, title: ['文字', 'text'], about: ['已解码。', 'Decoded.'] },
  raw: { schema: text, title: ['原文', 'raw'], about: ['与来源一字不差，含标记。', 'As in the source, markup and all.'] },
  unit: { schema: text, title: ['单位', 'unit'], about: ['单元格内写有单位时。', 'A unit that stands in the cell.'], optional: true },
  edited: {
    schema: { const: true },
    title: ['已改', 'edited'],
    about: ['由人填写，不作确定。', 'Set by a person; never certain.'],
    optional: true,
  },
  span: { schema: ref('span'), title: ['位置', 'span'], optional: true },
  alternatives: {
    schema: list(numberOrNull),
    title: ['其他读法', 'alternatives'],
    about: ['仅在存疑时。', 'Only where doubtful.'],
    optional: true,
  },
});

const source = objectOf<SourceInfo>({
  text: { schema: text, title: ['文本', 'text'], about: ['所有位置所指的文本。', 'The decoded text that all spans point into.'] },
  encoding: { schema: text, title: ['编码', 'encoding'] },
  encodingCertainty: { schema: certainty, title: ['编码把握', 'certainty of the encoding'] },
  format: {
    schema: text,
    title: ['格式', 'format'],
    about: ['html、markdown、text、docx、xlsx、pdf 等。', 'html, markdown, text, docx, xlsx, pdf, or another reader.'],
  },
  script: { schema: oneOf('hans', 'hant', 'mixed'), title: ['繁简', 'script'] },
  glossed: { schema: flag, title: ['是否注音', 'glossed'], about: ['原文夹有拼音。', 'Whether pinyin glosses were found.'] },
  places: {
    schema: list({ type: 'object' }),
    title: ['在文件中的位置', 'places'],
    about: ['仅二进制文件有。', 'Only of binary files.'],
    optional: true,
  },
});

/** A value of the head with the candidates it was chosen from. */
function headValue(of: Schema): Schema {
  const candidate = objectOf<HeadCandidate<unknown>>({
    value: { schema: of, title: ['取值', 'value'] },
    from: {
      schema: oneOf('pageTitle', 'metadata', 'heading', 'preamble', 'signature', 'overview', 'tables'),
      title: ['出处', 'where it was found'],
    },
    span: { schema: orNull(span), title: ['位置', 'span'] },
    against: { schema: list(text), title: ['反证', 'what speaks against it'] },
  });
  return objectOf<HeadValue<unknown>>({
    value: { schema: { anyOf: [of, { type: 'null' }] }, title: ['取值', 'value'] },
    certainty: { schema: certainty, title: ['把握', 'certainty'] },
    span: { schema: span, title: ['位置', 'span'], optional: true },
    alternatives: {
      schema: list(of),
      title: ['其他取值', 'alternatives'],
      about: ['仅在存疑时。', 'Only where doubtful.'],
      optional: true,
    },
    candidates: { schema: list(candidate), title: ['候选', 'candidates'] },
  });
}

/** The schema of `ParseResult`; the reports' schemas are embedded under their own ids. */
export function parseResultSchema(id: string, reportId: (edition: EditionId | null) => string): Schema {
  return {
    ...dialect,
    $id: id,
    ...titled(['读取结果', 'result of reading']),
    ...objectOf<ParseResult>({
      kind: {
        schema: oneOf('report', 'blankForm', 'otherForm', 'notAReport', 'several'),
        title: ['文件种类', 'kind of document'],
        about: [
          'otherForm：认得但不读的旧格式；several：一份文件含多份报告。',
          'otherForm: an edition recognised but not read; several: more than one report in the input.',
        ],
      },
      report: { schema: { anyOf: [...editionIds, null].map((edition) => ({ $ref: reportId(edition) })) }, title: ['报告', 'report'] },
      cells: {
        schema: { type: 'object', propertyNames: ref('cellPath'), additionalProperties: ref('cell') },
        title: ['单元格', 'cells'],
        about: ['以路径为键。', 'By path.'],
      },
      counts: {
        schema: objectOf<ParseResult['counts']>({
          certain: { schema: count, title: ['确定', 'certain'] },
          inferred: { schema: count, title: ['推定', 'inferred'] },
          doubtful: { schema: count, title: ['存疑', 'doubtful'] },
          absent: { schema: count, title: ['缺失', 'absent'] },
        }),
        title: ['单元格计数', 'counts of cells'],
      },
      head: {
        schema: objectOf<HeadEvidence>({
          title: { schema: headValue(text), title: ['标题', 'title'] },
          organ: { schema: headValue(text), title: ['机关', 'organ'] },
          year: { schema: headValue(number), title: ['年度', 'year'] },
          published: { schema: headValue(date), title: ['发布日期', 'date of publication'] },
          organId: {
            schema: headValue(text),
            title: ['机关代码', 'code of the organ'],
            about: ['索引号所含统一社会信用代码或组织机构代码。', 'The code in the printed index number.'],
          },
          division: { schema: headValue(text), title: ['行政区划代码', 'code of the division'], about: ['GB/T 2260', 'GB/T 2260'] },
          level: {
            schema: headValue(oneOf('national', 'province', 'prefecture', 'county', 'township')),
            title: ['行政层级', 'level of the division'],
          },
        }),
        title: ['题头依据', 'evidence of the head'],
      },
      messages: {
        schema: list(ref('message')),
        title: ['消息', 'messages'],
        about: ['读取中的异常，各指明相关单元格。', 'What was odd in reading; each names its cells.'],
      },
      source: { schema: ref('source'), title: ['来源', 'source'] },
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
  cause: {
    schema: oneOf('report', 'reading', 'unknown'),
    title: ['归因', 'cause'],
    about: ['报告自身、读取，或不明。', "The report's own, the reading's, or not known."],
  },
  fingerprint: { schema: text, title: ['指纹', 'fingerprint'], about: ['同一问题始终相同。', 'The same for the same finding.'] },
  page: { schema: text, title: ['规则说明', 'page of the rule'] },
});

/** The schema of `Validation`. */
export const validationSchema = (id: string): Schema => ({
  ...dialect,
  $id: id,
  ...titled(['检查结果', 'result of checking']),
  ...objectOf<Validation>({
    ok: { schema: flag, title: ['是否无错误', 'ok'], about: ['没有 error 级的问题。', 'No finding of severity error.'] },
    complete: {
      schema: flag,
      title: ['检查是否完整', 'complete'],
      about: ['为 false 时，没有发现问题不等于没有问题。', 'Where false, no finding does not mean that nothing is wrong.'],
    },
    findings: { schema: list(ref('finding')), title: ['问题', 'findings'] },
    suspects: {
      schema: list(
        objectOf<Suspect>({
          cell: { schema: ref('cellPath'), title: ['单元格', 'cell'] },
          reported: { schema: number, title: ['所报数值', 'reported'] },
          proposed: { schema: number, title: ['可使各式成立的数值', 'value that would repair the findings'] },
          pattern: {
            schema: oneOf('single', 'swapped', 'compensating', 'split', 'pair'),
            title: ['情形', 'pattern'],
            about: [
              '单个单元格，或同行两格对调、相抵、一数拆为两格等。',
              'One cell alone, or one of two: swapped, compensating, one number split over two, or another pair.',
            ],
          },
          findings: { schema: list(ref('finding')), title: ['所涉问题', 'findings'] },
        }),
      ),
      title: ['可疑单元格', 'suspects'],
    },
    counts: {
      schema: objectOf<Validation['counts']>({
        evaluated: { schema: count, title: ['已判', 'evaluated'] },
        passed: { schema: count, title: ['通过', 'passed'] },
        failed: { schema: count, title: ['未过', 'failed'] },
        notEvaluable: { schema: count, title: ['无法判断', 'not evaluable'] },
      }),
      title: ['计数', 'counts'],
    },
  }),
  $defs: { span, cellPath: cellPath(), finding },
});
