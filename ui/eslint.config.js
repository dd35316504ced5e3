import ts from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';
import svelteConfig from './svelte.config.js';

const noTauri = { group: ['@tauri-apps/*'], message: 'Only lib/shell.ts speaks to Tauri.' };
const noClimbing = {
  regex: '^\\.\\./',
  message: 'Import by $lib or $parts; a noun never reaches into another noun.',
};
const noParts = { group: ['$parts/*'], message: 'lib knows no parts.' };
const apiAsTypes = {
  group: ['$lib/api', './api'],
  allowTypeImports: true,
  message: 'lib/api holds types only.',
};

const arrows = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

export default ts.config(
  { ignores: ['dist/**', 'canary/**', 'src/lib/api/**', 'eslint.config.js', 'svelte.config.js'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content policy blocks style attributes: use style: directives or a class.',
        },
      ],
      'svelte/button-has-type': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      // A non-reactive Map or Date behind a rune that replaces it whole is what we mean.
      'svelte/prefer-svelte-reactivity': 'off',
      'no-undef': 'off',
    },
  },
  // The arrows: nouns → parts → lib; nouns never meet; one file speaks to Tauri.
  { files: ['src/**'], rules: arrows(noTauri, noClimbing, apiAsTypes) },
  { files: ['src/lib/**'], rules: arrows(noTauri, noClimbing, apiAsTypes, noParts) },
  { files: ['src/lib/shell.ts'], rules: arrows(noClimbing, apiAsTypes, noParts) },
  { files: ['src/lib/texts.svelte.ts', 'src/**/*.test.ts'], rules: arrows(noTauri, apiAsTypes) },
);
