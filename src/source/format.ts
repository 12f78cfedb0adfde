/** HTML tells itself by its tags. */

const document = /<!doctype\s{1,8}html|<html[\s>]|<body[\s>]|<table[\s>]/iu;
const block = /<(\/?)(?:table|tbody|tr|td|th|div|p|section|article|h[1-6]|ul|ol|li|center|dl|dt|dd|form)(?:\s[^<>]{0,2000})?\/?>/giu;

/** `html` if the text is a page or a part of one; a stray tag left in a text does not make it HTML. */
export function detectFormat(text: string): 'html' | 'text' {
  if (document.test(text)) return 'html';
  let opened = 0;
  let closed = 0;
  for (const [, slash] of text.matchAll(block)) {
    if (slash === '') opened++;
    else closed++;
    if (opened > 0 && opened + closed > 2) return 'html';
  }
  return opened > 0 && closed > 0 ? 'html' : 'text';
}
