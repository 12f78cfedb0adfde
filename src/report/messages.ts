/** What parse itself says, before any stage has read the source. */
import type { Wording } from '../diagnostic/types.ts';

export const parseMessages = {
  'too-large': {
    severity: 'error',
    zh: (d: { size: number; limit: number }) =>
      `输入有 ${d.size} 个字符（或字节），超过上限 ${d.limit}，未读取。可用 options.limit 提高上限。`,
    en: (d) =>
      `The input has ${d.size} characters (or bytes), more than the limit of ${d.limit}; not read. Raise options.limit to read it.`,
  } satisfies Wording<{ size: number; limit: number }>,
  'format-not-read': {
    severity: 'error',
    zh: ({ format }) =>
      `这是${format === 'html' ? ' HTML' : ' Markdown'} 文件，所用的读取器不含这一格式，未读取；请用 gongkai 的 parse，或用 parserOf 加上这一格式。`,
    en: ({ format }) =>
      `This is ${format === 'html' ? 'HTML' : 'Markdown'}, which this parser was made without; not read. Use parse of gongkai, or give the reader to parserOf.`,
  } satisfies Wording<{ format: 'html' | 'markdown' | 'text' }>,
  'traditional-not-read': {
    severity: 'warning',
    zh: () => '文中有繁体字，所用的读取器不含繁简字典，表中的栏目可能认不出；请用 gongkai 的 parse，或用 parserOf 加上 traditional。',
    en: () =>
      'The text has Traditional characters; this parser was made without a dictionary for them, so labels may not be found. Use parse of gongkai, or give traditional to parserOf.',
  } satisfies Wording<Record<string, never>>,
} as const;
