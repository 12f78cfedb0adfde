/** A stable name for a finding, so that a dismissed one stays dismissed. */

/** FNV-1a over UTF-16 units, 32 bits, from a given basis. */
function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Made of the rule, the edition, the cells and the key of the outcome (for sums: both sides). Positions, words, severity
 * and the rest of the report do not enter; a new wrong value in the same cells is a new finding.
 */
export function fingerprint(rule: string, edition: string, cells: readonly string[], key = ''): string {
  const text = JSON.stringify([rule, edition, [...cells].sort(), key]);
  return `${rule}:${fnv(text, 0x811c9dc5)}${fnv(text, 0x2b3e9a17)}`;
}
