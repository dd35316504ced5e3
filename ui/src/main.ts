import './app.css';
import { mount } from 'svelte';
import { look, looked, type Theme } from '$lib/appearance.svelte';
import type { Language } from '$lib/texts.svelte';
import App from './App.svelte';

const target = document.getElementById('app');
const given = new URLSearchParams(location.search);

/** The shell's own prompt for the passphrase is this page too, in a window that may do nothing else. */
async function prompt(at: HTMLElement): Promise<void> {
  const theme: Theme = given.get('theme') === 'dark' ? 'dark' : 'light';
  const language: Language = given.get('language') === 'en' ? 'en' : 'da';
  await look({ theme, language });
  mount((await import('./Prompt.svelte')).default, { target: at });
}

if (target) void looked.then(() => (given.has('prompt') ? prompt(target) : mount(App, { target })));
