/** How much random tests draw: little in `npm test`, nine times as much in `npm run test:long`. */
export const long = process.env['GONGKAI_LONG'] === '1';

export const draws = (usual: number): number => (long ? usual * 3 : Math.ceil(usual / 3));
