/** Reads markup that no tree is built of: text, and tags as line and cell edges. */
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import { blocks, isCell, skipped } from './html-elements.ts';
import type { Flow } from './flow.ts';

const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

/** Reads `source[from, to)`. */
export function readTags(source: string, flow: Flow, from: number, to: number): void {
  /** The element whose content is being left out. */
  let within = '';

  const characters = (token: Token.CharacterToken): void => {
    if (within !== '' || token.location === null) return;
    flow.text(token.chars, from + token.location.startOffset, from + token.location.endOffset, false);
  };
  const edge = (name: string, opens: boolean): void => {
    if (name === 'br') flow.lineBreak();
    else if (isCell(name)) {
      if (opens) flow.bar();
    } else if (blocks.has(name)) flow.block();
  };
  const handler: TokenHandler = {
    onStartTag(token) {
      if (within !== '') return;
      if (rawText.has(token.tagName))
        tokenizer.state = token.tagName === 'title' || token.tagName === 'textarea' ? TokenizerMode.RCDATA : TokenizerMode.RAWTEXT;
      if (skipped.has(token.tagName) && token.tagName !== 'input' && token.tagName !== 'embed' && !token.selfClosing)
        within = token.tagName;
      else edge(token.tagName, true);
    },
    onEndTag(token) {
      if (token.tagName === within) within = '';
      else if (within === '') edge(token.tagName, false);
    },
    onCharacter: characters,
    onWhitespaceCharacter: characters,
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(source.slice(from, to), true);
}
