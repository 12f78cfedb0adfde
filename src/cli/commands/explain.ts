/** `gongkai explain RULE`: what is written about one rule. */
import { rules } from '../../rules.ts';
import type { Values } from '../options.ts';
import { localeOf, meant, quoted, usageError } from '../usage.ts';
import { exits } from '../working.ts';

export function run([id = '']: readonly string[], values: Values): Promise<number> {
  const locale = localeOf(values.locale);
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const near = meant(
      id,
      rules.map((one) => one.id),
    );
    throw usageError({
      zh: `没有规则 ${quoted(id)}${near.zh}；gongkai rules 列出全部规则`,
      en: `there is no rule ${quoted(id)}${near.en}; gongkai rules lists them`,
    });
  }
  const exceptions = rule.exceptions.map((words) => `  - ${words[locale]}\n`).join('');
  const head = locale === 'zh' ? '可以例外：' : 'Exceptions:';
  process.stdout.write(
    `${rule.id}  ${rule.severity}\n${rule.title[locale]}\n\n${rule.why[locale]}\n\n${rule.clause[locale]}\n${exceptions === '' ? '' : `\n${head}\n${exceptions}`}`,
  );
  return Promise.resolve(exits.clean);
}
