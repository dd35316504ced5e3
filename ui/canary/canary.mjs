// A type checker that silently finds nothing looks like a clean one. These three seeded errors must be found.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ui = fileURLToPath(new URL('..', import.meta.url));
const check = spawnSync(
  process.execPath,
  ['node_modules/svelte-check/bin/svelte-check', '--workspace', 'canary', '--tsconfig', './tsconfig.json', '--output', 'machine'],
  { cwd: ui, encoding: 'utf8' },
);
const found = check.stdout.split('\n').filter((line) => / ERROR "/.test(line)).length;
if (found !== 3) {
  process.stderr.write(`svelte-check found ${found} of 3 seeded errors\n${check.stdout}${check.stderr}`);
  process.exit(1);
}
process.stdout.write('svelte-check finds all 3 seeded errors\n');
