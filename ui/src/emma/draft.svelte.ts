// A draft as it is being written: saved by itself after a pause, never lost when saving fails.
import { onMount } from 'svelte';
import type { EmmaContent, EmmaPage, Occasion } from '$lib/api';
import { call } from '$lib/call';
import { type CallError, asCallError } from '$lib/errors';
import { onChanged } from '$lib/events';

export interface DraftValues {
  held_on: string;
  occasion: Occasion;
  content: EmmaContent;
}

export interface Draft {
  values: DraftValues;
  readonly state: 'kept' | 'waiting' | 'saving' | 'failed';
  /** When it was kept last, in this window. */
  readonly keptAt: Date | null;
  readonly error: CallError | null;
  /** Saves what is not kept yet; true when everything is. */
  flush(): Promise<boolean>;
}

const PAUSE = 600;
/** How long a change that this window caused itself may take to be told. */
const ECHO = 800;

/** Call it while a component is being set up. `page` holds a draft. */
export function draftOf(page: EmmaPage, content: EmmaContent, mine: boolean): Draft {
  const start: DraftValues = { held_on: page.held_on, occasion: page.occasion, content };
  let values = $state<DraftValues>(structuredClone(start));
  let standing = $state<Draft['state']>('kept');
  let keptAt = $state.raw<Date | null>(null);
  let error = $state.raw<CallError | null>(null);
  let kept = JSON.stringify(plain(start));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> | null = null;
  /** Until then, a change of an assessment is our own. */
  let echoUntil = 0;

  $effect(() => {
    const now = JSON.stringify(plain(values));
    if (!mine || now === kept) return;
    standing = 'waiting';
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  });

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    // One after the other: an older text must not overtake a newer one.
    while (saving) await saving;
    const sent = JSON.stringify(plain(values));
    if (!mine || sent === kept) return true;
    saving = save(sent);
    const well = await saving;
    saving = null;
    return well;
  }

  async function save(sent: string): Promise<boolean> {
    standing = 'saving';
    echoUntil = Infinity;
    try {
      await call('emma_save', { id: page.id, ...(JSON.parse(sent) as DraftValues) });
      kept = sent;
      keptAt = new Date();
      error = null;
      standing = JSON.stringify(plain(values)) === sent ? 'kept' : 'waiting';
      return true;
    } catch (caught) {
      error = asCallError(caught);
      standing = 'failed';
      return false;
    } finally {
      echoUntil = Date.now() + ECHO;
    }
  }

  /** Somebody took a step back, or wrote on another computer: what is kept is shown, unless something is unsaved. */
  async function takeOver() {
    if (standing !== 'kept' || Date.now() < echoUntil) return;
    const { draft, held_on, occasion } = await call('emma_open', { id: page.id });
    if (!draft || standing !== 'kept') return;
    const now: DraftValues = { held_on, occasion, content: draft.content };
    if (JSON.stringify(plain(now)) === kept) return;
    kept = JSON.stringify(plain(now));
    values = now;
  }

  onMount(() => {
    const leave = () => void flush();
    const stop = onChanged(['assessment'], () => void takeOver().catch(() => undefined));
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  });

  return {
    get values() {
      return values;
    },
    get state() {
      return standing;
    },
    get keptAt() {
      return keptAt;
    },
    get error() {
      return error;
    },
    flush,
  };
}

/** What is sent: rows that nobody filled in are left out, and a day that cannot be read stays as it was. */
function plain({ held_on, occasion, content }: DraftValues): DraftValues {
  return {
    held_on,
    occasion,
    content: {
      ...content,
      actions: content.actions
        .filter(({ what, due_on }) => what.trim() !== '' || due_on)
        .map(({ what, due_on }) => ({ what, due_on: due_on || null })),
    },
  };
}
