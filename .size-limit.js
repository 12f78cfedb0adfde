/** What the entries may weigh, minified and gzipped, with all that they depend on. */
const budgets = [
  { name: 'gongkai', path: 'dist/index.js', import: '*', limit: '231 kB' },
  { name: 'gongkai: parse', path: 'dist/index.js', import: '{ parse }', limit: '155 kB' },
  { name: 'gongkai: flatten, unflatten', path: 'dist/index.js', import: '{ flatten, unflatten }', limit: '7 kB' },
  { name: 'gongkai/check: validateFigures', path: 'dist/check.js', import: '{ validateFigures }', limit: '19 kB' },
  { name: 'gongkai/check: checkerOf(figures)', path: 'dist/check.js', import: '{ checkerOf, figures }', limit: '28 kB' },
  { name: 'gongkai/check: checkerOf(figures, content)', path: 'dist/check.js', import: '{ checkerOf, content, figures }', limit: '52 kB' },
  { name: 'gongkai/check: validate', path: 'dist/check.js', import: '{ validate }', limit: '61 kB' },
  { name: 'gongkai/check', path: 'dist/check.js', import: '*', limit: '83 kB' },
  { name: 'gongkai/rules', path: 'dist/rules.js', import: '*', limit: '42 kB' },
  { name: 'gongkai/forms', path: 'dist/forms.js', import: '*', limit: '6 kB' },
  { name: 'gongkai/text', path: 'dist/text.js', import: '*', limit: '100 kB' },
  // At most 25 kB over gongkai.
  {
    name: 'gongkai + gongkai/office',
    path: 'dist/index.js',
    import: { 'dist/index.js': '*', 'dist/office.js': '{ parse }' },
    limit: '253 kB',
  },
  // What is our own of reading PDF: pdfjs-dist is a peer, and loads when a file asks for it.
  {
    name: 'gongkai + gongkai/pdf, without pdfjs-dist',
    path: 'dist/index.js',
    import: { 'dist/index.js': '*', 'dist/pdf.js': '{ readPdf }' },
    ignore: ['pdfjs-dist'],
    limit: '245 kB',
  },
  {
    name: 'gongkai/text + gongkai/html',
    path: 'dist/text.js',
    import: { 'dist/text.js': '{ parserOf }', 'dist/html.js': '{ html }' },
    limit: '123 kB',
  },
  {
    name: 'gongkai/text + gongkai/traditional',
    path: 'dist/text.js',
    import: { 'dist/text.js': '{ parserOf }', 'dist/traditional.js': '{ traditional }' },
    limit: '108 kB',
  },
  { name: 'gongkai/traditional', path: 'dist/traditional.js', import: '*', limit: '13 kB' },
];

// Chinese as it is: vite writes UTF-8 of itself, esbuild would escape each character, which adds a hundredth.
const modifyEsbuildConfig = (config) => ({ ...config, charset: 'utf8' });

export default budgets.map((budget) => ({ ...budget, gzip: true, modifyEsbuildConfig }));
