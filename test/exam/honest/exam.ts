/** Honest reports: balanced tables and prose that agrees with them. What is found in them above `info` is a false alarm. */
import type { Finding } from '../../../src/check/finding.ts';
import { validate } from '../../../src/check/index.ts';
import type { SectionId } from '../../../src/form/index.ts';
import { unflatten } from '../../../src/report/flatten.ts';
import type { AnnualReport } from '../../../src/report/types.ts';
import { type Random, randomOf, seedOf } from '../random.ts';
import type { Values } from '../values.ts';
import { type Body, drawBody } from './body.ts';
import { proseOf } from './prose.ts';

export interface HonestReport {
  readonly seed: number;
  readonly level: Body['level'];
  readonly report: AnnualReport;
  readonly previous?: AnnualReport;
}

const headings: Readonly<Record<SectionId, readonly string[]>> = {
  overall: ['总体情况'],
  proactive: ['主动公开政府信息情况', '行政机关主动公开政府信息情况'],
  requests: ['收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'],
  disputes: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
  ],
  problems: ['存在的主要问题及改进情况', '存在的主要问题及整改措施', '政府信息公开工作存在的主要问题及改进情况'],
  otherMatters: ['其他需要报告的事项'],
};

const numerals = '一二三四五六';
const two = (value: number): string => String(value).padStart(2, '0');

/** Governments publish by the end of March, all others by the end of January. */
function dates(body: Body, year: number, random: Random): AnnualReport['dates'] {
  const late = body.level === 'province' || body.level === 'city' || body.level === 'county';
  const month = late ? random.int(1, 3) : 1;
  const day = random.int(4, 26);
  return { signed: `${year + 1}-${two(month)}-${two(day)}`, published: `${year + 1}-${two(month)}-${two(day + random.int(0, 2))}` };
}

function reportOf(body: Body, year: number, values: Values, random: Random): AnnualReport {
  const prose = proseOf({ ...body, year, values }, random);
  return unflatten(Object.fromEntries(values), 'cn-ogi-2021', {
    title: `${body.organ}${year}年政府信息公开工作年度报告`,
    organ: body.organ,
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    dates: dates(body, year, random),
    preamble: `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求编制本报告，统计期限为${year}年1月1日至12月31日。如有疑问，请与${body.organ}公开工作机构联系（地址：文昌路18号，电话：0000-5551234）。`,
    sections: (Object.keys(headings) as SectionId[]).map((id, at) => ({
      id,
      heading: `${numerals[at]!}、${random.pick(headings[id])}`,
      number: at + 1,
      text: prose[id],
    })),
  });
}

export function honestReport(seed: number): HonestReport {
  const random = randomOf(seedOf('honest', seed));
  const body = drawBody(random);
  const report = reportOf(body, body.year, body.values, random);
  if (!body.previous) return { seed, level: body.level, report };
  const { previous, ...alone } = body;
  return { seed, level: body.level, report, previous: reportOf({ ...alone, lapsed: 0 }, body.year - 1, previous, random) };
}

/** What the default profile says of an honest report above `info`. */
export const falseAlarms = ({ report, previous }: HonestReport): Finding[] =>
  validate(report, previous ? { previous } : {}).findings.filter(({ severity }) => severity !== 'info');

export { describe } from '../../../src/render/describe.ts';
