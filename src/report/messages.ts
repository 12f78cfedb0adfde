/** What parse itself says, before any stage has read the source. */
import type { Wording } from '../diagnostic/types.ts';

export const parseMessages = {
  'too-large': {
    severity: 'error',
    zh: (d: { size: number; limit: number }) => `输入有 ${d.size} 个字符（或字节），超过上限 ${d.limit}，未读取。可用 options.limit 提高上限。`,
    en: (d) => `The input has ${d.size} characters (or bytes), more than the limit of ${d.limit}; not read. Raise options.limit to read it.`,
  } satisfies Wording<{ size: number; limit: number }>,
} as const;
