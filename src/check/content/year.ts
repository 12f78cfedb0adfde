/** The year that a title names. */
export function yearIn(title: string | null): number | null {
  const found = /(?:19|20)\d{2}(?=\s?年)/u.exec(title ?? '');
  return found ? Number(found[0]) : null;
}
