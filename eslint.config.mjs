import tseslint from 'typescript-eslint'

// Types are checked by tsc; the linter guards what a compiler cannot see. Layering is test/unit/layering.test.ts.
export default tseslint.config(
  { ignores: ['dist', 'dist-test', '.vscode-test', 'node_modules', 'media/sample'] },
  ...tseslint.configs.recommended,
  { files: ['esbuild.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
)
