// How the program looks to this user: theme, density, language, and whether personal data is masked.
import { allowLetters } from './keys';
import { speak, texts, type Language } from './texts.svelte';

export type Theme = 'auto' | 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'touch';

/** Row heights in pixels; app.css has the same under `data-density`. */
export const ROW_HEIGHT: Record<Density, number> = { compact: 32, normal: 40, touch: 48 };

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let theme = $state<Theme>('auto');
let density = $state<Density>('normal');
/** A screen's own, while it is up. */
let borrowed = $state<Density | null>(null);
let letters = $state(true);
let hidesPersonal = $state(false);

export const appearance = {
  get theme() {
    return theme;
  },
  get density() {
    return borrowed ?? density;
  },
  /** Whether one letter alone may be a command. */
  get letters() {
    return letters;
  },
  /** "Skjul personoplysninger": for sharing the screen. Deliberately not remembered. */
  get hidesPersonal() {
    return hidesPersonal;
  },
  set hidesPersonal(hide: boolean) {
    hidesPersonal = hide;
    show();
  },
};

export interface Look {
  theme: Theme;
  density: Density;
  language: Language;
  letters: boolean;
}

/** Takes over what is given, keeps the rest. */
export async function look(chosen: Partial<Look>): Promise<Look> {
  await speak(chosen.language ?? texts.language);
  theme = chosen.theme ?? theme;
  density = chosen.density ?? density;
  letters = chosen.letters ?? letters;
  allowLetters(letters);
  show();
  const now = { theme, density, language: texts.language, letters };
  // Nothing personal: the unlock screen needs it before the vault is open.
  localStorage.setItem('look', JSON.stringify(now));
  return now;
}

/** Shows everything in another density until the returned function is called: a screen made for fingers. */
export function borrowDensity(other: Density): () => void {
  borrowed = other;
  show();
  return () => {
    borrowed = null;
    show();
  };
}

function lastLook(): Partial<Look> {
  try {
    return JSON.parse(localStorage.getItem('look') ?? '{}') as Partial<Look>;
  } catch {
    return {};
  }
}

function show(): void {
  const root = document.documentElement;
  root.dataset.theme = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
  root.dataset.density = borrowed ?? density;
  root.lang = texts.language;
  root.toggleAttribute('data-private', hidesPersonal);
}

dark.addEventListener('change', show);
/** The look of the last time; the window waits for it. */
export const looked = look(lastLook());
