// Tells every story of the browser: `node tests/browser/run.mjs [words of a story's name]`.
// SVEND_BRIDGE names the bridge, SVEND_DIST the built interface, SVEND_BROWSER the browser.
import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser, openWorld, sweep } from './world.mjs';

const here = new URL('./stories/', import.meta.url);
const pictures = fileURLToPath(new URL('../../target/browser/', import.meta.url));
const wanted = process.argv.slice(2).join(' ').toLowerCase();

const stories = [];
for (const file of (await readdir(here)).filter((name) => name.endsWith('.mjs')).sort()) {
  const told = await import(new URL(file, here));
  stories.push(...told.stories);
}

const browser = await openBrowser();
const failures = [];
let passed = 0;
for (const story of stories.filter(({ name }) => name.toLowerCase().includes(wanted))) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  try {
    await tell(story);
    passed++;
    console.log(`ok      ${story.name} (${seconds()})`);
  } catch (error) {
    failures.push(`${story.name}: ${String(error).replaceAll(/\s+/g, ' ').slice(0, 240)}`);
    console.log(`FAILED  ${story.name} (${seconds()})\n${indented(error.stack ?? String(error))}`);
  }
}
await browser.close();
await sweep();
for (const name of failures) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);

async function tell(story) {
  const world = await openWorld(browser, story);
  try {
    await story.tell(world);
    if (world.troubles.length > 0) throw new Error(world.troubles.join('\n'));
  } catch (error) {
    await mkdir(pictures, { recursive: true });
    const path = `${pictures}${story.name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80)}.png`;
    await world.page.screenshot({ path }).catch(() => {});
    if (world.troubles.length > 0) error.stack += `\nThe page also had:\n${world.troubles.join('\n')}`;
    throw error;
  } finally {
    await world.close();
  }
}

function indented(text) {
  return text
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');
}
