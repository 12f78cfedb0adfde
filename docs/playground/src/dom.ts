/** Making elements. Text goes in as text nodes only: what a report holds is never markup here. */

type Child = Node | string | number | null | undefined | false;
type Props = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>;

/** An element. Functions are listeners, `true` is an empty attribute, null and false are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children.flatMap((child) =>
      child === null || child === undefined || child === false ? [] : [typeof child === 'number' ? String(child) : child],
    ),
  );
  return element;
}

export const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element #${id}`);
  return element;
};

/** Says something to screen readers. */
export const announce = (text: string): void => {
  byId('announcer').textContent = text;
};

/** Hands a file to the user. */
export function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
