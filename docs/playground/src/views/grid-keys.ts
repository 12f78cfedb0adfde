/** Moving between the cells of a table by the arrow keys: one stop of the tab key per table. */

interface Place {
  readonly input: HTMLInputElement;
  readonly row: number;
  readonly left: number;
}

const placesIn = (table: HTMLTableElement): Place[] =>
  [...table.querySelectorAll('input')].map((input) => ({
    input,
    row: input.closest('tr')?.rowIndex ?? 0,
    left: input.getBoundingClientRect().left,
  }));

/** The neighbour in a direction; up and down take the nearest cell of the next line that has any. */
function neighbour(places: readonly Place[], from: Place, key: string): Place | undefined {
  const inRow = places.filter(({ row }) => row === from.row);
  const at = inRow.indexOf(from);
  if (key === 'ArrowLeft') return inRow[at - 1];
  if (key === 'ArrowRight') return inRow[at + 1];
  const rows = [...new Set(places.map(({ row }) => row))];
  const row = rows[rows.indexOf(from.row) + (key === 'ArrowUp' ? -1 : 1)];
  const distance = (place: Place): number => Math.abs(place.left - from.left);
  return places.filter((place) => place.row === row).sort((a, b) => distance(a) - distance(b))[0];
}

export function moveIn(table: HTMLTableElement, event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const way = key === 'Enter' ? 'ArrowDown' : key;
  if (!way.startsWith('Arrow')) return;
  // Within a number the caret moves first.
  const whole = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  if (way === 'ArrowLeft' && !whole && target.selectionStart !== 0) return;
  if (way === 'ArrowRight' && !whole && target.selectionEnd !== target.value.length) return;
  const places = placesIn(table);
  const from = places.find(({ input }) => input === target);
  const to = from && neighbour(places, from, way);
  event.preventDefault();
  if (!to) return;
  to.input.focus();
  to.input.select();
}
