// The page of the shell's own prompt: it knows the passphrase, so it knows nothing else of the program.
import './app.css';
import { mount } from 'svelte';
import { look, type Theme } from '$lib/appearance.svelte';
import type { Language } from '$lib/texts.svelte';
import Prompt from './Prompt.svelte';

const given = new URLSearchParams(location.search);
const target = document.getElementById('app');
const theme: Theme = given.get('theme') === 'dark' ? 'dark' : 'light';
const language: Language = given.get('language') === 'en' ? 'en' : 'da';
if (target) void look({ theme, language }).then(() => mount(Prompt, { target }));
