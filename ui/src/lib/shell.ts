// The one place that knows what surrounds the page: the Tauri window, or the development bridge over HTTP.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { t, texts } from './texts.svelte';

export type OfficeEvent =
  | { type: 'changed'; tables: string[] }
  | { type: 'progress'; job: string; done: number; total: number }
  | { type: 'locked' };

/** A file the user chose, or one a command made. The page never sees its path, only a handle the core understands. */
export interface PickedFile {
  file: string;
  name: string;
  size: number;
}

/** A folder the user chose, by a handle as well. */
export interface PickedFolder {
  folder: string;
  name: string;
}

export interface Transport {
  call(name: string, arg: unknown): Promise<unknown>;
  onEvent(handler: (event: OfficeEvent) => void): () => void;
  /** Asks the user for a file with one of these endings ("csv", "xlsx"); null when they change their mind. */
  pickFile(kinds: string[]): Promise<PickedFile | null>;
  /** Asks the user for a folder; null when they change their mind. */
  pickFolder(): Promise<PickedFolder | null>;
  /** Asks the user where a file that a command made is to lie; false when they change their mind. */
  saveFile(made: PickedFile): Promise<boolean>;
  /** Asks who sits here for their passphrase again, outside the page where there is a window; false when they think better of it. */
  confirm(): Promise<boolean>;
  /** Puts text on the clipboard; a secret one stays there for half a minute. */
  copyText(text: string, secret: boolean): Promise<void>;
  /** Hears of a file dropped on the window, or why it could not be taken. */
  onDropped(taken: (file: PickedFile) => void, refused: (caught: unknown) => void): () => void;
  /** Hears whether a file is held over the window. */
  onDragging(held: (over: boolean) => void): () => void;
}

const inWindow: Transport = {
  call: (name, arg) => invoke('call', { name, arg }),
  onEvent(handler) {
    const stop = listen<OfficeEvent>('office', (event) => handler(event.payload));
    return () => void stop.then((end) => end());
  },
  pickFile: (kinds) => invoke('pick_file', { kinds, title: t('file-pick') }),
  pickFolder: () => invoke('pick_folder', { title: t('folder-pick') }),
  saveFile: ({ file }) => invoke('save_file', { file, title: t('file-save') }),
  confirm: () =>
    invoke('step_up', { theme: document.documentElement.dataset.theme ?? '', language: texts.language }),
  copyText: (text, secret) => invoke('copy_text', { text, secret }),
  onDropped(taken, refused) {
    const stop = listen<{ file: PickedFile } | { error: unknown }>('dropped', ({ payload }) =>
      'file' in payload ? taken(payload.file) : refused(payload.error),
    );
    return () => void stop.then((end) => end());
  },
  onDragging(held) {
    const stop = listen<boolean>('dragging', ({ payload }) => held(payload));
    return () => void stop.then((end) => end());
  },
};

function bridge(): Transport {
  const token = bridgeToken();
  const headers = { 'x-svend-token': token };

  async function post(address: string, body: BodyInit, type: string): Promise<unknown> {
    const response = await fetch(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body,
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw answer;
    return answer;
  }

  const offer = (file: File) =>
    post(
      `/file?name=${encodeURIComponent(file.name)}`,
      file,
      'application/octet-stream',
    ) as Promise<PickedFile>;

  return {
    call: (name, arg) => post(`/call/${name}`, JSON.stringify(arg), 'application/json'),
    onEvent(handler) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      source.onmessage = (message) => handler(JSON.parse(message.data as string) as OfficeEvent);
      return () => source.close();
    },
    async pickFile(kinds) {
      const file = await chooseInPage(kinds);
      return file ? offer(file) : null;
    },
    pickFolder: () => post('/folder', '', 'text/plain') as Promise<PickedFolder | null>,
    async saveFile({ file, name }) {
      const response = await fetch(`/file/${file}`, { headers });
      if (!response.ok) throw new Error(`${response.status}`);
      download(await response.blob(), name);
      return true;
    },
    confirm: () =>
      passphraseInPage((passphrase) => post('/confirm', JSON.stringify({ passphrase }), 'application/json')),
    async copyText(text, secret) {
      await navigator.clipboard.writeText(text);
      if (secret) setTimeout(() => void forget(text), 30_000);
    },
    onDropped(taken, refused) {
      const over = (event: DragEvent) => event.preventDefault();
      const drop = (event: DragEvent) => {
        // Else the browser would leave the program and show the file.
        event.preventDefault();
        for (const file of event.dataTransfer?.files ?? []) void offer(file).then(taken, refused);
      };
      window.addEventListener('dragover', over);
      window.addEventListener('drop', drop);
      return () => {
        window.removeEventListener('dragover', over);
        window.removeEventListener('drop', drop);
      };
    },
    onDragging(held) {
      const enter = (event: DragEvent) => held(event.dataTransfer?.types.includes('Files') ?? false);
      // Going from one element to the next leaves the first; only leaving the window has no next.
      const leave = (event: DragEvent) => event.relatedTarget ?? held(false);
      const drop = () => held(false);
      window.addEventListener('dragenter', enter);
      window.addEventListener('dragleave', leave);
      window.addEventListener('drop', drop);
      return () => {
        window.removeEventListener('dragenter', enter);
        window.removeEventListener('dragleave', leave);
        window.removeEventListener('drop', drop);
      };
    },
  };
}

async function forget(text: string): Promise<void> {
  if ((await navigator.clipboard.readText()) === text) await navigator.clipboard.writeText('');
}

/** The bridge prints its address with a token in it; a reload keeps the token, the address bar does not. */
function bridgeToken(): string {
  const given = new URLSearchParams(location.search).get('token') ?? /token=([^&]+)/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem('token', given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? sessionStorage.getItem('token') ?? '';
}

function chooseInPage(kinds: string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = kinds.map((kind) => `.${kind}`).join(',');
    input.hidden = true;
    document.body.append(input);
    const done = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => done(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => done(null));
    input.click();
  });
}

/** The bridge has no window of its own to ask in, so the page asks. Only browsers under test meet this. */
function passphraseInPage(send: (passphrase: string) => Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const form = document.createElement('form');
    const label = document.createElement('label');
    const said = document.createElement('p');
    const input = document.createElement('input');
    const button = document.createElement('button');
    dialog.className = 'confirm';
    dialog.setAttribute('data-modal', '');
    label.textContent = t('step-up-label');
    input.type = 'password';
    input.autocomplete = 'off';
    button.textContent = t('step-up-confirm');
    label.append(input);
    form.append(label, said, button);
    dialog.append(form);
    document.body.append(dialog);
    const before = document.activeElement;
    const done = (confirmed: boolean) => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(confirmed);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      done(false);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(input.value).then(
        () => done(true),
        () => {
          said.textContent = t('reason-wrong-passphrase');
          input.select();
        },
      );
    });
    dialog.showModal();
  });
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * In the prompt's own window, which may do nothing else: the passphrase goes to the shell, which closes the window.
 * Null is second thoughts.
 */
export const confirmInPrompt = (passphrase: string | null) => invoke('confirm', { passphrase });

export const transport: Transport = '__TAURI_INTERNALS__' in window ? inWindow : bridge();
