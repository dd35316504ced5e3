import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'app.css'), 'utf8');

type Tokens = Record<string, string>;

function tokens(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n  }', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const ON_ANY = ['paper', 'surface', 'sunken'];
const TEXT_PAIRS: [string, string[]][] = [
  ['text', [...ON_ANY, 'accent-weak', 'waiting-weak', 'good-weak', 'stop-weak']],
  ['muted', [...ON_ANY, 'accent-weak']],
  ['accent', [...ON_ANY, 'accent-weak']],
  ['waiting', [...ON_ANY, 'accent-weak', 'waiting-weak']],
  ['good', [...ON_ANY, 'accent-weak', 'good-weak']],
  ['stop', [...ON_ANY, 'accent-weak', 'stop-weak']],
  ['on-accent', ['accent']],
  ['on-band', ['band']],
  ['paper', ['text']],
];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('in the %s theme', (_, selector) => {
  const colours = tokens(selector);

  it.each(TEXT_PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(ON_ANY)('the edge of a control stands out from %s', (ground) => {
    expect(contrast(colours.edge ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
