// Why a workplace fits or does not, as sentences.
import type { Fit, Limit, Reason } from './api';
import { dayShort } from './dayTexts';
import { promisedFor } from './promised';
import { t } from './texts.svelte';

export function reasonText(reason: Reason): string {
  if (reason.key === 'promised') {
    const { number, due_on, by_month } = reason;
    const when = due_on ? promisedFor({ due_on, by_month }) : t('match-day-unknown');
    return t('match-promised', { number, when });
  }
  const { key, ...facts } = reason;
  const said = Object.entries(facts).map(([name, value]) => [name.replaceAll('_', '-'), fact(value)]);
  const args = Object.fromEntries(said) as Record<string, string | number>;
  return t(`match-${key.replaceAll('_', '-')}`, args);
}

export type Why = Pick<Fit, 'must' | 'reasons' | 'missing'>;

/** What is the same for each of several who fit, so that it is said once above them. */
export function shared(fits: readonly Why[]): Why {
  const [first, ...others] = fits.filter(({ must }) => must.length === 0);
  if (!first || others.length === 0) return { must: [], reasons: [], missing: [] };
  const inAll = (reason: Reason) =>
    others.every(({ reasons, missing }) => has([...reasons, ...missing], reason));
  return { must: [], reasons: first.reasons.filter(inAll), missing: first.missing.filter(inAll) };
}

/** What is left to say of one. */
export function without({ must, reasons, missing }: Why, said: Why): Why {
  return {
    must,
    reasons: reasons.filter((reason) => !has(said.reasons, reason)),
    missing: missing.filter((reason) => !has(said.missing, reason)),
  };
}

const has = (reasons: readonly Reason[], reason: Reason) =>
  reasons.some((other) => JSON.stringify(other) === JSON.stringify(reason));

/** `ca. 18 km`: as the crow flies. */
export function distanceText(km: readonly [number, boolean] | null): string {
  return km ? t('match-km', { km: km[0] }) : t('match-km-unknown');
}

function fact(value: unknown): string | number {
  if (value === null) return t('match-day-unknown');
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return limitText(value as Limit);
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayShort(text) : text;
}

function limitText({ kind, ...facts }: Limit): string {
  return t(`match-limit-${kind.replaceAll('_', '-')}`, facts as Record<string, number>);
}
