import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const { version } = JSON.parse(readFileSync(path('./package.json'), 'utf8')) as { version: string };

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  define: { __VERSION__: JSON.stringify(version) },
  resolve: {
    alias: { $lib: path('./src/lib'), $parts: path('./src/parts') },
    // Vitest would otherwise pick Svelte's server build, in which nothing mounts.
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  // The texts lie beside ui/, shared with the Rust side.
  server: { port: 5173, strictPort: true, fs: { allow: ['.', '../texts'] } },
  build: {
    target: ['chrome120', 'safari17'],
    // The content policy lets fonts and pictures come from files only, never from data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // What Today needs comes in one file: each file is a question to the shell, and the window waits for the last.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: /src\/(main|App|Screen|nouns|frame\/(?!First)|today)/, priority: 2 },
            {
              name: 'dialogs',
              test: /src\/\w+\/(\w+Dialog|New\w+|PlanVisit|ChooseStudent)\.svelte/,
              priority: 1,
            },
          ],
        },
      },
    },
    reportCompressedSize: true,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    env: { TZ: 'Europe/Copenhagen' },
  },
}));
