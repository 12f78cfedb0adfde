/**
 * Draws the picture of the README in each language, docs/picture.<locale>.svg: lines of a report with faults beside what is
 * said of them. All words are what the library says. With --check (in the tests) a picture that is stale fails. Needs a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const { describe, label, parse, validate } = await import(new URL('dist/index.js', root).href);
const result = parse(readFileSync(new URL('docs/examples/report.txt', root)));
const { findings, suspects } = validate(result);
const lines = result.source.text.split('\n');

/** The lines that are shown, and the place in them that a card speaks of. */
const shown = [27, null, 33, 34, 35, null, 57, 58];
const [suspect] = suspects;
const cellAt = (path) => result.cells[path];
const lineOf = (offset) => result.source.text.slice(0, offset).split('\n').length;

const words = {
  en: {
    should: (one) => `${one.reported} should be ${one.proposed}`,
    doubtful: 'doubtful: null, never guessed',
    kept: 'certain, in its own unit',
  },
  zh: { should: (one) => `${one.reported} 应为 ${one.proposed}`, doubtful: '存疑：空值，绝不猜测', kept: '确定，按所印单位' },
};

const cards = (locale) => {
  const row = findings.find(({ code }) => code === 'requests-row-sum');
  const torn = result.messages.find(({ code }) => code === 'row-doubtful');
  const fees = findings.find(({ code }) => code === 'unit-in-cell');
  const span = ({ start, end }) => ({ start, end });
  return [
    { tone: 'kept', span: span(cellAt('proactive.fees.amount').span), head: words[locale].kept, text: describe(fees, { locale }) },
    {
      tone: 'error',
      span: span(cellAt(suspect.cell).span),
      head: `${label(suspect.cell, locale)}${locale === 'zh' ? '：' : ': '}${words[locale].should(suspect)}`,
      text: describe(row, { locale }),
    },
    { tone: 'doubt', span: span(torn.span), head: words[locale].doubtful, text: describe(torn, { locale }) },
  ];
};

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** About how wide text is, in ems: a Chinese character is one, others about half. */
const widthOf = (text) => [...text].reduce((sum, one) => sum + (/[\u2E80-\uFFEF“”]/u.test(one) ? 1 : 0.56), 0);

function wrapped(text, room) {
  const rows = [''];
  for (const part of text.match(/(?:“?[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF“”]+)[”；，。、）]*|“|\s/gu) ?? []) {
    if (widthOf(rows.at(-1) + part) > room) rows.push('');
    rows[rows.length - 1] += rows.at(-1) === '' ? part.trim() : part;
  }
  return rows;
}

const colours = { kept: ['#eef7f0', '#2e7d4f'], error: ['#fde3de', '#b3261e'], doubt: ['#fff3cf', '#946200'] };
const [left, right, size, step] = [16, 560, 13, 24];

/** A line of the source, with what a card speaks of marked; long lines are cut in the middle. */
function sourceLine(number, y, all) {
  if (number === null) return `<text x="${left + 34}" y="${y}" fill="#8f8b80">⋮</text>`;
  const start = lines.slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0);
  const whole = lines[number - 1];
  const card = all.find(({ span }) => lineOf(span.start) === number);
  const [from, to] = card ? [card.span.start - start, card.span.end - start] : [0, 0];
  const mark = (text) => `<tspan font-weight="700" fill="${colours[card.tone][1]}" text-decoration="underline">${escape(text)}</tspan>`;
  const text = card ? escape(whole.slice(0, from)) + mark(whole.slice(from, to)) + escape(whole.slice(to)) : escape(whole);
  return `<text x="${left}" y="${y}" fill="#8f8b80" font-size="11">${number}</text><text x="${left + 34}" y="${y}" fill="#1d2330" xml:space="preserve">${text}</text>`;
}

function draw(locale) {
  const all = cards(locale);
  const width = 1120;
  const source = shown.map((number, i) => sourceLine(number, 44 + i * step, all));
  let y = 20;
  const boxes = all.map(({ tone, head, text }) => {
    const [heads, rows] = [wrapped(head, 40), wrapped(text, 41)];
    const height = (heads.length + rows.length) * 19 + 18;
    const at = (i) => y + 22 + i * 19;
    const box = [
      `<rect x="${right}" y="${y}" width="${width - right - 16}" height="${height}" rx="6" fill="${colours[tone][0]}"/>`,
      `<rect x="${right}" y="${y}" width="4" height="${height}" fill="${colours[tone][1]}"/>`,
      ...heads.map((row, i) => `<text x="${right + 16}" y="${at(i)}" font-weight="700" fill="${colours[tone][1]}">${escape(row)}</text>`),
      ...rows.map((row, i) => `<text x="${right + 16}" y="${at(heads.length + i)}" fill="#1d2330">${escape(row)}</text>`),
    ].join('');
    y += height + 12;
    return box;
  });
  const height = Math.max(y + 8, 44 + shown.length * step);
  const title = all.map(({ head }) => head).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif" font-size="${size}" role="img"><title>${escape(title)}</title>
<rect width="${width}" height="${height}" rx="10" fill="#fbfaf7"/><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10" fill="none" stroke="#d9d6cd"/>
${source.join('\n')}
${boxes.join('\n')}
</svg>
`;
}

const check = process.argv.includes('--check');
for (const locale of ['en', 'zh']) {
  const file = new URL(`docs/picture.${locale}.svg`, root);
  const drawn = draw(locale);
  if (!check) writeFileSync(file, drawn);
  else if (readFileSync(file, 'utf8') !== drawn) {
    console.error(`docs/picture.${locale}.svg is stale. Run npm run docs.`);
    process.exitCode = 1;
  }
}
