// Measures the list of students in Chromium: `node tests/browser/measure.mjs URL` over a bridge whose vault is open.
// Prints JSON: how long frames take while the list of all students is scrolled, and from a key in the text filter to the
// painted answer, also in the view of the seekers, which opens first and asks the core for more, and how long the board of
// applications takes from being opened to its last card. Beside them the same of a bare page: rows of text that stand
// still, a field whose keys change twenty of them, and as many plain cards.
import { openBrowser } from './world.mjs';

const STEPS = 160;
/** Cards that the board shows. */
const CARDS = 500;
const OPENINGS = 12;
const WORDS = ['and', 'sof', 'niels', 'chr', 'mads', 'ped', 'ida', 'olse', 'jen', 'lau'];

const url = process.argv[2];
if (!url) throw new Error('node tests/browser/measure.mjs URL');
const browser = await openBrowser();
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  locale: 'da-DK',
  timezoneId: 'Europe/Copenhagen',
});
await page.goto(`${url}#/students`);
await page.evaluate(() => (location.hash = '/students'));
await page.locator('[role=grid] [role=row] >> nth=5').waitFor();
const field = page.getByPlaceholder('Søg i listen');
const seeking = await type(page, field);
// All of them, as many as the vault has.
await page.getByRole('tab', { name: /^Alle/ }).click();
await page.waitForTimeout(1_000);
const { frames, blank } = await scroll(page);
const keystrokes = await type(page, field);
const board = await open(page);
const bare = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await bare.setContent(barePage());
await bare.evaluate(() => {
  const cells = [...document.querySelectorAll('[role=row]')].slice(0, 20);
  document.querySelector('input').addEventListener('input', ({ target }) => {
    for (const cell of cells) cell.textContent = `${target.value} ${Math.random()}`;
  });
});
const bareScroll = await scroll(bare);
const bareKeys = await type(bare, bare.locator('input'));
await bare.evaluate((count) => {
  const cards = Array.from({ length: count }, (_, at) => `<li><button data-column>Card ${at}</button></li>`);
  const list = document.body.appendChild(document.createElement('ul'));
  const shown = () => (location.hash === '#/applications' ? cards.join('') : '');
  addEventListener('hashchange', () => (list.innerHTML = shown()));
}, CARDS);
const bareBoard = await open(bare);
await browser.close();

console.log(
  JSON.stringify({
    grid_scroll_p95_ms: rank(frames, 0.95),
    grid_scroll_bare_p95_ms: rank(bareScroll.frames, 0.95),
    grid_scroll_median_ms: rank(frames, 0.5),
    grid_scroll_longest_ms: rank(frames, 1),
    grid_scroll_frames: frames.length,
    grid_blank_longest_ms: blank,
    keystroke_to_paint_p95_ms: rank(keystrokes, 0.95),
    keystroke_to_paint_bare_p95_ms: rank(bareKeys, 0.95),
    keystroke_to_paint_median_ms: rank(keystrokes, 0.5),
    keystroke_to_paint_count: keystrokes.length,
    board_500_ms: rank(board, 0.5),
    board_500_bare_ms: rank(bareBoard, 0.5),
    board_500_longest_ms: rank(board, 1),
    keystroke_to_paint_seeking_p95_ms: rank(seeking, 0.95),
    keystroke_to_paint_seeking_median_ms: rank(seeking, 0.5),
  }),
);

/** The time between frames under a turning wheel, and the longest time in which rows in view stood empty. */
async function scroll(page) {
  await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const seen = (window.measured = { frames: [], blank: 0, running: true });
    let before = performance.now();
    let emptySince = 0;
    const frame = (now) => {
      seen.frames.push(now - before);
      before = now;
      const box = grid.getBoundingClientRect();
      const middle = document.elementFromPoint(box.left + 120, box.top + box.height / 2);
      const row = middle?.closest('[role=row]');
      if (row && row.textContent.trim() !== '') emptySince = 0;
      else if (emptySince === 0) emptySince = now;
      else seen.blank = Math.max(seen.blank, now - emptySince);
      if (seen.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(640, 500);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, step < STEPS * 0.75 ? 360 : -240);
    await page.waitForTimeout(20);
  }
  const { frames, blank } = await page.evaluate(() => {
    window.measured.running = false;
    return window.measured;
  });
  // The first frame waited for the wheel, not for us.
  return { frames: frames.slice(1), blank: Math.round(blank) };
}

/** From each key to the paint in which the answer to it stands in the list. */
async function type(page, field) {
  await field.click();
  await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    window.addEventListener(
      'keydown',
      (event) => {
        window.painted = new Promise((resolve) => {
          const pressed = event.timeStamp;
          const answered = new MutationObserver(() => {
            answered.disconnect();
            // What changed now is on the glass after the coming frame.
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - pressed);
              channel.port2.postMessage(null);
            });
          });
          answered.observe(grid, {
            subtree: true,
            characterData: true,
            childList: true,
            attributeFilter: ['aria-rowcount'],
          });
        });
      },
      true,
    );
  });
  const measured = [];
  const press = async (key) => {
    await page.keyboard.press(key);
    const took = await page.evaluate(() =>
      Promise.race([window.painted, new Promise((resolve) => setTimeout(() => resolve(null), 3_000))]),
    );
    // A letter that leaves the list as it was paints nothing that could be measured.
    if (took !== null) measured.push(took);
    await page.waitForTimeout(40);
  };
  for (const word of WORDS) {
    for (const letter of word) await press(letter);
    for (const _ of word) await press('Backspace');
  }
  return measured;
}

/** From each opening of the board to the paint of its last card; the first one also fetches the screen. */
async function open(page) {
  const measured = [];
  for (let time = 0; time < OPENINGS; time++) {
    const took = await page.evaluate(
      (count) =>
        new Promise((resolve) => {
          const opened = performance.now();
          const look = () => {
            if (document.querySelectorAll('[data-column]').length < count) return requestAnimationFrame(look);
            // What stands there now is on the glass after this frame.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - opened);
            channel.port2.postMessage(null);
          };
          location.hash = '/applications';
          look();
        }),
      CARDS,
    );
    if (time > 0) measured.push(took);
    await page.evaluate(() => (location.hash = '/students'));
    await page.waitForFunction(() => document.querySelector('[data-column]') === null);
    await page.waitForTimeout(200);
  }
  return measured;
}

function barePage() {
  const rows = Array.from({ length: 2_000 }, (_, at) => `<div role="row" style="height: 39px">Row ${at}</div>`);
  const box = 'position: absolute; inset: 160px 0 0 200px; overflow: auto';
  return `<input><div role="grid" style="${box}">${rows.join('')}</div>`;
}

function rank(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return Math.round(value * 10) / 10;
}
