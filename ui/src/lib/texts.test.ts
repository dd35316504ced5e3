import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { afterEach, describe, expect, it } from 'vitest';
import danish from '../../../texts/da.ftl?raw';
import english from '../../../texts/en.ftl?raw';
import { day, dayShort, moment } from './dayTexts';
import { sentence } from './errors';
import { hasText, number, speak, t, texts } from './texts.svelte';

afterEach(() => speak('da'));

const keysOf = (source: string) => new FluentResource(source).body.map((entry) => entry.id).sort();

/** Keys written out in the sources: t('key'), and label: 'key' of commands. */
function literalKeys(): string[] {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.test.ts'));
  return sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bt\('([a-z0-9-]+)'/g)].map(
      (found) => found[1] ?? '',
    ),
  );
}

describe('texts', () => {
  it('say the same things in both languages', () => {
    expect(keysOf(english)).toEqual(keysOf(danish));
  });

  it('exist for every key the screens name', () => {
    const known = new Set(keysOf(danish));
    expect(literalKeys().filter((key) => !known.has(key))).toEqual([]);
  });

  it('are found one by one as a reading of the whole file finds them', async () => {
    for (const [language, source] of [
      ['da', danish],
      ['en', english],
    ] as const) {
      await speak(language);
      const whole = new FluentBundle(texts.locale, { useIsolating: false });
      whole.addResource(new FluentResource(source));
      const said = (key: string) => whole.formatPattern(whole.getMessage(key)?.value ?? '', {}, []);
      const wrong = keysOf(source).filter((key) => !hasText(key) || t(key) !== said(key));
      expect(wrong).toEqual([]);
    }
  });

  it('follow the language of the moment', async () => {
    expect(t('frame-today')).toBe('I dag');
    await speak('en');
    expect(t('frame-today')).toBe('Today');
  });

  it('show an unknown key as it is', () => {
    expect(t('no-such-key')).toBe('no-such-key');
  });

  it('write numbers the Danish way', () => {
    expect(number(100_000)).toBe('100.000');
    expect(t('list-count', { total: 100_000, shown: number(100_000) })).toBe('100.000 rækker');
    expect(t('list-count', { total: 1, shown: '1' })).toBe('1 række');
  });
});

describe('days', () => {
  it('are shown with weekday and week', async () => {
    expect(day('2026-11-27')).toBe('fre 27-11-2026 · uge 48');
    expect(day('2026-11-24')).toBe('tir 24-11-2026 · uge 48');
    expect(day('2027-01-01')).toBe('fre 01-01-2027 · uge 53');
    expect(dayShort('2026-11-27')).toBe('27-11-2026');
    await speak('en');
    expect(day('2026-11-27')).toBe('Fri 27-11-2026 · week 48');
  });

  it('show a moment by the Danish clock', () => {
    expect(moment('2026-11-27T08:42:00Z')).toBe('27-11-2026 09:42');
    expect(moment('2026-06-30T22:15:00Z')).toBe('01-07-2026 00:15');
  });
});

describe('an error', () => {
  it('says its own reason, else what its kind means', () => {
    const short = {
      kind: 'invalid',
      field: 'passphrase',
      reason: 'passphrase-short',
      args: { shortest: '10' },
    };
    expect(sentence(short)).toBe('Skriv en adgangssætning på mindst 10 tegn');
    expect(sentence({ kind: 'vault', reason: 'newer' })).toContain('nyere Svend');
    expect(sentence({ kind: 'conflict', reason: 'nobody-wrote-this' })).toContain('passer ikke');
    expect(sentence(new TypeError('x is undefined'))).toContain('Noget gik galt');
  });
});
