/** Bytes to text. Order of trust: byte order mark, the caller's label, the page's own, strict UTF-8, then what makes most sense. */
import { diagnose } from '../diagnostic/types.ts';
import type { Certainty } from '../report/types.ts';
import { binaryKind, binaryKindOf, latin1Start } from './binary.ts';
import { chooseEncoding, convincing, scoreOf } from './choose.ts';
import { declaredLabel } from './declared.ts';
import { looksLikeHz } from './hz.ts';
import type { BinaryKind } from './formats.ts';
import { inspect } from './inspect.ts';
import { canonical, decoderOf } from './labels.ts';
import { sourceMessages, type Declarer, type SourceMessage } from './messages.ts';
import { repairMojibake, type Repaired } from './mojibake.ts';
import { weigh } from './plausible.ts';
import { betterStep, decodeInStep, wideAscii } from './step.ts';
import { strictUtf8 } from './text-decoder.ts';

export interface DecodeOptions {
  /** A label from outside, as of an HTTP header. */
  readonly encoding?: string;
  /** Only HTML (and `auto`) is asked for its `<meta charset>`. */
  readonly format?: string;
}

export interface Decoded {
  /** The text, mojibake undone. Empty where the bytes are no text. */
  readonly text: string;
  readonly encoding: string;
  readonly certainty: Certainty;
  readonly messages: readonly SourceMessage[];
  /** What the bytes look like if they are no text. */
  readonly binary?: BinaryKind;
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** What a declaration is worth when readings are weighed against each other. */
const worth: Readonly<Record<Declarer, number>> = { caller: 0.2, page: 0.15 };

interface Declaration {
  readonly by: Declarer;
  readonly label: string;
  readonly encoding: string;
}

interface Verdict {
  readonly encoding: string;
  readonly certainty: Certainty;
  /** The text, if finding the encoding has made it already. */
  readonly text?: string;
}

const noText = (kind: BinaryKind, encoding: string): Decoded => ({
  text: '',
  encoding,
  certainty: 'doubtful',
  messages: [diagnose(sourceMessages, 'not-text', { kind })],
  binary: kind,
});

/** Bytes below 0x80, and whether NUL is among them. */
function kindOfBytes(bytes: Uint8Array): { ascii: boolean; nul: boolean } {
  let or = 0;
  let nul = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    or |= byte;
    if (byte === 0) nul = true;
  }
  return { ascii: or < 0x80, nul };
}

function declarations(bytes: Uint8Array, start: string, options: DecodeOptions): Declaration[] {
  const found: Declaration[] = [];
  const add = (by: Declarer, label: string | undefined): void => {
    if (label !== undefined && label.trim() !== '') found.push({ by, label, encoding: canonical(label) });
  };
  add('caller', options.encoding);
  if (options.format === undefined || options.format === 'html' || options.format === 'auto') {
    const label = declaredLabel(start);
    // A page that can be read byte by byte is not in UTF-16, whatever it says; readers of the standard take UTF-8 then.
    add('page', label !== undefined && canonical(label).startsWith('utf-16') ? 'utf-8' : label);
  }
  return found;
}

function judge(bytes: Uint8Array, declared: readonly Declaration[]): Verdict {
  const { ascii, nul } = kindOfBytes(bytes);
  if (ascii && !nul) {
    const shifts = declared.find(({ encoding }) => encoding === 'hz' || encoding.startsWith('utf-7'));
    if (shifts && decoderOf(shifts.encoding)) return { encoding: shifts.encoding, certainty: 'certain' };
    if (looksLikeHz(bytes)) return { encoding: 'hz', certainty: 'inferred' };
    // Every other encoding of pages reads ASCII alike.
    const named = declared.find(({ encoding }) => !encoding.startsWith('utf-16') && decoderOf(encoding));
    return { encoding: named?.encoding ?? 'utf-8', certainty: 'certain' };
  }
  for (const { encoding } of declared) {
    if (encoding === 'utf-8') {
      const text = nul ? undefined : strictUtf8(bytes);
      if (text !== undefined) return { encoding, certainty: 'certain', text };
    } else if ((scoreOf(encoding, bytes) ?? -3) >= convincing) return { encoding, certainty: 'certain' };
  }
  const text = nul ? undefined : strictUtf8(bytes);
  if (text !== undefined && isMeant(text)) return { encoding: 'utf-8', certainty: 'certain', text };
  const { encoding, score, margin } = chooseEncoding(bytes, new Map(declared.map((d) => [d.encoding, worth[d.by]] as const).reverse()));
  return { encoding, certainty: score >= convincing && margin >= 0.2 ? 'inferred' : 'doubtful' };
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decode = decoderOf(encoding);
  if (decode === undefined) return '';
  const text = decode(bytes);
  // An odd length, or an end out of step, betrays a lost byte.
  if (
    !encoding.startsWith('utf-16') ||
    (bytes.length % 2 === 0 && !betterStep(decode, bytes.subarray(Math.max(0, bytes.length - 256)), wideAscii).shifted)
  )
    return text;
  return decodeInStep(decode, bytes);
}

/** Whether valid UTF-8 was meant as such: a few characters of GBK can look like it (目录 as Ŀ¼), many cannot. */
function isMeant(text: string): boolean {
  const { sum, count } = weigh(text);
  return count >= 8 || sum >= -0.25 * count;
}

/** Whether a text is none: every fiftieth character a control character, or every fourth a loss. */
function isGarbage(text: string): boolean {
  let controls = 0;
  let losses = 0;
  const length = Math.min(text.length, 1 << 16);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) losses++;
    else if (code < 0x09 || (code > 0x0d && code < 0x20)) controls++;
  }
  return (controls > 16 && controls * 50 > length) || (losses > 16 && losses * 4 > length);
}

/**
 * Decodes bytes whatever they are; never throws on content. What was odd is in `messages`: a declared label overruled,
 * bytes that could not be decoded, mojibake undone, bytes that are no text at all.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const kind = binaryKindOf(bytes);
  if (kind !== undefined) return noText(kind, 'binary');

  const marked = marks.find(([name, mark]) => mark.every((byte, i) => bytes[i] === byte) && decoderOf(name));
  const body = marked ? bytes.subarray(marked[1].length) : bytes;
  const declared = declarations(body, latin1Start(bytes, 8192), options);
  const verdict: Verdict = marked ? { encoding: marked[0], certainty: 'certain' } : judge(body, declared);
  const { encoding } = verdict;
  const text = verdict.text ?? decodeAs(encoding, body);
  if (isGarbage(text)) return noText('unknown', 'binary');

  const malformed = text.includes('\ufffd') && verdict.text === undefined && !(encoding === 'utf-8' && strictUtf8(body) !== undefined);
  const messages: SourceMessage[] = [];
  for (const { by, label, encoding: name } of declared)
    if (decoderOf(name) === undefined) messages.push(diagnose(sourceMessages, 'encoding-unknown', { declared: label, by }));
    else if (name !== encoding && by === firstKnown(declared))
      messages.push(diagnose(sourceMessages, 'encoding-overruled', { declared: label, by, encoding }));
  if (verdict.certainty === 'doubtful') messages.push(diagnose(sourceMessages, 'encoding-doubtful', { encoding }));
  const repaired = repairMojibake(text);
  messages.push(...repaired.messages, ...oddities(repaired, malformed ? encoding : undefined));
  return {
    text: repaired.text,
    encoding,
    certainty: malformed && verdict.certainty === 'certain' ? 'inferred' : verdict.certainty,
    messages,
  };
}

/** Of two declarations the one that was to be followed. */
const firstKnown = (declared: readonly Declaration[]): Declarer | undefined => declared.find(({ encoding }) => decoderOf(encoding))?.by;

/** What `inspect` says; losses that repairing has told of already are not told twice. */
function oddities({ text, messages }: Repaired, malformed?: string): SourceMessage[] {
  const told = messages.find((message) => message.code === 'mojibake-lost')?.data.count ?? 0;
  return inspect(text, malformed).filter((message) => message.code !== 'replacement-characters' || message.data.count > told);
}

/** The same for text that is decoded already: mojibake is undone, odd characters are told of, binary data is refused. */
export function acceptText(input: string): Decoded {
  const kind = binaryKind(input.slice(0, 4096));
  if (kind !== undefined) return noText(kind, 'binary');
  if (isGarbage(input)) return noText('unknown', 'binary');
  const repaired = repairMojibake(input);
  return { text: repaired.text, encoding: 'string', certainty: 'certain', messages: [...repaired.messages, ...oddities(repaired)] };
}
