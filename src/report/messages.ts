/** What parse itself says, before any stage has read the source. */
import type { Wording } from '../diagnostic/types.ts';
import { formatInfo } from '../source/formats.ts';

const infoOf = (format: string): { readonly names: readonly [string, string]; readonly entry?: string } =>
  formatInfo(format) ?? { names: [format, format] };

export const parseMessages = {
  'too-large': {
    severity: 'error',
    zh: (d: { size: number; limit: number }) =>
      `输入有${d.size}个字符（或字节），超过上限${d.limit}，未读取。可用 options.limit 提高上限。`,
    en: (d) =>
      `The size of the input is ${d.size} (characters or bytes), more than the limit of ${d.limit}; not read. Raise options.limit to read it.`,
  } satisfies Wording<{ size: number; limit: number }>,
  'format-not-read': {
    severity: 'error',
    zh: ({ format }) => {
      const { names, entry } = infoOf(format);
      return `这是${names[0]}，所用的读取器不含这一格式，未读取；请用 gongkai 的 parse，或用 parserOf 加上${entry === undefined ? '这一格式的读取器' : ` ${entry}的读取器`}。`;
    },
    en: ({ format }) => {
      const { names, entry } = infoOf(format);
      return `This is ${names[1]}, which this parser was made without; not read. Use parse of gongkai, or give parserOf the reader${entry === undefined ? ' of this format' : ` of ${entry}`}.`;
    },
  } satisfies Wording<{ format: string }>,
  'traditional-not-read': {
    severity: 'warning',
    zh: () => '文中有繁体字，所用的读取器不含繁简字典，表中的栏目可能认不出；请用 gongkai 的 parse，或用 parserOf 加上 traditional。',
    en: () =>
      'The text has Traditional characters; this parser was made without a dictionary for them, so labels may not be found. Use parse of gongkai, or give traditional to parserOf.',
  } satisfies Wording<Record<string, never>>,
} as const;
