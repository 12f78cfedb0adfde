/** Files that the build puts in as bytes. */
declare module '*.txt' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.html' {
  const bytes: Uint8Array;
  export default bytes;
}
