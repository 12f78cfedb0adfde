/** Numbers in words. */

/** `相差2`, `相差 −1`. */
export const apart = (difference: number): string => `相差${String(difference).replace('-', ' −')}`;

/** 一 for 1, as headings are numbered. */
export const numeralOf = (number: number): string => '一二三四五六七八九十'.charAt(number - 1) || String(number);
