/** `gongkai rules` and `gongkai explain RULE`: the catalogue on the terminal. */
import { displayWidth } from '../render/display-width.ts';
import { rules as catalogue } from '../rules.ts';
import { exits } from './run.ts';
import { choice, localeOf, quoted, usageError } from './usage.ts';

export interface RulesFlags {
  readonly locale?: string;
  readonly format?: string;
}

/** All rules: id, severity and title, or all that is known of them as JSON. */
export function listRules(_: readonly string[], flags: RulesFlags): Promise<number> {
  const locale = localeOf(flags.locale);
  const width = Math.max(...catalogue.map(({ id }) => displayWidth(id)));
  const text =
    choice('--format', flags.format ?? 'pretty', ['pretty', 'json']) === 'json'
      ? `${JSON.stringify(catalogue, null, 2)}\n`
      : catalogue.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title[locale]}\n`).join('');
  process.stdout.write(text);
  return Promise.resolve(exits.clean);
}

/** What is written about one rule. */
export function explainRule(id: string, flags: RulesFlags): Promise<number> {
  const locale = localeOf(flags.locale);
  const rule = catalogue.find((one) => one.id === id);
  if (!rule)
    throw usageError({
      zh: `没有规则 ${quoted(id)}；gongkai rules 列出全部规则`,
      en: `there is no rule ${quoted(id)}; gongkai rules lists them`,
    });
  const exceptions = rule.exceptions.map((words) => `  - ${words[locale]}\n`).join('');
  const head = locale === 'zh' ? '可以例外：' : 'Exceptions:';
  process.stdout.write(
    `${rule.id}  ${rule.severity}\n${rule.title[locale]}\n\n${rule.why[locale]}\n\n${rule.clause[locale]}\n${exceptions === '' ? '' : `\n${head}\n${exceptions}`}`,
  );
  return Promise.resolve(exits.clean);
}
