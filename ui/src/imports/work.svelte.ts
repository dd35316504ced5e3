// The import under way: it outlives the screen, so that one can look something up in between; a lock ends it.
import type { ColumnField, FixAsk, MapAsk, OpenAsk, Opened, Receipt, Rehearsal } from '$lib/api';
import { announce, announceFailure } from '$lib/announce.svelte';
import { call } from '$lib/call';
import { asCallError, type CallError } from '$lib/errors';
import { onOfficeEvent } from '$lib/events';
import { transport, type PickedFile } from '$lib/shell';
import { number, t } from '$lib/texts.svelte';

export type Stage = 'file' | 'columns' | 'check' | 'receipt';
type Doing = 'reading' | 'checking' | 'writing';

/** What the program reads; `pick_file` offers these. */
export const ENDINGS = ['csv', 'txt', 'tsv', 'xlsx', 'xlsm', 'ods'];

let stage = $state<Stage>('file');
let opened = $state.raw<Opened | null>(null);
let rehearsal = $state.raw<Rehearsal | null>(null);
let receipt = $state.raw<Receipt | null>(null);
/** Why the file was not read, on the first screen. */
let refused = $state.raw<{ name: string; error: CallError } | null>(null);
let doing = $state<Doing | null>(null);
let progress = $state.raw({ done: 0, total: 0 });
/** The handle of the file, which is the name of its import. */
let file = '';
/** The last choice of columns on its way to the core: a check right after it waits for it. */
let choosing: Promise<unknown> = Promise.resolve();

onOfficeEvent((event) => {
  if (event.type === 'locked') reset();
  if (event.type === 'progress' && event.job === 'import')
    progress = { done: event.done, total: event.total };
});

export const work = {
  get stage() {
    return stage;
  },
  get opened() {
    return opened;
  },
  get rehearsal() {
    return rehearsal;
  },
  get receipt() {
    return receipt;
  },
  get refused() {
    return refused;
  },
  get doing() {
    return doing;
  },
  get progress() {
    return progress;
  },

  /** Lets the user pick a file and takes it as far as it goes by itself. */
  async pick(): Promise<void> {
    const picked = await transport.pickFile(ENDINGS);
    if (picked) await work.take(picked);
  },

  /** Reads a file. What is guessed whole goes straight to the check. */
  async take(picked: PickedFile): Promise<void> {
    if (doing) return;
    reset();
    file = picked.file;
    try {
      opened = await during('reading', () => call('import_open', openAsk({})));
    } catch (caught) {
      const error = asCallError(caught);
      reset();
      if (error.kind === 'invalid') refused = { name: picked.name, error };
      else announceFailure(error);
      return;
    }
    stage = 'columns';
    // Years, weekdays and marks are the user's to confirm, once for each source.
    const sure = opened.missing.length === 0 && (opened.kind !== 'attendance' || opened.remembered);
    if (sure) await work.check();
  },

  /** Reads the same bytes in another way: everything after that is guessed anew. */
  async reread(how: Partial<OpenAsk>): Promise<void> {
    opened = await during('reading', () => call('import_open', openAsk(how)));
    rehearsal = null;
  },

  async map(how: Partial<MapAsk>): Promise<void> {
    const ask = { import: file, kind: null, sheet: null, header_line: null, columns: null, options: null };
    const answer = choosing.then(() => call('import_map', { ...ask, ...how }));
    choosing = answer.catch(() => {});
    opened = await answer;
    rehearsal = null;
  },

  column: (column: ColumnField) => work.map({ columns: [column] }),

  async check(): Promise<void> {
    await choosing;
    rehearsal = await during('checking', () => call('import_rehearse', { import: file }));
    stage = 'check';
    const { writes, rows } = rehearsal;
    announce(t('import-checked', { rows: number(writes), bad: number(rows.bad) }), 'spoken');
  },

  async fix(...asks: Partial<FixAsk>[]): Promise<void> {
    const nothing = { import: file, row: null, column: null, value: null, choice: null, skip: null };
    await orBack(() =>
      during('checking', async () => {
        for (const ask of asks) rehearsal = await call('import_fix', { ...nothing, ...ask });
      }),
    );
  },

  async commit(): Promise<void> {
    receipt = await orBack(() => during('writing', () => call('import_commit', { import: file })));
    stage = 'receipt';
    announce(t('import-done', { rows: number(receipt.written) }), 'spoken');
  },

  back() {
    stage = 'columns';
  },

  /** Ends what is under way, or puts the import away. */
  async cancel(): Promise<void> {
    const at = file;
    const busy = doing !== null;
    if (!busy) reset();
    await call('import_cancel', { import: at });
  },

  leave: reset,
};

/** A rehearsal that was cut short shows nothing that holds; what was mended is kept and checked again from the columns. */
async function orBack<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (caught) {
    if (asCallError(caught).kind === 'cancelled') stage = 'columns';
    throw caught;
  }
}

async function during<T>(what: Doing, act: () => Promise<T>): Promise<T> {
  doing = what;
  progress = { done: 0, total: 0 };
  try {
    return await act();
  } finally {
    doing = null;
  }
}

function openAsk(how: Partial<OpenAsk>): OpenAsk {
  return { file, kind: null, sheet: null, encoding: null, separator: null, ...how };
}

function reset(): void {
  stage = 'file';
  opened = null;
  rehearsal = null;
  receipt = null;
  refused = null;
  doing = null;
}
