/**
 * Reads a report and prints its three tables, where each odd cell stands, what was doubtful, and what is wrong with it.
 *
 *     npm run example                                  the report beside this file
 *     npm run example -- path/to/report.html zh        another one, in Chinese
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { describe, forms, label, parse, validate } from 'gongkai';
import { fit, pad, terminalTable } from './terminal-table.mjs';

const words = {
  en: {
    read: (n) => `${n.certain} cells certain, ${n.inferred} inferred, ${n.doubtful} doubtful, ${n.absent} absent`,
    legend: '71! suspect   1~ inferred   ? doubtful, no value given   "/" as printed   blank is not 0',
    blank: 'blank',
    absent: 'absent',
    odd: 'Where the odd cells stand',
    doubtful: 'What was doubtful in reading',
    wrong: 'What is wrong with the report',
    place: (line, column) => `line ${line}, column ${column}`,
    notes: (n) => `and ${n} notes of less weight`,
    suspect: (s, name) => `${name}: ${s.reported} should be ${s.proposed}; that alone repairs every sum above`,
    proactive: '2. Proactive disclosure',
    requests: '3. Requests',
    disputes: '4. Reconsideration and litigation',
    nothing: 'nothing',
    or: ' or ',
    empty: 'nothing',
  },
  zh: {
    read: (n) => `${n.certain} 个单元格确定，${n.inferred} 个推定，${n.doubtful} 个存疑，${n.absent} 个缺失`,
    legend: '71! 疑似有误   1~ 推定   ? 存疑，不给数值   “/” 照原样   空白不是 0',
    blank: '空白',
    absent: '缺失',
    odd: '异常的单元格在哪里',
    doubtful: '读取时存疑之处',
    wrong: '报告本身的问题',
    place: (line, column) => `第 ${line} 行第 ${column} 列`,
    notes: (n) => `另有 ${n} 条次要提示`,
    suspect: (s, name) => `${name}：${s.reported} 应为 ${s.proposed}，仅改此一处即可使上述勾稽关系全部成立`,
    proactive: '二、主动公开政府信息情况',
    requests: '三、收到和处理政府信息公开申请情况',
    disputes: '四、政府信息公开行政复议、行政诉讼情况',
    nothing: '无',
    or: ' 或 ',
    empty: '未填',
  },
};

const given = process.argv.slice(2);
const locale = given.find((argument) => argument in words) ?? (/^zh/iu.test(process.env.LANG ?? '') ? 'zh' : 'en');
const file = given.find((argument) => !(argument in words)) ?? fileURLToPath(new URL('report.txt', import.meta.url));
const say = words[locale];
const paint = (style) => (text) => (process.stdout.hasColors?.() ? styleText(style, text) : text);
const heading = (text) => console.log(`\n${paint('bold')(text)}\n`);

const result = parse(readFileSync(file));
const { report, cells, source } = result;
const { findings, suspects } = validate(result);
const suspected = new Set(suspects.map(({ cell }) => cell));

/** A cell as it is shown: its value, or what stands in place of one. */
function shown(cell) {
  if (cell.certainty === 'doubtful') return { text: '?', paint: paint('red') };
  if (suspected.has(cell.path)) return { text: `${cell.value}!`, paint: paint('magenta') };
  if (cell.state === 'blank' || cell.state === 'absent') return { text: say[cell.state], paint: paint('gray') };
  if (cell.value === null) return { text: `"${fit(cell.text, 10)}"`, paint: paint('gray') };
  return cell.certainty === 'inferred' ? { text: `${cell.value}~`, paint: paint('yellow') } : { text: String(cell.value) };
}

console.log(paint('bold')(report.title ?? basename(file)));
console.log(
  `${report.organ ?? '?'}, ${report.year ?? '?'}, ${report.edition ?? '-'} (${result.kind}, ${source.format}, ${source.encoding})`,
);
console.log(say.read(result.counts));

/** The rows of a block, with the heads that they stand under on lines of their own. */
function rowsOf(table, block) {
  const rows = [];
  let above = [];
  for (const row of block.rows) {
    const groups = row.groups ?? [];
    groups.forEach((group, depth) => {
      if (above[depth] !== group)
        rows.push([{ text: '  '.repeat(depth) + group, paint: paint('bold') }, ...block.columns.map(() => ({ text: '' }))]);
    });
    above = groups;
    rows.push([
      { text: fit('  '.repeat(groups.length) + row.label, 44) },
      ...block.columns.map((column) => shown(cells[`${table.id}.${row.id}.${column.id}`])),
    ]);
  }
  return rows;
}

// What is no report has no edition, and nothing to show.
for (const table of report.edition === null ? [] : forms[report.edition].tables) {
  heading(say[table.id]);
  for (const [index, block] of table.blocks.entries()) {
    if (index > 0) console.log('');
    console.log(
      terminalTable({ heads: [block.caption ?? '', ...block.columns.map((column) => column.label)], rows: rowsOf(table, block) }),
    );
  }
}
console.log(`\n${say.legend}`);

/** Line and column of an offset, both from 1. */
function placeOf(offset) {
  const before = source.text.slice(0, offset).split('\n');
  return say.place(before.length, [...before.at(-1)].length + 1);
}

heading(say.odd);
for (const cell of Object.values(cells)) {
  if (cell.state === 'number' && cell.certainty === 'certain' && !cell.unit && !suspected.has(cell.path)) continue;
  const place = cell.span && cell.span.end > cell.span.start ? placeOf(cell.span.start) : say.nothing;
  const alternatives = cell.alternatives?.map((value) => value ?? say.empty).join(say.or);
  console.log(
    `${pad(place, 19)} ${label(cell.path, locale)}: ${cell.raw === '' ? (say[cell.state] ?? '') : JSON.stringify(cell.raw)}${alternatives ? ` (${alternatives})` : ''}`,
  );
}

/** Warnings and errors in words with their place in the source; the rest is counted. */
function print(diagnostics) {
  const weighty = diagnostics.filter(({ severity }) => severity !== 'info');
  for (const diagnostic of weighty)
    console.log(
      `${paint(diagnostic.severity === 'error' ? 'red' : 'yellow')(`${diagnostic.severity} ${diagnostic.code}`)}\n${describe(diagnostic, { locale, source: source.text })}\n`,
    );
  console.log(weighty.length === diagnostics.length ? '' : say.notes(diagnostics.length - weighty.length));
}

heading(say.doubtful);
print(result.messages);
heading(say.wrong);
print(findings);
for (const suspect of suspects) console.log(say.suspect(suspect, label(suspect.cell, locale)));
