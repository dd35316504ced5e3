import './app.css';
import { mount } from 'svelte';
import { looked } from '$lib/appearance.svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) void looked.then(() => mount(App, { target }));
