import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { lokalenet } from './eslint/plugin.js'
import { DEFAULT_EXPORT, ENUM, PROCESS_ENV } from './eslint/selectors.js'

const TYPESCRIPT = ['**/*.ts', '**/*.tsx']

/** Where Next, Payload and the tools look for a default export. */
const DEFAULT_EXPORTS_EXPECTED = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,default,route,manifest,robots,sitemap,icon}.{ts,tsx}',
  'app/(payload)/**',
  'payload.config.ts',
  'next.config.ts',
  'vitest.config.ts',
]

export default defineConfig(
  globalIgnores([
    '.next/',
    '.data/',
    '.test/',
    'coverage/',
    'next-env.d.ts',
    '**/payload-types.ts',
    'app/(payload)/**/importMap.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.test.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { lokalenet },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'lokalenet/layer-imports': 'error',
      'lokalenet/payload-override-access': 'error',
      'lokalenet/payload-pass-req': 'error',
      'no-restricted-syntax': ['error', ...ENUM, ...PROCESS_ENV, ...DEFAULT_EXPORT],
    },
  },
  // The import finds control characters to refuse them.
  { files: ['src/import/text/**'], rules: { 'no-control-regex': 'off' } },
  { files: ['src/domain/**'], rules: { 'lokalenet/no-float-arithmetic': 'error' } },
  { files: DEFAULT_EXPORTS_EXPECTED, rules: { 'no-restricted-syntax': ['error', ...ENUM, ...PROCESS_ENV] } },
  // The settings are read here and nowhere else.
  {
    files: ['src/platform/env.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ENUM, ...DEFAULT_EXPORT] },
  },
  {
    // Tests set up rows past access control and give child processes their environment.
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      'lokalenet/payload-override-access': ['error', { reasons: false }],
      'no-restricted-syntax': ['error', ...ENUM, ...DEFAULT_EXPORT],
    },
  },
  // Vitest loads a reporter by its default export.
  {
    files: ['tests/support/second-tries.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ENUM] },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: { document: 'readonly', navigator: 'readonly', window: 'readonly', setTimeout: 'readonly' },
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ignores: ['public/**'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
)
