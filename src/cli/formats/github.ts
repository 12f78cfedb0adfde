/** Problems as workflow commands of GitHub Actions, which become annotations. */
import { shown } from '../shown.ts';
import type { CheckFormat } from './types.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

const escape = (text: string, more = false): string =>
  text.replace(more ? /[%\r\n:,]/gu : /[%\r\n]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const one: CheckFormat['one'] = ({ file, problems }) =>
  problems.map(({ diagnostic: { severity, code }, words, start, end, place }) => {
    const lines =
      start && end && place === null
        ? `,line=${start.line},endLine=${end.line}${start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : ''}`
        : '';
    return `::${commands[severity]} file=${escape(shown(file), true)}${lines},title=${escape(`gongkai ${code}`, true)}::${escape(shown(place === null ? words : `${place}: ${words}`))}\n`;
  });

export const github: CheckFormat = { one, frame: () => ({}) };
