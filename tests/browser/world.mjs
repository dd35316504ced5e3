// What a story stands on: a vault in a temporary folder, the bridge over it, and a browser window of its own.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ui = (path) => fileURLToPath(new URL(`../../ui/${path}`, import.meta.url));
const require = createRequire(ui('package.json'));
const { chromium } = require('playwright-core');

export const AXE = require.resolve('axe-core/axe.min.js');
export const PASSPHRASE = 'fire grå katte sover';
const SAMPLE = 'eksempelskole';
const DIST = process.env.SVEND_DIST ?? ui('dist');

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.SVEND_BROWSER ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The bridge over a folder. `call` asks the office as a window would; `register` is where companies are looked up. */
export async function openBridge(folder, passphrase, register, pick) {
  const program = process.env.SVEND_BRIDGE;
  if (!program) throw new Error('SVEND_BRIDGE names the bridge to test with; cargo xtask test sets it.');
  const args = ['--folder', folder, '--ui', DIST, ...(passphrase ? ['--passphrase', passphrase] : [])];
  if (register) args.push('--register', register);
  if (pick) args.push('--pick', pick);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    said.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The bridge ended with ${code}.`)));
  });
  const token = new URL(url).searchParams.get('token');
  const call = async (name, arg = null) => {
    const response = await fetch(new URL(`/call/${name}`, url), {
      method: 'POST',
      headers: { 'x-svend-token': token },
      body: JSON.stringify(arg),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const pages = [];
  said.on('line', (page) => pages.push(page));
  /** The next page that the system's browser is to open. */
  const opened = async () => {
    for (let turn = 0; turn < 80; turn++) {
      if (pages.length > 0) return pages.shift();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('No browser was opened.');
  };
  const close = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', resolve);
      child.kill();
    });
  return { url, call, opened, close };
}

let sampleFolder;

/** The sample school, made once for the run. */
async function sample() {
  sampleFolder ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'svend-sample-'));
    const bridge = await openBridge(folder);
    await bridge.call('first_run_sample');
    await bridge.call('lock');
    await bridge.close();
    return folder;
  })();
  return sampleFolder;
}

export async function sweep() {
  if (sampleFolder) await rm(await sampleFolder, { recursive: true, force: true });
}

/** `register` answers look-ups of companies, `second` asks for a folder to pick. `vault`: "none", "new" (an empty school, unlocked) or "sample" (the fictive school, unlocked). */
export async function openWorld(browser, { vault = 'sample', touch = false, size, url = '', register, second }) {
  const folder = await mkdtemp(join(tmpdir(), 'svend-story-'));
  if (vault === 'sample') await cp(await sample(), folder, { recursive: true });
  const standIn = register && (await openRegister(register));
  // The folder that is picked wherever a story picks one.
  const pick = second && (await mkdtemp(join(tmpdir(), 'svend-second-')));
  const bridge = await openBridge(folder, vault === 'sample' ? SAMPLE : undefined, standIn?.url, pick);
  if (vault === 'new') await newSchool(bridge);
  const context = await browser.newContext({
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: size ?? { width: 1280, height: 720 },
    hasTouch: touch,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const troubles = watch(page);
  await page.goto(bridge.url + url);
  return {
    page,
    /** Where the vault lies. */
    folder,
    call: bridge.call,
    opened: bridge.opened,
    troubles,
    /** The path of the program, as after a click in its navigation. */
    async visit(path) {
      await page.evaluate((to) => (location.hash = to), path);
      await page.locator('main h1').waitFor();
    },
    async close() {
      await context.close();
      await bridge.close();
      standIn?.close();
      await rm(folder, { recursive: true, force: true });
      if (pick) await rm(pick, { recursive: true, force: true });
    },
  };
}

/** A register on loopback; `answer` gets the question's path and says what is answered, or nothing for ever. */
async function openRegister(answer) {
  const server = createServer((request, response) => {
    const said = answer(request.url);
    if (said) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

async function newSchool({ call }) {
  const who = { school: 'Prøveskolen', name: 'Hanne Dam', passphrase: PASSPHRASE };
  const { code } = await call('first_run_begin', who);
  await call('first_run_finish', { typed: code.split('-').slice(-2).join('-') });
}

/** What no story may meet: an error in the page, and anything the content policy had to stop. */
function watch(page) {
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    const said = message.text();
    // A refused command answers 422, and Chromium notes it; the page says it to the user.
    if (message.type() === 'error' && !said.includes('422')) troubles.push(`console: ${said}`);
  });
  page.on('request', (request) => {
    const host = new URL(request.url()).hostname;
    if (host !== '127.0.0.1' && !request.url().startsWith('blob:'))
      troubles.push(`asked the network: ${request.url()}`);
  });
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return troubles;
}

/** Types the passphrase again where a command asks for it: in a window of the shell's own, and on the bridge in the page. */
export async function confirm(page, passphrase = 'eksempelskole') {
  const prompt = page.locator('dialog.confirm');
  await prompt.locator('input').fill(passphrase);
  await page.keyboard.press('Enter');
  await prompt.waitFor({ state: 'detached' });
}
