/** Sixty beginnings of pages, each of a kind that the drawn pages do not have; organ, year and kind were written by hand. */
import { readFileSync } from 'node:fs';
import { type PageMarks, markPage } from './exam.ts';

interface Beginning {
  readonly id: string;
  readonly text: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly kind?: 'otherForm';
  readonly doubtful?: 'organ' | 'year';
}

const body = `一、总体情况
本机关依法公开政府信息，更新各栏目内容。
二、主动公开政府信息情况
制发行政规范性文件0件。
三、收到和处理政府信息公开申请情况
未收到政府信息公开申请。
四、政府信息公开行政复议、行政诉讼情况
未发生政府信息公开行政复议、行政诉讼。
五、存在的主要问题及改进情况
更新不够及时，将加强检查。
六、其他需要报告的事项
未收取信息处理费。`;

/** Reports of the years before were written in chapters of their own. */
const old = `一、概述
本局重视政府信息公开工作，指定专人负责。
二、主动公开政府信息的情况
全年主动公开信息132条。
三、依申请公开政府信息的情况
全年未收到申请。
四、存在的问题和改进措施
内容还不够丰富。`;

export const beginnings = (root: URL): readonly Beginning[] =>
  JSON.parse(readFileSync(new URL('test/exam/pages/beginnings.json', root), 'utf8')) as Beginning[];

export function markBeginning({ id, text, organ, year, kind, doubtful }: Beginning): PageMarks {
  const lines = text.split('\n');
  const signed = lines.filter((line) => line.startsWith('@sign ')).map((line) => line.slice(6));
  const before = lines.filter((line) => !line.startsWith('@sign ')).join('\n');
  const whole = [before, kind ? old : body, ...signed].join('\n');
  const expected = { kind: kind ?? 'report', organ, year, title: null, ...(doubtful && { doubtful }) } as const;
  const page = before.startsWith('<html>')
    ? `${before}${whole.slice(before.length).replaceAll(/\n([^\n]+)/gu, '<p>$1</p>')}</body></html>`
    : whole;
  return { ...markPage({ kind: id, draw: 0, format: 'text', text: page, expected }), title: 'right' };
}
