/** What is odd in decoded text: replacement characters, NUL, lone surrogates. */
import { diagnose } from '../diagnostic/types.ts';
import { sourceMessages, type SourceMessage } from './messages.ts';

const shownPlaces = 5;

interface Found {
  count: number;
  readonly at: number[];
}

function note(found: Found, offset: number): void {
  found.count++;
  if (found.at.length < shownPlaces) found.at.push(offset);
}

const spanOf = ({ at }: Found): { span: { start: number; end: number } } => ({ span: { start: at[0] ?? 0, end: (at[0] ?? 0) + 1 } });

/**
 * Says how many odd characters there are and where. `malformed` names the encoding if U+FFFD was put there by decoding;
 * without it they stood in the source.
 */
export function inspect(text: string, malformed?: string): SourceMessage[] {
  const replaced: Found = { count: 0, at: [] };
  const nul: Found = { count: 0, at: [] };
  const lone: Found = { count: 0, at: [] };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) note(nul, i);
    else if (code === 0xfffd) note(replaced, i);
    else if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) i++;
      else note(lone, i);
    }
  }
  const messages: SourceMessage[] = [];
  if (replaced.count > 0)
    messages.push(
      malformed === undefined
        ? diagnose(sourceMessages, 'replacement-characters', replaced, spanOf(replaced))
        : diagnose(sourceMessages, 'malformed-bytes', { ...replaced, encoding: malformed }, spanOf(replaced)),
    );
  if (nul.count > 0) messages.push(diagnose(sourceMessages, 'nul-characters', nul, spanOf(nul)));
  if (lone.count > 0) messages.push(diagnose(sourceMessages, 'lone-surrogates', lone, spanOf(lone)));
  return messages;
}
