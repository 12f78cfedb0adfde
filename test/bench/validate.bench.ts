/** The checks: a report as read, a report as JSON, the figures alone as a form calls them at each key, and the edges. */
import { compare, describe, validate, validateFigures } from '../../src/check/index.ts';
import { parse } from '../../src/parse.ts';
import { flatten, unflatten } from '../../src/report/flatten.ts';
import { fixture, measure, milliseconds, table } from './measure.ts';

const result = parse(fixture('pipe-cells/input.txt'));
const { report } = result;
const values = flatten(report);
const broken = unflatten({ ...values, 'requests.received.total': 999 }, report.edition, report);
const [finding] = validate(broken).findings;
if (finding === undefined) throw new Error('a broken sum was not found');

const tasks: Readonly<Record<string, () => unknown>> = {
  '`validate(result)`': () => validate(result),
  '`validate(report)`': () => validate(report),
  '`validate(report)`, a sum broken': () => validate(broken),
  '`validate(report, { previous })`': () => validate(report, { previous: { ...report, year: (report.year ?? 2023) - 1 } }),
  '`validateFigures(report)`': () => validateFigures(report),
  '`compare(earlier, later)`': () => compare(report, broken),
  '`flatten(report)`': () => flatten(report),
  '`unflatten(values)`': () => unflatten(values, report.edition),
  '`describe(finding)`': () => describe(finding, { locale: 'zh' }),
};
const measured = await measure(tasks);
table([['call', 'ms'], ...Object.entries(measured).map(([name, { ms }]) => [name, milliseconds(ms)])]);
