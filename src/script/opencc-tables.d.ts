/** The tables of opencc-js, which it exports without types: `traditional simplified|traditional simplified|…`. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
