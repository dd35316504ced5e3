// The two ways to the school's server: a code that somebody was given, or an account of the school's.
import type { SharedConnect } from './api';
import { announce } from './announce.svelte';
import { call } from './call';
import { asCallError } from './errors';
import { t } from './texts.svelte';

export interface WayIn extends SharedConnect {
  way: 'code' | 'account';
  /** What the school is called in short on the server. */
  school: string;
}

export const NO_WAY: WayIn = { way: 'code', address: '', school: '', code: '' };

/** What can be said before anybody is asked. */
export function wayFaults({ way, address, school, code }: WayIn): Partial<Record<keyof WayIn, string>> {
  return {
    ...(address.trim() ? {} : { address: t('reason-shared-address-empty') }),
    ...(way !== 'code' || code.trim() ? {} : { code: t('reason-shared-code-empty') }),
    ...(way !== 'account' || school.trim() ? {} : { school: t('reason-shared-school-empty') }),
  };
}

/** Address and code, once somebody has signed in where that is the way; nothing when they thought better of it. */
export async function wayIn({ way, address, school, code }: WayIn): Promise<SharedConnect | null> {
  if (way === 'code') return { address, code };
  announce(t('shared-signing-in'), 'spoken');
  try {
    const known = await call('shared_sign_in', { address, school });
    announce(t('shared-known', { name: known.name }));
    return { address, code: known.code };
  } catch (caught) {
    if (asCallError(caught).kind === 'cancelled') return null;
    throw caught;
  }
}
