// A hand at the window that counts: what a job costs in clicks, and in keys.

/** Counts clicks. Writing what nobody can know for you (a name, a day, what was said) is free with the mouse, as on paper. */
export function mouse(page) {
  const hand = {
    clicks: 0,
    async click(what) {
      await what.click();
      hand.clicks++;
    },
    write: (text) => page.keyboard.type(text),
  };
  return hand;
}

/** Notes every press in order; a text that is written counts as one, in quotes. */
export function keyboard(page) {
  const hand = {
    pressed: [],
    async press(...keys) {
      for (const key of keys) {
        await page.keyboard.press(key);
        hand.pressed.push(key);
      }
    },
    async write(text) {
      await page.keyboard.type(text);
      hand.pressed.push(`"${text}"`);
    },
  };
  return hand;
}
