import regexp from 'eslint-plugin-regexp';
import redos from 'eslint-plugin-redos-detector';
import tseslint from 'typescript-eslint';

/** Strict types everywhere, and no regular expression with super-linear behaviour. */
export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'docs/playground/dist/**', 'docs/api/**'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'docs/playground/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    plugins: { 'redos-detector': redos },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'regexp/require-unicode-regexp': 'error',
      'redos-detector/no-unsafe-regex': ['error', { ignoreError: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What `expect` makes is any, and patterns run on texts that stand beside them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'redos-detector/no-unsafe-regex': 'off',
    },
  },
  {
    // Lexing and layout know neither the form nor who asks.
    files: ['src/lex/**', 'src/layout/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: ['**/form/*', '**/align/**', '**/report/*'] }] },
  },
);
